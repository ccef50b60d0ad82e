// Reads cards as JSON lines {name, card} and writes one HTML page that draws each of them twice with the official package:
// as wide as on a telephone, and as in the desktop client. Usage: node page.mjs OUT.html < CARDS
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const file = (id) => readFileSync(require.resolve(id), "utf8");
// A card's text may hold "</script>"; as JSON it may hold "<" as an escape as well.
const literal = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

const cards = [];
for await (const line of createInterface({ input: process.stdin })) if (line) cards.push(JSON.parse(line));

writeFileSync(process.argv[2], `<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>Cards</title>
<style>${file("adaptivecards/dist/adaptivecards.css")}${readFileSync(new URL("page.css", import.meta.url), "utf8")}</style>
<body><script>${file("adaptivecards/dist/adaptivecards.min.js")}</script>
<script>${file("markdown-it/dist/markdown-it.min.js")}</script>
<script>
const markdown = window.markdownit();
const hostConfig = ${literal(require("./host-config.json"))};
// Teams draws a mention only where the card names the person; any other <at> stays as it is written.
const mentions = (html, json) => (json.msteams?.entities ?? []).reduce((drawn, { text }) => {
  const tag = markdown.utils.escapeHtml(text);
  return drawn.replaceAll(tag, '<span class="at">' + tag.slice("&lt;at&gt;".length, -"&lt;/at&gt;".length) + "</span>");
}, html);
const draw = (json, kind) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = mentions(markdown.render(text), json);
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  const actions = kind === "phone" ? { actionsOrientation: "vertical", actionAlignment: "stretch" } : {};
  card.hostConfig = new AdaptiveCards.HostConfig({ ...hostConfig, actions: { ...hostConfig.actions, ...actions } });
  card.parse(json);
  const frame = document.createElement("div");
  frame.className = kind;
  frame.append(card.render());
  return frame;
};
for (const { name, card } of ${literal(cards)}) {
  const section = document.createElement("section");
  section.append(Object.assign(document.createElement("h2"), { textContent: name }), draw(card, "phone"), draw(card, "desktop"));
  document.body.append(section);
}
document.body.dataset.height = document.documentElement.scrollHeight;
</script></body></html>`);
