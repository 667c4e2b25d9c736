// Makes a week of opening hours quicker to fill in. The form works without this file.

const times = (weekday) => document.querySelectorAll(`[data-weekday="${weekday}"] input`);

document.querySelector("#copy-monday").addEventListener("click", () => {
  for (const weekday of [1, 2, 3, 4]) {
    times(weekday).forEach((input, place) => {
      input.value = times(0)[place].value;
    });
  }
  document.querySelector("#opens-1-0").focus();
});

document.documentElement.classList.add("enhanced");
