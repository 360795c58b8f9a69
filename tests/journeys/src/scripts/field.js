const [field] = arguments;
if (field.type === "checkbox") return field.checked ? "ticked" : "not ticked";
return field.localName === "select" ? line(field.selectedOptions[0]?.text) : field.value;
