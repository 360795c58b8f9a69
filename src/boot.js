// The only JavaScript of the project. It sets the theme before the first paint, starts the wasm, and says in the form if
// that fails. It is plain old JavaScript, because a browser that cannot run the wasm should at least run this.
(function () {
  "use strict";

  // Everything that users read here. The texts until this script runs are in index.html.
  var PRODUCT = "Restore Desk";
  var SIGN_IN = "Sign in";
  var SIGNING_IN = "Signing in …";
  var RELOAD = "Reload the page";
  var FAILED = "Restore Desk has failed";
  var FAILED_BODY = "Something went wrong and this page has stopped. Restore sessions on the server are not affected. Reload and sign in again.";
  var TOO_OLD = "This browser is too old";
  var TOO_OLD_BODY = "Restore Desk needs WebAssembly. Use a current version of Edge, Chrome, Firefox, or Safari.";
  var NO_WASM = "WebAssembly is switched off";
  var NO_WASM_BODY = "This browser is new enough for Restore Desk, but WebAssembly is switched off in it. In Edge, add this site to the exceptions under “Enhance your security on the web”. On an iPhone, iPad, or Mac in Lockdown Mode, exclude this website. Otherwise, ask your administrator: a policy may forbid WebAssembly.";
  var NOT_STARTED = "Restore Desk cannot start";
  var NOT_STARTED_BODY = "The program did not start. Reload the page. If this keeps happening, use a current version of Edge, Chrome, Firefox, or Safari.";
  var FORBIDDEN = "The content security policy of the web server forbids WebAssembly. Ask your administrator: the content security policy must allow 'wasm-unsafe-eval'.";
  var ASK = " Reload the page. If this keeps happening, ask your administrator to ";
  function refused(file, status) {
    return "The web server, or a system in front of it, did not send " + file + " (HTTP " + status + ")." + ASK + (status === 404 ? "check that all files are there." : "allow requests for this file.");
  }
  function webPage(file) {
    return "A web page came back instead of " + file + ". It may be the sign-in page of a proxy, or a page for missing files." + ASK + "check that all files are there, and that no sign-in protects them.";
  }
  function wrongType(file, type) {
    return "The web server sent " + file + " as “" + type + "”." + ASK + "serve .js files as text/javascript.";
  }
  function modified(file) {
    return "The file " + file + " is not the one that belongs to this page. A proxy or a virus scanner may have changed it, or an update of the page is incomplete." + ASK + "copy all files again.";
  }
  function blocked(file) {
    return "The file " + file + " could not be loaded: the connection failed, or an extension or a proxy blocked it." + ASK + "allow requests for this file.";
  }

  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("restore-desk.theme");
    if (theme === "dark" || theme === "light") root.setAttribute("data-theme", theme);
  } catch (_) {
    // The user may have disabled storage. The system's theme applies.
  }

  // The program asks for this response first (src/api/transport.rs). It is on its way while the program loads.
  function requestConfig() {
    if (!window.fetch) return;
    window.restoreDeskConfig = fetch("config.json", { headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual", cache: "no-store", referrerPolicy: "no-referrer" });
    window.restoreDeskConfig.catch(function () {});
  }
  requestConfig();

  function isReady() {
    return document.getElementById("page").hasAttribute("data-ready");
  }

  function submitButton() {
    return document.querySelector("#page button[data-primary]");
  }

  function setWaiting(isWaiting) {
    var button = submitButton();
    button.textContent = isWaiting ? SIGNING_IN : SIGN_IN;
    if (isWaiting) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }

  // Until the form answers to the program, a press waits for it (src/ui/standing.rs). Enter in a field presses the submit
  // button.
  addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("#page button");
    if (!button || isReady()) return;
    event.preventDefault();
    button.setAttribute("data-pressed", "");
    if (button === submitButton()) setWaiting(true);
  }, true);

  // Only plain DOM calls: the content policy forbids HTML from text.
  function element(name, text) {
    var created = document.createElement(name);
    if (text) created.textContent = text;
    return created;
  }

  // The form stays, with what was typed.
  var notice;
  function showInForm(title, body, detail) {
    var form = document.querySelector("#page form");
    notice = element("div");
    notice.className = "notice";
    notice.setAttribute("data-severity", "error");
    var content = element("div");
    content.className = "notice-body";
    content.append(element("h2", title), element("p", body));
    if (detail) content.append(element("pre", detail));
    var actions = element("div");
    actions.className = "actions";
    actions.append(reloadButton());
    content.append(actions);
    notice.append(content);
    var slow = document.querySelector("#page .slow");
    if (slow) slow.remove();
    setWaiting(false);
    submitButton().setAttribute("aria-disabled", "true");
    submitButton().disabled = true;
    form.after(notice);
    document.title = title + " · " + PRODUCT;
    document.querySelector("#alerts p").textContent = title + ". " + body;
  }

  function removeNotice() {
    if (!notice) return;
    notice.remove();
    notice = null;
    submitButton().disabled = false;
    setWaiting(false);
    document.title = PRODUCT;
    document.querySelector("#alerts p").textContent = "";
  }

  function reloadButton() {
    var reload = element("button", RELOAD);
    reload.className = "button";
    reload.type = "button";
    reload.addEventListener("click", function () { location.reload(); });
    return reload;
  }

  function showFailure(title, body) {
    var panel = element("div");
    panel.className = "failure";
    panel.setAttribute("role", "alertdialog");
    panel.setAttribute("aria-modal", "true");
    panel.setAttribute("aria-labelledby", "failure-title");
    panel.setAttribute("aria-describedby", "failure-advice");
    var heading = element("h1", title);
    heading.id = "failure-title";
    heading.tabIndex = -1;
    var advice = element("p", body);
    advice.id = "failure-advice";
    panel.append(heading, advice, reloadButton());
    Array.prototype.forEach.call(document.body.children, function (child) { child.inert = true; });
    document.body.append(panel);
    document.title = title + " · " + PRODUCT;
    heading.focus();
  }

  var hasCrashed = false;
  function crash() {
    if (hasCrashed) return;
    hasCrashed = true;
    // After a panic, timers of the program still run. Its requests must not reach the server.
    window.fetch = function () { return new Promise(function () {}); };
    showFailure(FAILED, FAILED_BODY);
  }
  // The panic hook dispatches this event.
  addEventListener("restore-desk-crash", crash);
  addEventListener("error", function (event) {
    if (window.WebAssembly && event.error instanceof WebAssembly.RuntimeError) crash();
  });

  // Resolves to `FORBIDDEN` if even the smallest module cannot run, otherwise to nothing.
  function examineWasm() {
    var smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return WebAssembly.instantiate(smallest).then(function () {}, function () { return FORBIDDEN; });
  }

  // After a failed start, requests a file again: first without its integrity hash, which hides the response, then with it.
  // Resolves to what is wrong with the file, or to nothing. `reload` also replaces a broken copy in the cache.
  function examine(link) {
    var file = link.href.split("/").pop();
    function request(integrity) {
      return fetch(link.href, { integrity: integrity, credentials: "same-origin", cache: "reload" });
    }
    return request("").then(function (response) {
      var type = response.headers.get("content-type") || "";
      if (!response.ok) return refused(file, response.status);
      return response.text().then(function (text) {
        if (/^\s*</.test(text)) return webPage(file);
        if (link.rel === "modulepreload" && !/javascript/.test(type)) return wrongType(file, type);
        return request(link.integrity).then(function () {}, function () { return modified(file); });
      });
    }).catch(function () { return blocked(file); });
  }

  function showNotStarted(links, error, attempt) {
    function show(cause) {
      if (attempt.signal.aborted || hasCrashed) return;
      attempt.abort();
      showInForm(NOT_STARTED, cause || NOT_STARTED_BODY, String(error));
    }
    // A file that never arrives must not delay the message.
    setTimeout(show, 8000);
    Promise.all([examineWasm()].concat(links.map(examine))).then(function (causes) {
      show(causes[0] || causes[1] || causes[2]);
    });
  }

  function start() {
    // The server, until config.json says its name.
    Array.prototype.forEach.call(document.querySelectorAll(".header-server bdi, .sign-in-server bdi"), function (server) {
      server.textContent = location.host + location.pathname.replace(/\/[^/]*$/, "");
    });
    if (!window.WebAssembly || !window.AbortController || !("noModule" in HTMLScriptElement.prototype)) {
      // Every browser that has this function also has WebAssembly, unless it is switched off.
      if (!window.WebAssembly && window.structuredClone) showInForm(NO_WASM, NO_WASM_BODY);
      else showInForm(TOO_OLD, TOO_OLD_BODY);
      return;
    }
    load();
    // The next user may come back to the form.
    addEventListener("pagehide", function () {
      if (isReady()) return;
      document.querySelector("#page input[type=password]").value = "";
      Array.prototype.forEach.call(document.querySelectorAll("[data-pressed]"), function (button) { button.removeAttribute("data-pressed"); });
      if (!notice) setWaiting(false);
    });
    // A browser that has kept the page for the Back button has ended its requests, some of them before `pagehide`.
    addEventListener("pageshow", function (event) {
      if (!event.persisted || isReady() || hasCrashed) return;
      removeNotice();
      requestConfig();
      load();
    });
  }

  function load() {
    // The build writes the URLs of both files, and their integrity, into the head.
    var script = document.querySelector("link[rel=modulepreload]");
    var wasm = document.querySelector("link[rel=preload][as=fetch]");
    var attempt = new AbortController();
    addEventListener("pagehide", function () { attempt.abort(); }, { once: true });
    function request(link) {
      return fetch(link.href, { integrity: link.integrity, credentials: "same-origin", signal: attempt.signal });
    }
    // The integrity hash of a preload link does not bind `import` in WebKit.
    request(script)
      .then(function () { return import(script.href); })
      .then(function (module) { return module.default({ module_or_path: request(wasm) }); })
      .catch(function (error) { showNotStarted([script, wasm], error, attempt); });
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
