// Role and accessible name of an element, as far as this page needs them; the scripts after it use both.
// Marks of the direction of writing are not perceived, only what they do.
const line = (text) => (text ?? "").replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

// The regions through which a screen reader is told news: heard, not seen.
const heard = "#news, #alerts";

const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");

function roleOf(element) {
  const tag = element.localName;
  if (element.hasAttribute("role")) return element.getAttribute("role");
  if (tag === "a") return element.hasAttribute("href") ? "link" : "";
  if (tag === "input") return { checkbox: "checkbox", radio: "radio", submit: "button" }[element.type] ?? "textbox";
  if (/^h[1-6]$/.test(tag)) return "heading";
  return { button: "button", summary: "button", select: "combobox", nav: "navigation", table: "table", tr: "row", dt: "term" }[tag] ?? "";
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return line(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.hasAttribute("aria-label")) return line(element.getAttribute("aria-label"));
  // A label may hold its field: the field's own text is not part of the name.
  const words = (label) => [...label.childNodes].filter((node) => !node.contains(element)).map((node) => node.textContent);
  if (element.labels?.length) return line([...element.labels].flatMap(words).join(" "));
  return line(element.innerText);
}
