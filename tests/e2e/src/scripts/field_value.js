const [field] = arguments;
if (field.type === "checkbox") return field.checked ? "checked" : "not checked";
return field.localName === "select" ? line(field.selectedOptions[0]?.text) : field.value;
