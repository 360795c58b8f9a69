const [field] = arguments;
if (field.localName === "select") return [...field.options].map((option) => line(option.text));
const list = document.getElementById(field.getAttribute("aria-controls"));
return [...(list?.children ?? [])].map((option) => line(option.innerText));
