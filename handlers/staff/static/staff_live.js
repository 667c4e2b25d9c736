// Shows how an announcement is getting on as it goes. Without this file there is a link to update.

const live = document.querySelector("#live");
const said = document.querySelector("#live-said");
const SAID_EVERY_MS = 15000;
let version = live.querySelector("[data-version]").dataset.version;
let saidAt = Date.now();

// What can be done changes with the state: the rest of the page is taken anew.
async function renew() {
  const response = await fetch(location.pathname);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const id of ["moves", "history"]) {
    const here = document.getElementById(id)?.closest("section");
    const there = page.getElementById(id)?.closest("section");
    // Never under the hands of somebody who is writing or about to press.
    if (here && there && !here.contains(document.activeElement)) here.replaceWith(there);
  }
}

function tell(words, now = false) {
  if (!said || (!now && Date.now() - saidAt < SAID_EVERY_MS)) return;
  saidAt = Date.now();
  said.textContent = words;
}

function note(words) {
  const shown = document.createElement("p");
  shown.className = "notice";
  shown.textContent = words;
  live.before(shown);
  tell(words, true);
}

const stream = new EventSource(live.dataset.stream);
stream.addEventListener("progress", (event) => {
  live.innerHTML = event.data;
  const newest = live.querySelector("[data-version]").dataset.version;
  const isNew = newest !== version;
  version = newest;
  if (isNew) renew();
  tell(live.querySelector(".progress-words")?.textContent ?? "", isNew);
});
stream.addEventListener("end", () => stream.close());
stream.addEventListener("over", () => {
  stream.close();
  note(live.dataset.over);
});
stream.addEventListener("error", () => {
  // One that is closed for good was refused; any other the browser opens again by itself.
  if (stream.readyState === EventSource.CLOSED) note(live.dataset.lost);
});
addEventListener("pagehide", () => stream.close());
