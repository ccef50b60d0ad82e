import { say } from "./words.js";
import { make } from "./dom.js";

// Teams' Markdown subset: bold, italic, lists, links. HTML is shown as text.
const markdown = () => window.markdownit("zero", { html: false, breaks: true }).enable(["emphasis", "list", "link", "newline"]);
let parser;

const mentions = (html) => html.replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');

export function toHtml(text) {
  parser ??= markdown();
  return mentions(parser.render(text));
}

export function plainToHtml(text) {
  const marked = text.split(/(<at>.*?<\/at>)/).map((part) => {
    const name = /^<at>(.*)<\/at>$/.exec(part);
    return name ? `<span class="mention">${name[1].replace(/</g, "&lt;")}</span>` : part.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  });
  return marked.join("").replace(/\n/g, "<br>");
}

const colour = (text, subtle) => ({ default: text, subtle });
const colours = {
  default: colour("#242424", "#5c5c5c"), dark: colour("#242424", "#5c5c5c"), light: colour("#ffffff", "#f0f0f0"),
  accent: colour("#4f52b2", "#4f52b2"), good: colour("#1c6b40", "#1c6b40"), warning: colour("#7a5200", "#7a5200"), attention: colour("#b0263d", "#b0263d"),
};
const style = (backgroundColor, borderColor) => ({ backgroundColor, borderColor, foregroundColors: colours });

const teamsLike = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 18, default: 21, medium: 23, large: 26, extraLarge: 30 },
  containerStyles: {
    default: style("#ffffff", "#e0e0e0"), emphasis: style("#f5f5f5", "#e0e0e0"), accent: style("#e8ebfa", "#c5cbfa"),
    good: style("#e9f5ec", "#bddfc7"), attention: style("#fdf1f2", "#eeb9c1"), warning: style("#fdf6df", "#efdba0"),
  },
  imageSizes: { small: 40, medium: 80, large: 160 },
  actions: {
    maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 10, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { size: "default", color: "default", isSubtle: false, weight: "bolder", wrap: false, maxWidth: 140 },
    value: { size: "default", color: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 12,
  },
  inputs: {
    label: { requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" }, optionalInputs: { weight: "bolder" } },
    errorMessage: { color: "attention", weight: "default" },
  },
};

const drawn = new WeakMap();

/** The card's forms: what each opens by (null for the card itself), and its inputs. */
const formsOf = (card) => [
  { opener: null, inputs: card.getAllInputs(false) },
  ...[...new Set(card.getAllActions())].filter((action) => action instanceof window.AdaptiveCards.ShowCardAction)
    .map((opener) => ({ opener, inputs: opener.getAllInputs(false) })),
];

const sameForm = (forms, form) => forms.find((one) => one.opener?.title === form.opener?.title);

/** What somebody has typed goes on in the card's newer drawing. */
function carryInputs(before, after) {
  for (const form of formsOf(after))
    for (const input of form.inputs) {
      const typed = sameForm(formsOf(before), form)?.inputs.find((one) => one.id === input.id);
      // What was carried here before is the drawing's default, and typed all the same.
      if (typed?.value && (typed.carried || typed.value !== typed.defaultValue)) Object.assign(input, { defaultValue: typed.value, carried: true });
    }
}

const isOpen = (form) => form.opener?.renderedElement?.getAttribute("aria-expanded") === "true";

/** So does the form that is open. */
function carryOpen(before, after) {
  for (const form of formsOf(before).filter(isOpen)) sameForm(formsOf(after), form)?.opener.renderedElement?.click();
}

/**
 * Draws a card; `onExecute` gets an Action.Execute (in a dialog also Action.Submit) with the inputs in its data.
 * `older` is the element of the same card from before a change, if somebody may be in the middle of filling it in.
 */
export function drawCard(json, onExecute, older) {
  const { AdaptiveCard, HostConfig, ExecuteAction, SubmitAction, OpenUrlAction } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  try {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(teamsLike);
    card.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) onExecute({ type: "Action.Execute", id: action.id, title: action.title, verb: action.verb, data: action.data });
      else if (action instanceof SubmitAction) onExecute({ type: "Action.Submit", data: action.data });
      else if (action instanceof OpenUrlAction) window.open(action.url, "_blank", "noopener");
    };
    card.parse(json);
    const before = drawn.get(older);
    if (before) carryInputs(before, card);
    const element = card.render();
    if (before) carryOpen(before, card);
    drawn.set(element, card);
    element.classList.add("card");
    if (json.msteams?.width === "Full") element.classList.add("full");
    return element;
  } catch (error) {
    console.error(error);
    return make("p", { className: "card trouble" }, say("cardFault"));
  }
}
