const [text] = arguments;
const holders = [...document.querySelectorAll("body *")].filter((element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.includes(text)));
// An option cannot hold an element: there a mark stands after the text.
const isIsolated = (element) =>
  element.closest("bdi, #news, #alerts") || (element.localName === "option" && element.textContent.includes(text + "\u200e"));
return holders.filter((element) => !isIsolated(element)).map((element) => element.outerHTML.slice(0, 120));
