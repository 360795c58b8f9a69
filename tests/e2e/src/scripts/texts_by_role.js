const [role] = arguments;
const all = [...document.querySelectorAll("*")].filter((element) => roleOf(element) === role && isVisible(element));
return all.map((element) => line(element.innerText));
