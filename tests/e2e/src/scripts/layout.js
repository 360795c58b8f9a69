// What overflows the window: horizontal scrolling, elements beyond its edges, and clipped text. Tables may scroll in
// their container. The rows of a long table have a fixed height: the details of a row have the whole text.
const isExempt = (element) => element.closest(".table[data-partial] tbody, pre, .visually-hidden, .skip-link, option");
const describe = (element) => `${element.localName}.${element.className} “${line(element.textContent).slice(0, 40)}”`;
const page = document.documentElement;
const problems = [];
if (page.scrollWidth > page.clientWidth + 1) {
  problems.push(`the page is ${page.scrollWidth} pixels wide in ${page.clientWidth}`);
  const wider = [...document.body.querySelectorAll("*")].filter((element) => element.scrollWidth > element.clientWidth + 1);
  problems.push(...wider.map((element) => `${describe(element)} is ${element.scrollWidth} pixels wide in ${element.clientWidth}`));
}
for (const element of document.body.querySelectorAll("*")) {
  if (!isVisible(element) || isExempt(element) || element.closest("svg")) continue;
  const box = element.getBoundingClientRect();
  if (box.width && (box.right > page.clientWidth + 1 || box.left < -1)) problems.push(`${describe(element)} overflows the window`);
  const style = getComputedStyle(element);
  const clips = style.overflowX !== "visible" && !style.clipPath.startsWith("inset") && !["main", "select", "input"].includes(element.localName);
  if (clips && element.scrollWidth > element.clientWidth + 1) problems.push(`${describe(element)} is clipped`);
}
return problems;
