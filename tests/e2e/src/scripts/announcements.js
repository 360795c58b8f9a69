// Records announcements to screen readers from the first call on, in order.
if (!window.announcements) {
  window.announcements = [];
  const record = (mutations) => {
    for (const mutation of mutations)
      for (const added of mutation.addedNodes) window.announcements.push([mutation.target.getAttribute("role"), line(added.textContent)]);
  };
  for (const region of document.querySelectorAll(liveRegions)) new MutationObserver(record).observe(region, { childList: true });
}
return window.announcements;
