// Keeps what a screen reader would be told from now on, in the order of the telling.
if (!window.told) {
  window.told = [];
  const tell = (changes) => {
    for (const change of changes)
      for (const added of change.addedNodes) window.told.push([change.target.getAttribute("role"), line(added.textContent)]);
  };
  for (const region of document.querySelectorAll(heard)) new MutationObserver(tell).observe(region, { childList: true });
}
return window.told;
