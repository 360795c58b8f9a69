const [role, name, around] = arguments;
const isNamed = (element) =>
  name.endsWith("…") ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name;
const isAround = (element) => !around || line(element.closest("li, tr, nav, .notice")?.innerText).includes(around);
const all = [...document.querySelectorAll("*")].filter((element) => roleOf(element) === role && shown(element));
const found = all.filter((element) => isNamed(element) && isAround(element));
// What else is there is of interest only to whoever does not find it, and takes long to name.
const there = found.length === 1 ? [] : all.slice(0, 40).map((element) => nameOf(element).slice(0, 80));
return { found, there };
