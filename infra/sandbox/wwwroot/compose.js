import { currentLanguage, say } from "./words.js";
import { make } from "./dom.js";

/**
 * A box to write in: Enter sends, Shift+Enter breaks the line, @ lists whom to address. `names` gives the names,
 * `send` gets the text, `cancel` (optional) takes the box away. With `botName` there is a switch that addresses the bot.
 */
export function composeBox({ hint, names, send, cancel, botName }) {
  const menu = make("ul", { className: "mention-menu", role: "listbox", hidden: true, "aria-label": say("mentionList") });
  const area = make("textarea", { rows: 1, placeholder: hint, "aria-label": hint });
  const toBot = botName && make("input", { type: "checkbox" });
  let choices = [];
  let chosen = 0;

  const started = () => /@([^@\n]{0,20})$/.exec(area.value.slice(0, area.selectionStart));
  const close = () => { menu.hidden = true; };
  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
  };

  function choose(name) {
    const from = area.selectionStart - started()[0].length;
    area.setRangeText(`@${name} `, from, area.selectionStart, "end");
    close();
    area.focus();
  }

  function suggest() {
    const typed = started();
    choices = typed ? names().filter((name) => name.toLowerCase().includes(typed[1].toLowerCase())).slice(0, 8) : [];
    menu.hidden = choices.length === 0;
    chosen = 0;
    paint();
  }

  function paint() {
    menu.replaceChildren(...choices.map((name, at) =>
      make("li", { role: "option", "aria-selected": String(at === chosen), onmousedown: (event) => { event.preventDefault(); choose(name); } }, name)));
  }

  async function submit() {
    const text = area.value.trim();
    if (!text) return;
    area.value = "";
    grow();
    close();
    await send(toBot?.checked && !text.includes(`@${botName}`) ? `@${botName} ${text}` : text);
  }

  area.addEventListener("input", () => { grow(); suggest(); });
  area.addEventListener("blur", close);
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // a Japanese word is still being converted
    if (!menu.hidden && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length;
      paint();
      event.preventDefault();
    } else if (!menu.hidden && ["Enter", "Tab"].includes(event.key)) {
      choose(choices[chosen]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (!menu.hidden) close();
      else cancel?.();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  });

  const box = make("form", { className: "compose", lang: currentLanguage(), onsubmit: (event) => { event.preventDefault(); submit(); } },
    menu, area,
    make("div", { className: "compose-row" },
      toBot && make("label", { className: "to-bot" }, toBot, " ", say("askBot")),
      make("span", { className: "space" }),
      cancel && make("button", { type: "button", className: "quiet", onclick: cancel }, say("cancel")),
      make("button", { type: "submit", className: "primary" }, say("send"))));
  box.write = (text) => {
    area.value = text;
    grow();
    area.focus();
  };
  return box;
}
