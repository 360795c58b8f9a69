// Fills in and submits the sign-in form at once. Returns whether there is one.
const values = arguments;
const fields = ["User name", "Password"].map((name) => [...document.querySelectorAll("input")].find((field) => nameOf(field) === name));
const button = [...document.querySelectorAll("button")].find((button) => nameOf(button) === "Sign in");
if (!button || fields.includes(undefined)) return false;
fields.forEach((field, index) => {
  field.value = values[index];
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
button.click();
return true;
