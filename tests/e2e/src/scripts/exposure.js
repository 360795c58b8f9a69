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
];
const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
const fetched = performance.getEntriesByType("resource").map((entry) => entry.name);
const [done] = [...arguments].slice(-1);
// Not every browser has all of them, and none of them is used.
Promise.all([indexedDB.databases?.(), window.caches?.keys(), navigator.serviceWorker?.getRegistrations()]).then((places) => done({
  places: places.flat().filter(Boolean).map((place) => place.name ?? place.scope ?? place).join("\n"),
  stored: stored.join("\n"),
  shown: [document.documentElement.outerHTML, ...values].join("\n"),
  crossOrigin: fetched.filter((url) => new URL(url).origin !== location.origin).join("\n"),
}));
