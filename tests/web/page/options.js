const [field] = arguments;
return [...field.options].map((option) => line(option.text));
