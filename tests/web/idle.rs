//! Doing nothing: the warning, staying, and the sign-out that takes nothing away.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, window},
    server::{DOCUMENTED, SESSION, Server, TOKEN, answer, session},
};

const WARNING: &str = "Are you still there?";
const STAY: &str = "Stay signed in while this session works";

/// A server whose page warns after a sixth of a second.
fn impatient() -> Server {
    Server::new().on("GET config.json", answer(200, r#"{"idle_minutes":0.003}"#))
}

/// Puts the steady clock forward, as for somebody who has gone.
fn let_pass(milliseconds: u32) {
    let put = format!(
        "performance.now = () => Performance.prototype.now.call(performance) + {milliseconds}"
    );
    js_sys::eval(&put).unwrap();
}

#[wasm_bindgen_test]
async fn who_answers_the_warning_stays_signed_in() {
    let page = Page::signed_in(&impatient(), "#/").await;
    page.see(WARNING).await;
    page.see("60 seconds are left.").await;
    assert!(
        page.all(".main")
            .iter()
            .all(|main| main.has_attribute("inert"))
    );
    page.press("Stay signed in").await;
    page.see_no_more(WARNING).await;
    page.see("New restore session").await;
    // And again, since again nothing is done.
    page.see(WARNING).await;
}

#[wasm_bindgen_test]
async fn who_does_not_is_signed_out_and_finds_everything_again() {
    let server = impatient();
    let page = Page::signed_in(&server, "#/").await;
    page.fill("Point in time", "2022-01-22 14:56").await;
    page.see(WARNING).await;
    let_pass(60_000);
    page.see("You were signed out").await;
    assert!(!page.sees(WARNING));
    assert_eq!(page.value("User name").await, r"EPSILON\Administrator");
    page.sign_in().await;
    assert_eq!(page.value("Point in time").await, "2022-01-22 14:56");
}

#[wasm_bindgen_test]
async fn who_comes_after_somebody_who_has_gone_finds_nothing_of_theirs() {
    let other = TOKEN.replace("Administrator", "other");
    let server = impatient()
        .on("POST v6/token", answer(200, TOKEN))
        .on("POST v6/token", answer(200, &other));
    let page = Page::signed_in(&server, "#/?type=Vet").await;
    page.fill("Point in time", "2022-01-22 14:56").await;
    page.see(WARNING).await;
    let_pass(120_000);
    page.see("You were signed out").await;
    page.sign_in().await;
    page.see(r"EPSILON\other").await;
    assert_eq!(page.value("Point in time").await, "");
    assert_eq!(window().location().hash().unwrap(), "#/");
}

#[wasm_bindgen_test]
async fn who_chose_so_stays_while_the_session_works() {
    let stopped = DOCUMENTED.replace("Working", "Stopped");
    let server = impatient()
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), answer(200, &stopped));
    let address = format!("#/v6/RestoreSessions/{SESSION}");
    let page = Page::signed_in(&server, &address).await;
    page.see(STAY).await;
    page.tick(STAY).await;
    page.see_no_more(WARNING).await;
    let_pass(1_000_000);
    page.follow("This page").await;
    page.see_no_more(STAY).await;
    assert!(!page.sees("You were signed out"));
    page.see(WARNING).await;
}
