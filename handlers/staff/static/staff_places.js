// Places of an audience by search: a combobox in place of the lines that one writes without script.

const form = document.querySelector("#writing");
const lines = document.querySelector("#by-lines");
const chosen = document.querySelector("#chosen");
const TYPED_MS = 200;

lines.after(document.querySelector("#by-search").content.cloneNode(true));
// What was not understood is shown where it was written.
lines.hidden = !lines.querySelector("textarea").value.trim();

const search = form.querySelector(".search");
const input = search.querySelector("input");
const list = search.querySelector("[role=listbox]");
const status = search.querySelector("[role=status]");
let timer = 0;
let latest = 0;

function close() {
  latest += 1;
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function choose(option) {
  const { value, label } = option.dataset;
  const there = [...chosen.querySelectorAll("input")].find((each) => each.value === value);
  if (there) {
    there.checked = true;
  } else {
    const row = document.createElement("label");
    const box = document.createElement("input");
    row.className = "check";
    Object.assign(box, { type: "checkbox", name: "place", value, checked: true });
    row.append(box, ` ${label}`);
    chosen.append(row);
    chosen.hidden = false;
  }
  const some = form.querySelector("[name=to][value=some]");
  if (!form.querySelector("[name=to]:checked")) some.checked = true;
  some.dispatchEvent(new Event("change", { bubbles: true }));
  status.textContent = search.dataset.added.replace("{place}", label);
  input.value = "";
  close();
}

function show(places) {
  list.replaceChildren();
  for (const [at, place] of places.entries()) {
    const option = document.createElement("li");
    option.id = `place-found-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    Object.assign(option.dataset, { value: place.value, label: place.label });
    option.textContent = place.by ? `${place.label} – ${place.by}` : place.label;
    list.append(option);
  }
  list.hidden = places.length === 0;
  input.setAttribute("aria-expanded", String(places.length > 0));
  input.removeAttribute("aria-activedescendant");
  status.textContent = places.length
    ? search.dataset.found.replace("{count}", places.length)
    : search.dataset.none;
}

async function find() {
  const mine = ++latest;
  const begun = input.value.trim();
  if (!begun) return close();
  try {
    const query = new URLSearchParams({ q: begun });
    const response = await fetch(`${form.dataset.places}?${query}`);
    const { places } = response.ok ? await response.json() : { places: [] };
    if (mine === latest) show(places);
  } catch {
    // The lines work without search.
    lines.hidden = false;
  }
}

function move(step) {
  const options = [...list.children];
  if (!options.length) return;
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const next = options.at((at < 0 && step < 0 ? at : at + step) % options.length);
  for (const option of options) option.setAttribute("aria-selected", String(option === next));
  input.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, TYPED_MS);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape") {
    close();
  } else if (event.key === "Enter") {
    // Enter chooses a place here; it must not send the form.
    event.preventDefault();
    const option = list.querySelector("[aria-selected=true]") ?? list.firstElementChild;
    if (!list.hidden && option) choose(option);
  }
});
// Before the input loses the focus, which closes the list.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(option);
});
input.addEventListener("blur", close);
