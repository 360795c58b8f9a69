const seen = [...document.body.children].filter((part) => !part.matches(heard));
return seen.map((part) => part.innerText).join("\n");
