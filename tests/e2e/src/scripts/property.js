const [term] = arguments;
const terms = [...document.querySelectorAll("dt")].filter(isVisible);
// The name may be followed by an element that explains it.
const hasName = (element) => line(element.firstChild?.textContent) === term;
return terms.filter(hasName).map((element) => line(element.nextElementSibling?.innerText));
