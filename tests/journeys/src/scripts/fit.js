// What does not fit into the window: the page when it can be scrolled sideways, what sticks out of it, and text that is
// cut off. Tables may be scrolled in a frame of their own.
const inFrame = (element) => element.closest(".table-scroll, pre, .visually-hidden, .skip-link, .picker, option");
const named = (element) => `${element.localName}.${element.className} “${line(element.textContent).slice(0, 40)}”`;
const page = document.documentElement;
const found = [];
if (page.scrollWidth > page.clientWidth + 1) {
  found.push(`the page is ${page.scrollWidth} wide in ${page.clientWidth}`);
  const wider = [...document.body.querySelectorAll("*")].filter((element) => element.scrollWidth > element.clientWidth + 1);
  found.push(...wider.map((element) => `${named(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`));
}
for (const element of document.body.querySelectorAll("*")) {
  if (!shown(element) || inFrame(element) || element.closest("svg")) continue;
  const box = element.getBoundingClientRect();
  if (box.width && (box.right > page.clientWidth + 1 || box.left < -1)) found.push(`${named(element)} sticks out`);
  const style = getComputedStyle(element);
  const cuts = style.overflowX !== "visible" && !style.clipPath.startsWith("inset") && !["main", "select", "input"].includes(element.localName);
  if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`${named(element)} is cut off`);
}
return found;
