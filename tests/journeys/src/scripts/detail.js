const [term] = arguments;
const all = [...document.querySelectorAll("dt")].filter(shown);
// The meaning stands behind the name, in an element of its own.
const isNamed = (element) => line(element.firstChild?.textContent) === term;
return all.filter(isNamed).map((element) => line(element.nextElementSibling?.innerText));
