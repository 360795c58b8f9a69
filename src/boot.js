// The only JavaScript of the project. It sets the theme before the first paint, starts the wasm, and shows a page if that
// fails. It is plain old JavaScript, because a browser that cannot run the wasm should at least run this.
(function () {
  "use strict";

  // Everything that users read here. The texts until this script runs are in index.html.
  var PRODUCT = "Restore Desk";
  var RELOAD = "Reload the page";
  var FAILED = "Restore Desk has failed";
  var FAILED_BODY = "Something went wrong and this page has stopped. Restore sessions on the server are not affected. Reload and sign in again.";
  var TOO_OLD = "This browser is too old";
  var TOO_OLD_BODY = "Restore Desk needs WebAssembly. Use a current version of Edge, Chrome, Firefox, or Safari.";
  var NOT_STARTED = "Restore Desk cannot start";
  var NOT_STARTED_BODY = "The program could not be loaded or was blocked. Reload the page. If this keeps happening, ask your administrator to check that all files are there. The web server must serve .wasm as application/wasm, and the content security policy must allow 'wasm-unsafe-eval'.";
  function notLoaded(status) {
    return "The program file could not be loaded (HTTP " + status + ").";
  }

  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("restore-desk.theme");
    if (theme === "dark" || theme === "light") root.setAttribute("data-theme", theme);
  } catch (_) {
    // The user may have disabled storage. The system's theme applies.
  }

  // Only plain DOM calls: the content policy forbids HTML from text.
  function element(name, text) {
    var created = document.createElement(name);
    if (text) created.textContent = text;
    return created;
  }

  function removeBootScreen() {
    var boot = document.getElementById("boot");
    if (boot) boot.remove();
  }

  function showFailure(title, body, detail) {
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
    panel.append(heading, advice);
    if (detail) panel.append(element("pre", detail));
    var reload = element("button", RELOAD);
    reload.className = "button";
    reload.addEventListener("click", function () { location.reload(); });
    panel.append(reload);
    Array.prototype.forEach.call(document.body.children, function (child) { child.inert = true; });
    removeBootScreen();
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

  function start() {
    if (!window.WebAssembly || !("noModule" in HTMLScriptElement.prototype)) {
      showFailure(TOO_OLD, TOO_OLD_BODY);
      return;
    }
    // The build writes the URLs of both files, and their integrity, into the head.
    var script = document.querySelector("link[rel=modulepreload]");
    var wasm = document.querySelector("link[rel=preload][as=fetch]");
    import(script.href)
      .then(function (module) {
        var file = fetch(wasm.href, { integrity: wasm.integrity, credentials: "same-origin" }).then(function (response) {
          if (!response.ok) throw new Error(notLoaded(response.status));
          return response;
        });
        return module.default({ module_or_path: file });
      })
      .then(removeBootScreen)
      .catch(function (error) {
        if (!hasCrashed) showFailure(NOT_STARTED, NOT_STARTED_BODY, String(error));
      });
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
