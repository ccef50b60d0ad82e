// The official Adaptive Cards package, with a document for it to draw in and the Markdown reader that Teams' web client is like.
import { createRequire } from "node:module";
import { Window } from "happy-dom";

const require = createRequire(import.meta.url);
const window = new Window({ url: "http://localhost/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
globalThis.window = window;

export const AC = require("adaptivecards/dist/adaptivecards.js");
// The package tests "lang" with one regular expression that has the g flag, which remembers where the last match ended:
// every second card of a process would fail.
AC.CardElement.langProperty.regEx = new RegExp(AC.CardElement.langProperty.regEx.source, "i");
const markdown = require("markdown-it")({ linkify: false });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const hostConfig = new AC.HostConfig(require("./host-config.json"));

// What the package says against the card, and what it drew.
export function render(payload) {
  const events = [];
  const log = (phase, event, message) => events.push({ phase, event: AC.ValidationEvent[event] ?? String(event), message });
  const context = new AC.SerializationContext();
  const card = new AC.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(payload, context);
  for (let i = 0; i < context.eventCount; i++) {
    const { event, message, phase } = context.getEventAt(i);
    log(phase === AC.ValidationPhase.ToJSON ? "toJSON" : "parse", event, message);
  }
  for (const found of card.validateProperties().validationEvents) log("validate", found.event, found.message);
  const element = card.render();
  if (!element) log("render", "Other", "nothing was drawn");
  return { events, ...describe(element) };
}

function describe(element) {
  if (!element) return { nodes: 0, text: "", tags: {} };
  const all = [...element.querySelectorAll("*")];
  const tags = {};
  for (const { tagName } of all) tags[tagName.toLowerCase()] = (tags[tagName.toLowerCase()] ?? 0) + 1;
  return { nodes: all.length, text: element.textContent, tags };
}
