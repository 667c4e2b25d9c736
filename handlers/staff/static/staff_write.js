// Keeps the preview, the lengths and the number of recipients up to date while somebody writes.
// The form works without this file.

const form = document.querySelector("#writing");
const TYPED_MS = 350;
const CALM_MS = 1500;
const PATIENCE_MS = 10000;
let isSent = false;
let isChanged = false;

function later(wait, work) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}

// Asks with the form as it is. An answer that a later question overtook is dropped.
function asking(address, show) {
  let latest = 0;
  return async () => {
    const mine = ++latest;
    try {
      const response = await fetch(address, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.ok && mine === latest) show(await response.json());
    } catch {
      // Without an answer the page stays as it is; the next change asks again.
    }
  };
}

function put(words, facts) {
  return words.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}

function showLengths({ lengths, most }) {
  for (const text of form.querySelectorAll("[data-text]")) {
    const length = lengths[text.dataset.text];
    const over = length - most;
    const shown = text.querySelector(".length");
    shown.textContent = put(text.dataset.length, { length, most });
    shown.classList.toggle("over", over > 0);
    if (over > 0) shown.textContent += ` · ${put(text.dataset.over, { over })}`;
  }
}

const preview = asking(form.dataset.preview, (answer) => {
  document.querySelector("#preview").innerHTML = answer.html;
  showLengths(answer);
  sayLength();
});
const count = asking(form.dataset.count, (answer) => {
  const shown = document.querySelector("#recipients");
  const said = answer.html.trim();
  if (shown.textContent.trim() !== said) shown.innerHTML = said;
});

// A screen reader is told the length once the typing has stopped, not at every letter.
const told = document.createElement("p");
told.className = "quiet";
told.setAttribute("role", "status");
form.append(told);
const sayLength = later(CALM_MS, () => {
  const text = document.activeElement?.closest?.("[data-text]");
  if (text) told.textContent = text.querySelector(".length").textContent;
});

const previewSoon = later(TYPED_MS, preview);
const countSoon = later(TYPED_MS, count);

const TEXTS = ["sv", "en", "swedish_only"];
const AUDIENCE = ["to", "place", "places", "phase", "language"];

function changed(event) {
  const name = event.target.name ?? "";
  const isAudience = AUDIENCE.includes(name) || name.startsWith("answer-");
  isChanged = true;
  if (isAudience) countSoon();
  // The buttons below the message follow from whom it is for.
  if (isAudience || TEXTS.includes(name)) previewSoon();
}

form.addEventListener("input", changed);
form.addEventListener("change", changed);
form.addEventListener("submit", (event) => {
  // A second press must not write a second announcement.
  if (isSent) event.preventDefault();
  isSent = true;
});
addEventListener("pageshow", () => {
  isSent = false;
});
addEventListener("beforeunload", (event) => {
  if (isChanged && !isSent) event.preventDefault();
});
document.documentElement.classList.add("scripted");
