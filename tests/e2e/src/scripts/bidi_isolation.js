const [text] = arguments;
const containers = [...document.querySelectorAll("body *")].filter((element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.includes(text)));
// An option cannot contain a bdi element, so a left-to-right mark follows the text.
const isIsolated = (element) =>
  element.closest("bdi, #news, #alerts") || (element.localName === "option" && element.textContent.includes(text + "\u200e"));
return containers.filter((element) => !isIsolated(element)).map((element) => element.outerHTML.slice(0, 120));
