// Makes the chat page smoother. Every form works without this file: it posts the same forms in the
// background, takes the answer out of the page that comes back, and keeps the conversation in the
// browser's own session storage.

const log = document.querySelector("#log");
const composer = document.querySelector("#composer");
const words = composer.dataset;
const text = composer.elements.text;
const conversation = composer.elements.conversation;
const problem = document.querySelector("#problem");
const status = document.querySelector("#status");
const restart = document.querySelector("#restart");
const KEPT = 60;
const PATIENCE_MS = 20000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let busy = false;

class Refused extends Error {}

function remember(language = document.documentElement.lang) {
  while (log.children.length > KEPT) log.firstElementChild.remove();
  const kept = { language, conversation: conversation.value, log: log.innerHTML };
  try {
    sessionStorage.setItem("chat", JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still chats.
  }
  restart.hidden = log.children.length === 0;
}

function recall() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem("chat"));
  } catch {
    // As above.
  }
  if (!kept?.log || log.children.length) return;
  log.innerHTML = kept.log;
  // A language chosen by the page's link counts as a new conversation in that language.
  if (kept.language === document.documentElement.lang) conversation.value = kept.conversation;
  remember();
  (log.querySelector(".question:last-of-type") ?? log.lastElementChild).scrollIntoView();
}

function setBusy(now) {
  busy = now;
  log.setAttribute("aria-busy", String(now));
  document.body.classList.toggle("busy", now);
  status.textContent = now ? words.busy : "";
}

function questionOf(shown) {
  const bubble = document.createElement("p");
  const who = document.createElement("span");
  who.className = "hidden";
  who.textContent = words.you;
  bubble.className = "question";
  bubble.append(who, ` ${shown}`);
  return bubble;
}

async function post(name, value) {
  const response = await fetch(composer.action, {
    method: "POST",
    body: new URLSearchParams({ conversation: conversation.value, [name]: value }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!page.querySelector(".answer")) {
    throw new Refused(page.querySelector("#problem")?.textContent.trim() || words.unreachable);
  }
  return page;
}

function show(page, bubble, pressed) {
  const answer = document.adoptNode(page.querySelector(".answer"));
  const earlier = pressed?.closest(".answer");
  if (earlier && "edits" in answer.dataset) {
    bubble.remove();
    earlier.replaceWith(answer);
  } else {
    log.append(answer);
  }
  conversation.value = page.querySelector("#composer").elements.conversation.value;
  if (pressed) answer.focus({ preventScroll: true });
  (bubble.isConnected ? bubble : answer).scrollIntoView({
    behavior: calm.matches ? "auto" : "smooth",
  });
}

async function send(name, value, shown, pressed) {
  if (busy) return;
  const bubble = questionOf(shown);
  log.append(bubble);
  bubble.scrollIntoView({ block: "nearest" });
  problem.textContent = "";
  setBusy(true);
  if (name === "text" && !pressed) text.value = "";
  try {
    const page = await post(name, value);
    show(page, bubble, pressed);
    follow(page.documentElement.lang);
  } catch (error) {
    bubble.remove();
    problem.textContent = error instanceof Refused ? error.message : words.unreachable;
    if (name === "text" && !pressed && !text.value) text.value = value;
  } finally {
    setBusy(false);
  }
}

function follow(language) {
  remember(language);
  if (language !== document.documentElement.lang) location.assign(`/?lang=${language}`);
}

function sharePosition(pressed) {
  const refused = () => {
    problem.textContent = words.noPosition;
    text.focus();
  };
  if (!navigator.geolocation) return refused();
  problem.textContent = "";
  const shared = ({ coords }) => {
    const position = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
    send("position", position, words.here, pressed);
  };
  const wish = { timeout: 15000, maximumAge: 300000 };
  return navigator.geolocation.getCurrentPosition(shared, refused, wish);
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const pressed = event.submitter?.name ? event.submitter : null;
  if (pressed) send(pressed.name, pressed.value, pressed.textContent.trim(), pressed);
  else if (text.value.trim()) send("text", text.value, text.value);
});

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-asks-position]");
  if (pressed) sharePosition(pressed);
});

restart.addEventListener("click", () => {
  log.replaceChildren();
  conversation.value = "";
  remember();
  status.textContent = words.cleared;
  scrollTo({ top: 0 });
  text.focus();
});

document.documentElement.classList.add("enhanced");
recall();
