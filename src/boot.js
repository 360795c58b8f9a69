// The only JavaScript of the project: theme before the first paint, start of the wasm, and a page for when it fails.
(function () {
  "use strict";

  var page = document.documentElement;
  try {
    var theme = localStorage.getItem("restore-desk.theme");
    if (theme === "dark" || theme === "light") page.setAttribute("data-theme", theme);
  } catch (_) {
    // Storage may be switched off: then the system's theme it is.
  }

  // Plain DOM calls only: the page's policy forbids HTML from text.
  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function showFailure(title, advice, detail) {
    var panel = element("div");
    panel.className = "failure";
    panel.setAttribute("role", "alertdialog");
    panel.setAttribute("aria-modal", "true");
    panel.setAttribute("aria-labelledby", "failure-title");
    panel.setAttribute("aria-describedby", "failure-advice");
    var heading = element("h1", title);
    heading.id = "failure-title";
    heading.tabIndex = -1;
    var words = element("p", advice);
    words.id = "failure-advice";
    panel.append(heading, words);
    if (detail) panel.append(element("pre", detail));
    var reload = element("button", "Reload the page");
    reload.className = "button";
    reload.addEventListener("click", function () { location.reload(); });
    panel.append(reload);
    Array.prototype.forEach.call(document.body.children, function (child) { child.inert = true; });
    var loading = document.getElementById("loading");
    if (loading) loading.remove();
    document.body.append(panel);
    document.title = title + " · Restore Desk";
    heading.focus();
  }

  var crashed = false;
  function crash() {
    if (crashed) return;
    crashed = true;
    // The program stays half alive: its timers run on, and what it asks for now goes nowhere.
    window.fetch = function () { return new Promise(function () {}); };
    showFailure(
      "Restore Desk has failed",
      "An error in this page has stopped it; it sends nothing more. Sessions on the server go on as they are. Reload and sign in again; the address is kept.",
    );
  }
  addEventListener("restore-desk-crash", crash);
  addEventListener("error", function (event) {
    if (window.WebAssembly && event.error instanceof WebAssembly.RuntimeError) crash();
  });

  function start() {
    if (!window.WebAssembly || !("noModule" in HTMLScriptElement.prototype)) {
      showFailure("This browser is too old", "Restore Desk needs WebAssembly: use a current Edge, Chrome, Firefox or Safari.");
      return;
    }
    // Trunk writes both addresses, and the integrity of both files, into the head.
    var glue = document.querySelector("link[rel=modulepreload]");
    var wasm = document.querySelector("link[rel=preload][as=fetch]");
    import(glue.href)
      .then(function (module) {
        var file = fetch(wasm.href, { integrity: wasm.integrity, credentials: "same-origin" }).then(function (answer) {
          if (!answer.ok) throw new Error("The program file was not found (HTTP " + answer.status + ").");
          return answer;
        });
        return module.default({ module_or_path: file });
      })
      .then(function () {
        var loading = document.getElementById("loading");
        if (loading) loading.remove();
      })
      .catch(function (error) {
        if (crashed) return;
        showFailure(
          "Restore Desk cannot start",
          "Its program could not be loaded or may not run here. Reload the page; if it stays so, ask whoever set it up to check that all its files are there, that .wasm is served as application/wasm, and that the content policy allows 'wasm-unsafe-eval'.",
          String(error),
        );
      });
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
