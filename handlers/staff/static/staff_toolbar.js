// A toolbar over each text of an announcement. It puts the tags around what is selected, also by
// the keyboard, so that undoing works as after typing.

const dialog = document.querySelector("#link");
const address = document.querySelector("#link-address");

function replace(field, start, end, words) {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, but the only way that the browser can undo.
  if (!document.execCommand("insertText", false, words)) {
    field.setRangeText(words, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function surround(field, before, after) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  const outerStart = start - before.length;
  const isAround =
    value.slice(Math.max(0, outerStart), start) === before &&
    value.slice(end, end + after.length) === after;
  if (isAround) {
    replace(field, outerStart, end + after.length, chosen);
    field.setSelectionRange(outerStart, outerStart + chosen.length);
    return;
  }
  replace(field, start, end, `${before}${chosen}${after}`);
  field.setSelectionRange(start + before.length, start + before.length + chosen.length);
}

function askForLink(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  address.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener(
    "close",
    () => {
      field.focus();
      field.setSelectionRange(start, end);
      const to = address.value.trim();
      if (dialog.returnValue !== "put" || !to) return;
      const safe = to.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
      if (start === end) replace(field, start, end, `<a href="${safe}">${safe}</a>`);
      else surround(field, `<a href="${safe}">`, "</a>");
    },
    { once: true },
  );
}

function mark(field, tag) {
  if (tag === "a") askForLink(field);
  else surround(field, `<${tag}>`, `</${tag}>`);
}

// One stop of the Tab key; the arrow keys go from button to button.
function rove(event, buttons) {
  const at = buttons.indexOf(document.activeElement);
  const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  const next = buttons.at(steps[event.key] % buttons.length);
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function equip(part) {
  const field = part.querySelector("textarea");
  const bar = document.querySelector("#toolbar").content.firstElementChild.cloneNode(true);
  const buttons = [...bar.querySelectorAll("button")];
  bar.setAttribute("aria-controls", field.id);
  bar.setAttribute("aria-label", `${bar.getAttribute("aria-label")}: ${field.labels[0].textContent}`);
  for (const [at, button] of buttons.entries()) {
    button.tabIndex = at ? -1 : 0;
    button.addEventListener("click", () => mark(field, button.dataset.tag));
  }
  bar.addEventListener("keydown", (event) => rove(event, buttons));
  field.before(bar);
  field.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const button = buttons.find((each) => each.dataset.key === event.key.toLowerCase());
    if (!button) return;
    event.preventDefault();
    mark(field, button.dataset.tag);
  });
}

for (const part of document.querySelectorAll("[data-text]")) equip(part);
