// A server in place of `fetch`. The tokens and the password are made here, so the memory of the wasm contains them only
// where the page has put them. They are long and look random.
const random = (seed, length) => {
  let text = "", state = seed;
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text.slice(0, length);
};
const secrets = { access: random(1, 2003), newer: random(2, 2003), refresh: random(3, 64), password: random(4, 32) };
const json = (value, status = 200) => Promise.resolve(new Response(JSON.stringify(value), { status }));
const original = window.fetch;
let refreshes = 0;
window.fetch = async (request) => {
  const path = new URL(request.url).pathname;
  if (path.endsWith("/token")) {
    const isRefresh = (await request.text()).includes("refresh_token=" + secrets.refresh);
    refreshes += isRefresh ? 1 : 0;
    const access_token = isRefresh ? secrets.newer : secrets.access;
    return json({ access_token, refresh_token: secrets.refresh, expires_in: 3600, userName: "ann" });
  }
  // The first access token is rejected as soon as the list of sessions is opened.
  const isOld = request.headers.get("Authorization") === "Bearer " + secrets.access;
  if (path.endsWith("/RestoreSessions") && isOld) return json("", 401);
  return path.endsWith("config.json") ? json("", 404) : json({ results: [] });
};
// The middle of a secret: a copy that is only partly overwritten counts.
const middle = (text) => new TextEncoder().encode(text.slice(text.length / 4, text.length / 4 + 16));
const count = (memory, name) => {
  const bytes = new Uint8Array(memory.buffer), part = middle(secrets[name]);
  let found = 0;
  for (let at = bytes.indexOf(part[0]); at >= 0; at = bytes.indexOf(part[0], at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) found += 1;
  }
  return String(found);
};
const fill = (input, name) => {
  input.value = secrets[name];
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
return { count, fill, refreshes: () => refreshes, restore: () => { window.fetch = original; } };
