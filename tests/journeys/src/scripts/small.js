// What a finger could miss: less than 44 pixels high. Links in a running text are as high as its lines.
const targets = [...document.querySelectorAll("a[href], button, select, input, label[for]")].filter(shown);
const isText = (element) => element.localName === "a" && element.closest("p:not(.kicker), td:not(.row-links)");
const isLabelled = (element) => element.type === "checkbox";
const isName = (element) => element.localName === "label" && !element.closest(".check-field");
const small = targets.filter((element) => {
  if (isText(element) || isLabelled(element) || isName(element) || element.matches(".skip-link, .picker input")) return false;
  return element.getBoundingClientRect().height < 43.5;
});
return small.map((element) => `${roleOf(element)} ${nameOf(element).slice(0, 60)}: ${element.getBoundingClientRect().height}`);
