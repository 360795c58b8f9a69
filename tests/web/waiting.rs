//! Waiting can be stopped wherever it is done, and what was asked for can be asked for again.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::Page,
    server::{Fate, ORGANIZATIONS, SESSION, Server, TOKEN, answer, session},
};

/// A browser in which time passes a hundred times as fast, as far as timers show it, until this is dropped.
struct Haste;

impl Haste {
    fn begin() -> Self {
        let begin = "window.unhurried = setTimeout;
            window.setTimeout = (act, time, ...rest) => unhurried(act, time / 100, ...rest)";
        js_sys::eval(begin).unwrap();
        Self
    }
}

impl Drop for Haste {
    fn drop(&mut self) {
        js_sys::eval("window.setTimeout = unhurried").unwrap();
    }
}

#[wasm_bindgen_test]
async fn it_has_an_end_of_its_own_and_then_the_cause_is_looked_for() {
    let server = Server::new()
        .on("POST v6/token", Fate::Never)
        .on("GET v6/ServiceInstance", Fate::Never);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    let haste = Haste::begin();
    page.press("Sign in").await;
    page.see("The server did not answer within 30 seconds.")
        .await;
    page.see("waited for it in vain").await;
    drop(haste);
    assert_eq!(page.value("User name").await, "ann");
}

#[wasm_bindgen_test]
async fn for_the_cause() {
    let server = Server::new()
        .on("POST v6/token", Fate::Lost)
        .on("GET v6/ServiceInstance", Fate::Never);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    page.press("Sign in").await;
    page.see("Looking for the cause").await;
    page.press("Stop waiting").await;
    page.see_no_more("Looking for the cause").await;
    page.see("The server cannot be reached.").await;
}

#[wasm_bindgen_test]
async fn for_the_sign_in() {
    let server = Server::new()
        .on("POST v6/token", Fate::Never)
        .on("POST v6/token", answer(200, TOKEN));
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    page.press("Sign in").await;
    page.press("Stop waiting").await;
    page.see("You stopped waiting.").await;
    page.press("Sign in").await;
    page.see("New restore session").await;
}

#[wasm_bindgen_test]
async fn for_a_reading() {
    let server = Server::new()
        .on(&session(), Fate::Never)
        .on(&session(), answer(200, super::server::DOCUMENTED));
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.press("Stop waiting").await;
    page.see("You stopped waiting.").await;
    page.press("Try again").await;
    page.see("Working: the session is open").await;
}

#[wasm_bindgen_test]
async fn for_the_organizations() {
    let line = "GET v6/Organizations?extendedView=true";
    let server = Server::new()
        .on(line, Fate::Never)
        .on(line, answer(200, ORGANIZATIONS));
    let page = Page::signed_in(&server, "#/").await;
    page.press("Stop waiting").await;
    page.see("You stopped waiting.").await;
    page.press("Try again").await;
    page.see("hybrid.onmicrosoft.com").await;
}

#[wasm_bindgen_test]
async fn for_a_stop_whose_outcome_is_then_unknown() {
    let stop = format!("POST v6/RestoreSessions/{SESSION}/Stop");
    let server = Server::new().on(&stop, Fate::Never);
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.press("Stop session").await;
    page.press("Stop waiting").await;
    page.see("It is not known whether the session was stopped")
        .await;
    page.button("Stop session").await;
    assert_eq!(server.asked(&stop).len(), 1);
}
