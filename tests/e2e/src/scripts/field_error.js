const [field] = arguments;
if (field.getAttribute("aria-invalid") !== "true") return "";
const ids = (field.getAttribute("aria-describedby") ?? "").split(/\s+/);
return line(ids.map((id) => document.getElementById(id)?.textContent).join(" "));
