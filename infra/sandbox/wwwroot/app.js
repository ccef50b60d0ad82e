import { currentLanguage, dateTime, label, say, switchLanguage } from "./words.js";
import { avatar, find, make, toast } from "./dom.js";
import { drawCard } from "./cards.js";
import { composeBox } from "./compose.js";
import { MessageList } from "./messages.js";
import { server } from "./server.js";

const timeSteps = ["hour", "workingHours", "workingDay", "day", "fiveWorkingDays"];
const state = { as: null, conversation: null, conversations: [], seen: new Map(), shown: new Map(), ahead: 0, isMoving: false };
let session;
let people;
let list;

const person = (id) => people.get(id);
const names = () => [session.botName, ...session.people.filter((one) => one.id !== state.as).map((one) => one.name)];
const here = () => state.conversations.find((one) => one.id === state.conversation);
const describe = (one) => [one.name, one.agency, one.profession].filter(Boolean).join(" · ");

// ---- who I am, where I am

async function become(id, conversation) {
  const wasChat = here() && !here().isChannel;
  const wasIn = state.conversation;
  // Nobody presses a button, opens a chat or writes in a box that was drawn for somebody else.
  list.clear();
  find("compose").replaceChildren();
  state.isMoving = true;
  state.as = id;
  state.conversations = [];
  drawRail();
  sessionStorage.setItem("as", id);
  find("who").value = id;
  find("who-avatar").replaceWith(Object.assign(avatar(person(id).name), { id: "who-avatar" }));
  find("who-detail").textContent = [person(id).agency, person(id).profession].filter(Boolean).join(" · ");
  state.conversations = await server.conversations(id);
  const isThere = (one) => state.conversations.some((other) => other.id === one);
  await open(conversation ?? (wasChat ? state.conversations.find((one) => !one.isChannel).id : isThere(wasIn) ? wasIn : null) ?? session.startConversation);
}

async function open(conversation) {
  state.conversation = conversation;
  state.isMoving = false;
  state.shown.clear();
  list.clear();
  const current = here();
  find("conversation").textContent = current.name;
  find("conversation-note").textContent = current.isChannel ? say("channelNote", session.people.length) : say("chatNote");
  drawCompose(current);
  drawBotButton(current);
  await refresh();
  list.toEnd();
  closeRail();
}

/** In a channel: takes the bot out, as a team's owner may, or puts it back. */
function drawBotButton(current) {
  const button = find("move-bot");
  button.hidden = !current.isChannel;
  button.textContent = say(current.hasBot ? "removeBot" : "addBot");
  button.onclick = async () => {
    report(await server.moveBot(state.as, current.id, !current.hasBot));
    await refresh();
  };
}

function drawCompose(current) {
  find("compose").replaceChildren(composeBox({
    hint: current.isChannel ? say("newPostHint") : say("chatHint"),
    names,
    botName: current.isChannel ? session.botName : undefined,
    send: (text) => write(text),
  }));
}

// ---- what is said

async function fetchAll() {
  if (state.isMoving) return; // what is drawn now would be drawn anew in a moment, under somebody's hands
  const { as, conversation } = state;
  const isHere = () => as === state.as && conversation === state.conversation;
  let messages = await server.messages(as, conversation);
  const unseen = messages.filter((one) => one.card && state.shown.get(one.id) !== one.version);
  if (unseen.length > 0 && isHere()) {
    // As a client does: what is shown for the first time, or was changed for all, asks for this person's own view.
    for (const one of unseen) state.shown.set(one.id, one.version);
    await server.show(as, conversation, unseen.map((one) => one.id));
    messages = await server.messages(as, conversation);
  }
  const conversations = await server.conversations(as);
  if (!isHere()) return;
  state.conversations = conversations;
  list.update(messages, { as, isChannel: here().isChannel, names, botName: session.botName });
  state.seen.set(`${as} ${conversation}`, here().latest);
  drawBotButton(here());
  drawRail();
}

let running = null;
let queued = null;

/** Shows the conversation as it is now. One fetch at a time, so that an old answer never covers a newer one. */
function refresh() {
  if (!running) return running = fetchAll().finally(() => { running = null; });
  return queued ??= running.catch(() => {}).then(() => {
    queued = null;
    return refresh();
  });
}

async function write(text, replyTo) {
  const deed = await server.post(state.as, state.conversation, text, replyTo);
  await refresh();
  if (!replyTo) list.toEnd();
  report(deed);
}

async function press(message, action, element) {
  element.classList.add("busy");
  try {
    report(await server.press(state.as, state.conversation, message.id, action));
    await refresh();
  } finally {
    element.classList.remove("busy");
  }
}

/** A message action: the bot's dialog until it closes it or the person does. */
async function ask(message, command) {
  const { as, conversation } = state;
  const step = async (data) => {
    const result = await server.task(as, conversation, message.id, command, data);
    find("dialog").close();
    if (result.status !== 200) toast(say("silence", result.status), true);
    else if (result.text) toast(result.text);
    if (!result.card) return;
    find("dialog-title").textContent = result.title ?? say("askThis");
    find("dialog-card").replaceChildren(drawCard(result.card, (action) => step(action.data ?? {})));
    find("dialog").showModal();
  };
  await step();
}

function report(deed) {
  if (deed.kind === "message") toast(deed.text);
  if (deed.kind === "refused") toast(deed.text || say("refused"), true);
  if (deed.kind === "silence") toast(say("silence", deed.status), true);
}

// ---- the rail

function drawRail() {
  const line = (one) => {
    const current = one.id === state.conversation;
    const seen = state.seen.get(`${state.as} ${one.id}`);
    const unread = !current && one.latest && (!seen || one.latest > seen);
    return make("li", {}, make("button", { type: "button", className: unread ? "unread" : "", "aria-current": current ? "page" : undefined, onclick: () => open(one.id) },
      make("span", { className: "sign", "aria-hidden": "true" }, one.isChannel ? "#" : "✉"), make("span", { className: "name" }, one.name),
      unread && make("span", { className: "mark", role: "img", "aria-label": say("unread") })));
  };
  find("channels").replaceChildren(...state.conversations.filter((one) => one.isChannel).map(line));
  find("chats").replaceChildren(...state.conversations.filter((one) => !one.isChannel).map(line));
}

function closeRail() {
  document.body.classList.remove("rail-open");
  find("menu").setAttribute("aria-expanded", "false");
}

// ---- the clock

async function readClock() {
  setClock(await server.time());
}

function setClock({ now }) {
  state.ahead = new Date(now) - Date.now();
  tick();
}

function tick() {
  find("now").textContent = dateTime(new Date(Date.now() + state.ahead));
}

async function letTimePass(step) {
  setClock(await server.letTimePass(step));
  toast(`${say("timeMoved")}: ${find("now").textContent}`);
}

// ---- the panel of steps

async function tryStep(step) {
  if (step.time) {
    await letTimePass(step.time);
    return;
  }
  await become(step.as, session.startConversation);
  toast(say("nowYouAre", person(step.as).name));
  if (step.text) find("compose").querySelector("form").write(step.text);
  if (matchMedia("(max-width: 900px)").matches) document.body.classList.remove("try-open");
}

function drawWalks() {
  const chosen = find("walk").value || "0";
  find("walk").replaceChildren(...session.walks.map((walk, at) => make("option", { value: `${at}` }, walk[currentLanguage()])));
  find("walk").value = chosen;
  drawSteps();
}

function drawSteps() {
  find("steps").replaceChildren(...session.walks[Number(find("walk").value)].steps.map((step) => make("li", {},
    make("p", {}, step[currentLanguage()]),
    make("button", { type: "button", onclick: (event) => { event.target.closest("li").classList.add("done"); tryStep(step); } },
      say(step.time ? "tryTime" : step.text ? "tryWrite" : "tryDo")))));
}

// ---- beginning

function drawWords() {
  label();
  find("language").textContent = say("otherLanguage");
  find("time-buttons").replaceChildren(...timeSteps.map((step) => make("button", { type: "button", "data-time": step, onclick: () => letTimePass(step) }, say(step))));
  drawWalks();
  tick();
}

function drawPeople() {
  find("who").replaceChildren(...session.people.map((one) => make("option", { value: one.id }, describe(one))));
}

function wire() {
  find("who").addEventListener("change", (event) => become(event.target.value));
  find("walk").addEventListener("change", drawSteps);
  find("language").addEventListener("click", async () => {
    switchLanguage();
    drawWords();
    await open(state.conversation);
  });
  find("menu").addEventListener("click", () => {
    const isOpen = document.body.classList.toggle("rail-open");
    find("menu").setAttribute("aria-expanded", String(isOpen));
  });
  document.querySelector("main").addEventListener("click", closeRail);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeRail(); });
  find("try-toggle").addEventListener("click", () => document.body.classList.toggle("try-open"));
  find("try-close").addEventListener("click", () => document.body.classList.remove("try-open"));
  setInterval(tick, 1000);
  server.listen(async (kind) => {
    if (kind === "clock" || kind === "hello") await readClock();
    if (kind === "members" || kind === "channels") {
      session = await server.session();
      people = new Map(session.people.map((one) => [one.id, one]));
      list.people = people;
      drawPeople();
      find("who").value = state.as;
    }
    refresh().catch(() => {});
  });
}

async function begin() {
  session = await server.session();
  people = new Map(session.people.map((one) => [one.id, one]));
  list = new MessageList(find("messages"), people, {
    press,
    ask,
    answerFile: async (message, accept) => report(await server.file(state.as, state.conversation, message.id, accept)),
    reply: (root, text) => write(text, root),
  });
  if (!matchMedia("(max-width: 900px)").matches) document.body.classList.add("try-open");
  drawPeople();
  drawWords();
  const before = sessionStorage.getItem("as");
  await become(people.has(before) ? before : session.people[0].id);
  wire();
  document.body.dataset.ready = "true";
}

begin();
