// The option that is the text, or that starts with it and a space or colon; otherwise the texts of all options.
const [field, text] = arguments;
const options = [...field.options];
const matches = (option) => line(option.text) === text || [" ", ":"].some((end) => line(option.text).startsWith(text + end));
return options.find(matches) ?? options.map((option) => line(option.text)).join(", ");
