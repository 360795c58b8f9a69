//! What keeps a sign-in alive, and what happens when the server refuses it all the same.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, add_news, document, text_of},
    server::{
        DOCUMENTED, Fate, NONE, ORGANIZATION, ORGANIZATIONS, SESSION, Server, TOKEN, answer,
        explore, held, session,
    },
};

const TOKEN_LINE: &str = "POST v6/token";
const SESSIONS: &str = "GET v6/RestoreSessions?limit=1000";
const RENEWAL: &str = "grant_type=refresh_token&refresh_token=9f3b";
const REFUSED: &str = "The server does not accept your sign-in any more";

/// A server that signs in once and renews nothing, then signs in for ever.
fn renewing_nothing() -> Server {
    Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, answer(400, ""))
        .on(TOKEN_LINE, answer(200, TOKEN))
}

/// What was asked of the token call after the first time.
fn renewals(server: &Server) -> Vec<String> {
    let asked = server.asked(TOKEN_LINE).into_iter().skip(1);
    asked.map(|asked| asked.body).collect()
}

#[wasm_bindgen_test]
async fn a_sign_in_is_renewed_before_it_ends() {
    let brief = TOKEN.replace("3599", "\"1\"");
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, &brief))
        .on(TOKEN_LINE, answer(200, TOKEN));
    let page = Page::signed_in(&server, "#/").await;
    page.until("the renewal", || {
        (!renewals(&server).is_empty()).then_some(())
    })
    .await;
    assert_eq!(renewals(&server), [RENEWAL]);
    assert!(
        server
            .asked(TOKEN_LINE)
            .iter()
            .all(|asked| !asked.with_token)
    );
    page.see("signed in until ").await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_renewed_says_when_it_ends() {
    let alone = TOKEN.replace("refresh_token", "no_such_field");
    let server = Server::new().on(TOKEN_LINE, answer(200, &alone));
    let page = Page::signed_in(&server, "#/").await;
    page.see("signed in until ").await;
    page.see("sessions stay open").await;
}

#[wasm_bindgen_test]
async fn a_pasted_token_says_when_it_ends_if_it_knows() {
    let noon = r#"{"access_token":"abc",".expires":"2099-01-01T12:00:00Z"}"#;
    for (pasted, words) in [
        (noon, "signed in until 1 Jan 2099, 12:00:00"),
        ("abc", "end not known; sessions stay open"),
    ] {
        let server = Server::new().on("GET v6/ServiceInstance", answer(200, "{}"));
        let page = Page::open(&server, "#/").await;
        page.choose("Times in", "utc").await;
        page.press("Use an access token instead").await;
        page.fill("Access token", pasted).await;
        page.press("Sign in").await;
        page.see(words).await;
    }
}

#[wasm_bindgen_test]
async fn readings_that_are_refused_go_on_after_one_renewal_that_nobody_notices() {
    let organizations = "GET v6/Organizations?extendedView=true";
    let server = Server::new()
        .on(SESSIONS, answer(401, ""))
        .on(SESSIONS, answer(200, NONE))
        .on(organizations, answer(401, ""))
        .on(organizations, answer(200, ORGANIZATIONS));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.see("None is open.").await;
    assert!(!page.sees("Sign in again"));
    assert_eq!(renewals(&server), [RENEWAL]);
    assert_eq!(server.asked(SESSIONS).len(), 2);
    assert_eq!(server.asked(organizations).len(), 2);
}

#[wasm_bindgen_test]
async fn a_reading_waits_until_one_has_signed_in_again() {
    let server = renewing_nothing()
        .on("GET v6/RestoreSessions", answer(401, ""))
        .on("GET v6/RestoreSessions", answer(200, NONE));
    let page = Page::signed_in(&server, "#/").await;
    page.follow("Sessions").await;
    page.see(REFUSED).await;
    assert_eq!(page.value("User name").await, r"EPSILON\Administrator");
    see_focus(&page, "dialog-heading").await;
    for part in [".header", ".main"] {
        let below = page.all(part);
        assert!(
            below.iter().all(|part| part.has_attribute("inert")),
            "{part}"
        );
    }
    page.fill("Password", "sandbox").await;
    page.press("Sign in").await;
    page.see_no_more(REFUSED).await;
    page.see("The list is empty").await;
    assert_eq!(server.asked("GET v6/RestoreSessions").len(), 2);
    let below = page.all(".main");
    assert!(below.iter().all(|part| !part.has_attribute("inert")));
}

#[wasm_bindgen_test]
async fn a_start_that_is_refused_is_never_sent_again_by_itself() {
    for server in [Server::new(), renewing_nothing()] {
        let server = server
            .on(&explore(), answer(401, ""))
            .on(&explore(), answer(200, DOCUMENTED));
        let page = Page::signed_in(&server, "#/").await;
        page.fill_in().await;
        page.press("Start restore session").await;
        page.see("The sign-in had run out when this was sent.")
            .await;
        page.see("No session was created").await;
        if page.sees("Sign in again") {
            page.fill("Password", "sandbox").await;
            page.press("Sign in").await;
            page.see_no_more("Sign in again").await;
        }
        let kept = [
            ("Point in time", "2022-01-22T14:56:55.862Z"),
            ("Restore type", "Vet"),
            ("Organization", ORGANIZATION),
        ];
        for (label, value) in kept {
            assert_eq!(page.value(label).await, value);
        }
        assert_eq!(server.asked(&explore()).len(), 1);
        page.press("Start restore session").await;
        page.see("Copy ID").await;
        assert_eq!(server.asked(&explore()).len(), 2);
    }
}

#[wasm_bindgen_test]
async fn somebody_else_finds_nothing_of_what_the_first_one_had() {
    let other = TOKEN.replace("Administrator", "other");
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, answer(400, ""))
        .on(TOKEN_LINE, answer(200, &other))
        .on(&explore(), answer(401, ""));
    let news = add_news();
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.press("Start restore session").await;
    page.see(REFUSED).await;
    page.fill("User name", r"EPSILON\other").await;
    page.fill("Password", "sandbox").await;
    page.press("Sign in").await;
    page.see(r"EPSILON\other").await;
    page.see_no_more("Sign in again").await;
    assert_eq!(page.value("Point in time").await, "");
    assert!(!page.sees("No session was created"));
    let told = news.text_content().unwrap();
    assert!(!told.contains("Starting the restore session"), "{told}");
    news.remove();
}

#[wasm_bindgen_test]
async fn a_reading_that_is_refused_again_can_be_tried_again() {
    let server = Server::new()
        .on("GET v6/RestoreSessions", answer(401, ""))
        .on("GET v6/RestoreSessions", answer(401, ""))
        .on("GET v6/RestoreSessions", answer(200, NONE));
    let page = Page::signed_in(&server, "#/").await;
    page.follow("Sessions").await;
    page.see(REFUSED).await;
    page.until("the second renewal", || {
        (renewals(&server).len() == 2).then_some(())
    })
    .await;
    page.press("Try again").await;
    page.see("The list is empty").await;
    assert!(!page.sees("Sign in again"));
}

fn sign_out_in_dialog(page: &Page) {
    let dialog = page.all(".dialog button");
    let leave = dialog.iter().find(|button| text_of(button) == "Sign out");
    leave
        .unwrap()
        .clone()
        .unchecked_into::<web_sys::HtmlElement>()
        .click();
}

async fn see_focus(page: &Page, id: &str) {
    page.until(&format!("the focus on {id}"), || {
        let focused = document().active_element()?;
        (focused.id() == id).then_some(())
    })
    .await;
}

#[wasm_bindgen_test]
async fn one_can_sign_out_instead() {
    let server = renewing_nothing().on(SESSIONS, answer(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.see(REFUSED).await;
    sign_out_in_dialog(&page);
    page.see("You are signed out").await;
    assert!(!page.sees(REFUSED));
}

#[wasm_bindgen_test]
async fn signing_out_works_with_the_server_down() {
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, Fate::Never)
        .on(SESSIONS, answer(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.press("Sign out").await;
    page.see("You are signed out").await;
}

#[wasm_bindgen_test]
async fn a_late_answer_signs_nobody_in_who_has_left() {
    let (late, release) = held(200, TOKEN);
    let other = TOKEN.replace("Administrator", "other");
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, answer(400, ""))
        .on(TOKEN_LINE, late)
        .on(TOKEN_LINE, answer(200, &other))
        .on(SESSIONS, answer(401, ""))
        .on(SESSIONS, answer(200, NONE));
    let page = Page::signed_in(&server, "#/").await;
    page.see(REFUSED).await;
    page.fill("Password", "sandbox").await;
    page.press("Sign in").await;
    sign_out_in_dialog(&page);
    page.see("You are signed out").await;
    drop(release);
    page.sign_in().await;
    page.see(r"EPSILON\other").await;
}

#[wasm_bindgen_test]
async fn who_turns_to_a_token_is_not_signed_in_by_the_password() {
    let (late, release) = held(200, TOKEN);
    let server = Server::new().on(TOKEN_LINE, late);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    page.press("Sign in").await;
    page.press("Use an access token instead").await;
    page.fill("Access token", "abc").await;
    page.press("Sign in").await;
    page.see("end not known").await;
    page.fill("Point in time", "2022-01-22 14:56").await;
    drop(release);
    page.choose("Restore type", "Vet").await;
    page.see("end not known").await;
    assert_eq!(page.value("Point in time").await, "2022-01-22 14:56");
}

#[wasm_bindgen_test]
async fn a_renewal_that_succeeds_at_last_uncovers_the_page() {
    let brief = TOKEN.replace("3599", "\"1\"");
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, &brief))
        .on(TOKEN_LINE, answer(502, ""))
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(SESSIONS, answer(401, ""))
        .on(SESSIONS, answer(200, NONE));
    let page = Page::signed_in(&server, "#/").await;
    page.see("None is open.").await;
    page.see_no_more(REFUSED).await;
    assert_eq!(renewals(&server).len(), 2);
}

#[wasm_bindgen_test]
async fn what_the_first_one_left_behind_does_not_touch_the_second() {
    let (late, release) = held(401, "");
    let other = TOKEN.replace("Administrator", "other");
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, answer(200, &other))
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), late)
        .on(&session(), answer(200, DOCUMENTED))
        .on(
            &format!("POST v6/RestoreSessions/{SESSION}/Stop"),
            answer(200, ""),
        );
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.press("Stop session").await;
    page.until("the reading back", || {
        (server.asked(&session()).len() == 2).then_some(())
    })
    .await;
    page.press("Sign out").await;
    page.sign_in().await;
    drop(release);
    page.see(r"EPSILON\other").await;
    page.follow("New restore session").await;
    page.see("Point in time").await;
    assert!(!page.sees(REFUSED));
    assert_eq!(renewals(&server).len(), 1, "the sign-in of the second");
}

#[wasm_bindgen_test]
async fn the_problems_of_the_dialog_are_its_own() {
    let (late, release) = held(401, "");
    let server = renewing_nothing().on(SESSIONS, late);
    let page = Page::signed_in(&server, "#/").await;
    page.press("Start restore session").await;
    see_focus(&page, "form-problems").await;
    drop(release);
    page.see(REFUSED).await;
    page.press("Sign in").await;
    see_focus(&page, "sign-in-problems").await;
}

#[wasm_bindgen_test]
async fn whoever_stops_waiting_in_the_dialog_stays_in_it() {
    let server = Server::new()
        .on(TOKEN_LINE, answer(200, TOKEN))
        .on(TOKEN_LINE, answer(400, ""))
        .on(TOKEN_LINE, Fate::Never)
        .on(SESSIONS, answer(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.see(REFUSED).await;
    page.fill("Password", "sandbox").await;
    page.press("Sign in").await;
    let stop = page.button("Stop waiting").await;
    stop.focus().unwrap();
    stop.click();
    page.see("You stopped waiting.").await;
    see_focus(&page, "dialog-heading").await;
}
