// Where a secret could have been left. Kept: what outlives the view; shown: what can be read from the page.
const entries = (storage) => Object.keys(storage).map((key) => `${key}=${storage.getItem(key)}`);
const kept = [
  ...entries(localStorage),
  ...entries(sessionStorage),
  document.cookie,
  location.href,
  document.title,
  window.name,
  JSON.stringify(history.state),
];
const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
const fetched = performance.getEntriesByType("resource").map((entry) => entry.name);
return {
  kept: kept.join("\n"),
  shown: [document.documentElement.outerHTML, ...values].join("\n"),
  elsewhere: fetched.filter((url) => new URL(url).origin !== location.origin).join("\n"),
};
