// Sets the theme: with the button in the header, even below a dialog; without the button, as boot.js does.
const [theme] = arguments;
const button = [...document.querySelectorAll("button")].find((button) => nameOf(button) === "Dark");
if (!button) document.documentElement.setAttribute("data-theme", theme);
else if ((button.getAttribute("aria-pressed") === "true") !== (theme === "dark")) button.click();
