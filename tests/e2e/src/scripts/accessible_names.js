// The role and the accessible name of an element, as far as this page needs them. Runs before every other script.
// Removes bidirectional control characters, which users cannot see.
const line = (text) => (text ?? "").replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

// The live regions, whose text is announced but not visible.
const liveRegions = "#news, #alerts";

const isVisible = (element) =>
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
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) return line(labelledBy.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.hasAttribute("aria-label")) return line(element.getAttribute("aria-label"));
  // A label may contain its field, whose text is not part of the name.
  const texts = (label) => [...label.childNodes].filter((node) => !node.contains(element)).map((node) => node.textContent);
  if (element.labels?.length) return line([...element.labels].flatMap(texts).join(" "));
  // What screen readers skip is not part of the name.
  const hidden = [...element.querySelectorAll("[aria-hidden=true]")];
  return line(hidden.reduce((text, part) => text.replace(part.innerText, ""), element.innerText));
}
