const [role, name, containerText] = arguments;
const hasName = (element) =>
  name.endsWith("…") ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name;
const isInContainer = (element) => !containerText || line(element.closest("li, tr, nav, .notice")?.innerText).includes(containerText);
const all = [...document.querySelectorAll("*")].filter((element) => roleOf(element) === role && isVisible(element));
const found = all.filter((element) => hasName(element) && isInContainer(element));
// Only error messages need the candidates, and computing their names is slow.
const candidates = found.length === 1 ? [] : all.slice(0, 40).map((element) => nameOf(element).slice(0, 80));
return { found, candidates };
