// What a page can keep besides texts.
const [done] = [...arguments].slice(-1);
Promise.all([indexedDB.databases?.() ?? [], window.caches?.keys() ?? [], navigator.serviceWorker?.getRegistrations() ?? []])
  .then(([databases, caches, workers]) => done([
    ...databases.map(({ name }) => `the database ${name}`),
    ...caches.map((name) => `the cache ${name}`),
    ...workers.map(({ scope }) => `a service worker for ${scope}`),
  ]));
