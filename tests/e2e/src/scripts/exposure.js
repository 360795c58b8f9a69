// Everything that could expose a secret. Stored: what outlives the page; shown: what the page contains.
const entries = (storage) => Object.keys(storage).map((key) => `${key}=${storage.getItem(key)}`);
const stored = [
  ...entries(localStorage),
  ...entries(sessionStorage),
  document.cookie,
  location.href,
  document.title,
  window.name,
  JSON.stringify(history.state),
  ...(window.copies ?? []),
];
const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
const fetched = performance.getEntriesByType("resource").map((entry) => entry.name);
return {
  stored: stored.join("\n"),
  shown: [document.documentElement.outerHTML, ...values].join("\n"),
  // Where scripts do not run, their fallback has elements, and promises are never fulfilled.
  runsScripts: document.querySelector("noscript *") === null,
  crossOrigin: fetched.filter((url) => new URL(url).origin !== location.origin).join("\n"),
};
