// The option that is the text, or that starts with it and a space or colon; otherwise the texts of all options. Those of
// a combobox that is typed into are in the document while it is open.
const [field, text] = arguments;
const list = field.localName === "select" ? field : document.getElementById(field.getAttribute("aria-controls"));
const options = [...(list?.querySelectorAll("option, [role=option]") ?? [])];
const textOf = (option) => line(option.localName === "option" ? option.text : option.innerText);
const matches = (option) => textOf(option) === text || [" ", ":"].some((end) => textOf(option).startsWith(text + end));
return options.find(matches) ?? options.map(textOf).join(", ");
