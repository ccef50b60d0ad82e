import { dateTime, say } from "./words.js";
import { avatar, make } from "./dom.js";
import { drawCard, plainToHtml, toHtml } from "./cards.js";
import { composeBox } from "./compose.js";

/**
 * Shows a conversation and keeps it up to date without touching messages that did not change, so that a half-filled
 * card survives. `actions` are press(message, action, element), ask(message, command), answerFile(message, accept) and
 * reply(root, text).
 */
export class MessageList {
  constructor(host, people, actions) {
    this.host = host;
    this.people = people;
    this.actions = actions;
    this.clear();
  }

  clear() {
    this.drawn = new Map();
    this.threads = new Map();
    this.host.replaceChildren();
  }

  update(messages, context) {
    this.context = context;
    const atEnd = this.host.scrollHeight - this.host.scrollTop - this.host.clientHeight < 120;
    const changed = messages.map((message) => this.place(message)).includes(true);
    this.host.querySelector(".empty")?.remove();
    if (messages.length === 0) this.host.append(make("p", { className: "empty" }, say("empty")));
    if (atEnd && changed) this.toEnd();
  }

  toEnd() {
    this.host.scrollTop = this.host.scrollHeight;
  }

  place(message) {
    const key = JSON.stringify([message.version, message.text, message.deleted, message.card, message.file]);
    const before = this.drawn.get(message.id);
    if (before?.key === key) return false;
    const element = this.draw(message, before?.element);
    if (before) before.element.replaceWith(element);
    else this.threadOf(message).list.append(element);
    this.drawn.set(message.id, { key, element });
    return true;
  }

  threadOf(message) {
    const rootId = this.context.isChannel ? message.rootId : "chat";
    if (!this.threads.has(rootId)) this.threads.set(rootId, this.newThread(rootId));
    return this.threads.get(rootId);
  }

  newThread(rootId) {
    const list = make("div", { className: "thread-messages" });
    const thread = make("article", { className: rootId === "chat" ? "chat" : "thread", "data-root": rootId }, list);
    if (rootId !== "chat") {
      const open = make("button", { type: "button", className: "reply-open", onclick: () => this.openReply(rootId) }, `↩ ${say("reply")}`);
      thread.append(open);
    }
    this.host.append(thread);
    return { list, thread };
  }

  openReply(rootId, text = "") {
    const { thread } = this.threads.get(rootId);
    const open = thread.querySelector(".reply-open");
    let box = thread.querySelector(".compose");
    if (!box) {
      const close = () => { box.remove(); open.hidden = false; };
      box = composeBox({
        hint: say("replyHint"), names: this.context.names, botName: this.context.botName, cancel: close,
        send: async (typed) => { close(); await this.actions.reply(rootId, typed); },
      });
      open.hidden = true;
      thread.append(box);
    }
    box.write(text);
  }

  draw(message, before) {
    // A form that was just sent is done with; any other goes on in the newer card.
    const older = before?.classList.contains("busy") ? null : before?.querySelector(".card");
    const person = this.people.get(message.fromId);
    const mine = message.fromId === this.context.as;
    const name = make("b", {}, message.fromName);
    const detail = message.fromBot ? say("bot") : person ? [person.agency, person.profession].filter(Boolean).join(" · ") : "";
    const head = make("div", { className: "message-head" }, name, make("span", { className: "detail" }, detail),
      make("time", { dateTime: message.at }, dateTime(new Date(message.at))), message.edited && !message.deleted && make("span", { className: "detail" }, say("edited")));
    if (this.context.isChannel && !message.fromBot && !message.deleted)
      head.append(make("span", { className: "message-actions" }, ...["ask", "share"].map((command) =>
        make("button", { type: "button", className: "ask-this", onclick: () => this.actions.ask(message, command) }, say(`${command}This`)))));
    const body = make("div", { className: "message-body" });
    if (message.deleted) body.append(make("i", {}, say("deleted")));
    else if (message.text) body.append(make("div", { className: "text", innerHTML: message.fromBot ? toHtml(message.text) : plainToHtml(message.text) }));
    const element = make("div", { className: `message${mine ? " mine" : ""}${message.fromBot ? " from-bot" : ""}`, "data-id": message.id },
      avatar(message.fromName, message.fromBot), make("div", { className: "message-main" }, head, body));
    if (message.card) body.append(drawCard(message.card, (action) => this.actions.press(message, action, element), older));
    if (message.file) body.append(this.drawFile(message));
    return element;
  }

  // A file as Teams shows it: an offer to allow or decline, or the file to open.
  drawFile(message) {
    const { name, description, url } = message.file;
    const answer = (word, accept) => make("button", { type: "button", onclick: () => this.actions.answerFile(message, accept) }, say(word));
    return make("div", { className: "file" }, make("b", {}, name), description && make("p", {}, description),
      url ? make("a", { href: url, download: name }, say("openFile")) : make("div", { className: "file-answers" }, answer("allowFile", true), answer("declineFile", false)));
  }
}
