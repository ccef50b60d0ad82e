/** A new element with properties (data-…, aria-… and role as attributes, on… as listeners) and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export const find = (id) => document.getElementById(id);

const colours = ["#5b5fc7", "#0e7a5f", "#a4373a", "#8a5100", "#2b6cb0", "#7a3e9d", "#4a6b1f", "#a0336e", "#006a75", "#5c4b37"];

/** A round sign with the first letters of a name, in a colour of its own. */
export function avatar(name, isBot = false) {
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) >>> 0, 7);
  const letters = isBot ? "CT" : /^[a-z]/i.test(name) ? name.split(" ").map((part) => part[0]).join("").slice(0, 2) : name.slice(0, 1);
  const element = make("span", { className: `avatar${isBot ? " bot" : ""}`, "aria-hidden": "true" }, letters);
  element.style.background = isBot ? "#3b3a8f" : colours[sum % colours.length];
  return element;
}

let hideToast;

/** Says something at the lower edge for a few seconds. */
export function toast(text, isTrouble = false) {
  const box = find("toast");
  box.textContent = text;
  box.className = isTrouble ? "trouble" : "";
  box.hidden = false;
  clearTimeout(hideToast);
  hideToast = setTimeout(() => { box.hidden = true; }, isTrouble ? 8000 : 5000);
}
