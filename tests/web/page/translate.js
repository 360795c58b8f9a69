// What the translators of browsers do: each text node is replaced by an element with the translation, unless
// `translate="no"` forbids it. Here, the translation is the text in brackets.
const root = arguments[0];
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const nodes = [];
while (walker.nextNode()) nodes.push(walker.currentNode);
for (const node of nodes) {
  const isForbidden = node.parentElement.closest("[translate=no], script, style, textarea");
  if (isForbidden || !node.data.trim() || node.parentElement.closest("font")) continue;
  const outer = document.createElement("font");
  outer.append(document.createElement("font"));
  outer.firstChild.textContent = `[${node.data}]`;
  node.replaceWith(outer);
}
