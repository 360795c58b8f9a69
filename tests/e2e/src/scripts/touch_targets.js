// Touch targets less than 44 pixels high. Links in running text are exempt: they are as high as a line.
const targets = [...document.querySelectorAll("a[href], button, select, input, label[for]")].filter(isVisible);
const isInText = (element) => element.localName === "a" && element.closest("p:not(.kicker), td:not(.row-links)");
// The label of a checkbox is a target too, and is checked instead.
const isCheckbox = (element) => element.type === "checkbox";
const isOtherLabel = (element) => element.localName === "label" && !element.closest(".check-field");
const small = targets.filter((element) => {
  if (isInText(element) || isCheckbox(element) || isOtherLabel(element) || element.matches(".skip-link")) return false;
  return element.getBoundingClientRect().height < 43.5;
});
return small.map((element) => `${roleOf(element)} ${nameOf(element).slice(0, 60)}: ${element.getBoundingClientRect().height}`);
