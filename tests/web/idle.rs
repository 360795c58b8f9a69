//! Doing nothing: the warning, staying, and the sign-out that takes nothing away.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, window},
    server::{DOCUMENTED, NONE, SESSION, Server, TOKEN, answer, session},
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
        "{{ const real = () => Performance.prototype.now.call(performance);
        const ahead = performance.now() - real() + {milliseconds};
        performance.now = () => real() + ahead; }}"
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

fn card() -> String {
    format!("#/v6/RestoreSessions/{SESSION}")
}

#[wasm_bindgen_test]
async fn who_chose_so_stays_while_the_session_works_wherever_they_are() {
    let stopped = DOCUMENTED.replace("Working", "Stopped");
    let server = impatient()
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), answer(200, &stopped));
    let page = Page::signed_in(&server, &card()).await;
    page.see(STAY).await;
    page.tick(STAY).await;
    page.follow("New restore session").await;
    page.see("Open sessions").await;
    let_pass(1_000_000);
    page.see(WARNING).await;
    assert_eq!(server.asked(&session()).len(), 3);
    assert!(!page.sees("You were signed out"));
}

#[wasm_bindgen_test]
async fn the_choice_ends_where_the_session_is_seen_to_have_ended() {
    let stopped = DOCUMENTED.replace("Working", "Stopped");
    let server = Server::new()
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), answer(200, &stopped))
        .on(&session(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, &card()).await;
    page.tick(STAY).await;
    assert!(page.is_ticked(STAY).await);
    page.follow("New restore session").await;
    page.see("Open sessions").await;
    page.go_back().await;
    page.see_no_more(STAY).await;
    page.follow("This page").await;
    assert!(!page.is_ticked(STAY).await);
}

#[wasm_bindgen_test]
async fn whoever_comes_back_to_a_device_that_has_slept_is_signed_out() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.see("New restore session").await;
    // Most browsers stop the steady clock meanwhile.
    js_sys::eval("Date.now = () => new Date().getTime() + 1_200_000").unwrap();
    page.press_a_key().await;
    page.see("You were signed out").await;
    js_sys::eval("Date.now = () => new Date().getTime()").unwrap();
}

#[wasm_bindgen_test]
async fn whoever_types_while_signing_in_again_is_there() {
    let server = impatient()
        .on("POST v6/token", answer(200, TOKEN))
        .on("POST v6/token", answer(400, ""))
        .on("POST v6/token", answer(200, TOKEN))
        .on("GET v6/RestoreSessions?limit=1000", answer(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.see("Sign in again").await;
    for _ in 0..3 {
        let_pass(40_000);
        page.press_a_key().await;
    }
    assert!(page.sees("Sign in again"));
    assert!(!page.sees("You were signed out"));
}

#[wasm_bindgen_test]
async fn the_choice_is_not_that_of_whoever_comes_next() {
    let other = TOKEN.replace("Administrator", "other");
    let server = Server::new()
        .on("POST v6/token", answer(200, TOKEN))
        .on("POST v6/token", answer(400, ""))
        .on("POST v6/token", answer(200, &other))
        .on("GET v6/RestoreSessions", answer(401, ""))
        .on("GET v6/RestoreSessions", answer(200, NONE));
    let page = Page::signed_in(&server, &card()).await;
    page.tick(STAY).await;
    page.follow("Sessions").await;
    page.see("Sign in again").await;
    page.fill("User name", "other").await;
    page.fill("Password", "sandbox").await;
    page.press("Sign in").await;
    page.see("The list is empty").await;
    page.go_back().await;
    assert!(!page.is_ticked(STAY).await);
}
