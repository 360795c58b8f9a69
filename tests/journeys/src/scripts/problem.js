const [field] = arguments;
if (field.getAttribute("aria-invalid") !== "true") return "";
const described = (field.getAttribute("aria-describedby") ?? "").split(/\s+/);
return line(described.map((id) => document.getElementById(id)?.textContent).join(" "));
