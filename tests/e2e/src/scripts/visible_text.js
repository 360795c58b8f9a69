const visible = [...document.body.children].filter((element) => !element.matches(liveRegions));
return visible.map((element) => element.innerText).join("\n");
