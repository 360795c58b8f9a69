//! Starting a restore session: once, as documented, and what is said when its answer is lost.

use leptos::{prelude::*, task::tick, wasm_bindgen::JsValue};
use restore_desk::{
    domain::form_address::FormAddress, route::Route, ui::zone_switch::ShownZone, views::desk::Desk,
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, happen, window},
    server::{DOCUMENTED, Fate, NONE, PAGE, SESSION, Server, answer, explore, session},
};

async fn started(fate: Fate) -> (Server, Page) {
    let server = Server::new().on(&explore(), fate);
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.press("Start restore session").await;
    (server, page)
}

#[wasm_bindgen_test]
async fn the_documented_session_is_started_and_its_card_shown() {
    let (server, page) = started(answer(200, DOCUMENTED)).await;
    page.see("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)")
        .await;
    let bodies: Vec<String> = server
        .asked(&explore())
        .into_iter()
        .map(|asked| asked.body)
        .collect();
    let body = r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#;
    assert_eq!(bodies, [body]);
    let address = window().location().hash().unwrap();
    assert_eq!(address, format!("#/v6/RestoreSessions/{SESSION}"));
    page.see("The session holds the latest restore point").await;
    assert!(
        server.asked(&session()).is_empty(),
        "the answer itself is shown"
    );
}

#[wasm_bindgen_test]
async fn ticked_boxes_are_sent() {
    let server = Server::new();
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.tick("Show deleted items").await;
    page.tick("Show all versions").await;
    page.press("Start restore session").await;
    page.see("Copy ID").await;
    let asked = server.asked(&explore());
    assert!(asked.iter().all(|asked| {
        asked
            .body
            .ends_with(r#""showAllVersions":true,"showDeleted":true}"#)
    }));
}

/// Between the answer and the change of address lies a task of the browser, in which the form must not open again.
#[wasm_bindgen_test]
async fn nothing_can_be_started_before_the_card_is_there() {
    let server = Server::new().on(&explore(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    let form = page.all("form").into_iter().next().unwrap();
    // Ticks, not frames: all that happens in here happens before the browser's next task.
    for _ in 0..100 {
        happen(&form, "submit");
        tick().await;
    }
    page.see("Copy ID").await;
    assert_eq!(server.asked(&explore()).len(), 1);
}

/// As above: whoever has just followed a link is still shown the form.
#[wasm_bindgen_test]
async fn whoever_has_left_is_not_torn_away_by_an_answer_that_comes_at_once() {
    let server = Server::new().on(&explore(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    let start = page.button("Start restore session").await;
    window().location().set_hash("/v6/RestoreSessions").unwrap();
    start.click();
    page.see("The list is empty").await;
    let address = window().location().hash().unwrap();
    assert_eq!(address, "#/v6/RestoreSessions");
    assert_eq!(server.asked(&explore()).len(), 1);
}

/// The browser tells of a change of address some time after it; meanwhile the form is still there.
#[wasm_bindgen_test]
async fn the_forms_address_never_takes_the_place_of_the_card_that_is_about_to_open() {
    let _page = Page::open(&Server::new(), "#/").await;
    let owner = Owner::new();
    let desk = owner.with(|| {
        ShownZone::provide();
        Desk::provide(Memo::new(|_| Route::start()))
    });
    let history = window().history().unwrap();
    let put = |hash| {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(hash))
            .unwrap();
    };
    let shown = || window().location().hash().unwrap();
    let form = FormAddress::parse("type=Vet");

    put("#/v6/RestoreSessions");
    desk.write_address(form.clone());
    assert_eq!(shown(), "#/v6/RestoreSessions");
    put("#/");
    desk.write_address(form);
    assert_eq!(shown(), "#/?type=Vet");
}

#[wasm_bindgen_test]
async fn the_next_person_finds_nothing_of_a_start() {
    let (_, page) = started(answer(500, "")).await;
    page.see("may have created the session").await;
    page.press("Sign out").await;
    page.sign_in().await;
    page.see("New restore session").await;
    assert_eq!(page.value("Point in time").await, "");
    assert!(!page.sees("may have created the session"));
}

#[wasm_bindgen_test]
async fn one_request_is_sent_whatever_is_pressed_how_often() {
    let (server, page) = started(Fate::Never).await;
    page.see("The server is opening the restore point").await;
    let button = page.button("Starting …").await;
    let form = page.all("form").into_iter().next().unwrap();
    for _ in 0..5 {
        button.click();
        // As Enter in a field does.
        happen(&form, "submit");
    }
    page.fill("Point in time", "2022-01-23 12:00").await;
    button.click();
    page.see("The server is opening the restore point").await;
    assert_eq!(server.asked(&explore()).len(), 1);
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
}

#[wasm_bindgen_test]
async fn whoever_stops_waiting_is_told_that_the_outcome_is_unknown() {
    let (server, page) = started(Fate::Never).await;
    page.press("Stop waiting").await;
    page.see("You stopped waiting for the server’s answer")
        .await;
    page.see("The server may have created the session").await;
    page.follow("Show the list of sessions").await;
    page.see("The list is empty").await;
    assert_eq!(server.asked(&explore()).len(), 1);
}

#[wasm_bindgen_test]
async fn a_lost_or_unreadable_answer_is_unknown_and_never_called_a_failure() {
    let fates = [
        Fate::Lost,
        answer(500, ""),
        answer(502, PAGE),
        answer(504, ""),
        answer(200, PAGE),
        answer(200, ""),
        answer(201, DOCUMENTED.split_at(200).0),
        answer(200, "{}"),
    ];
    for (case, fate) in fates.into_iter().enumerate() {
        let (server, page) = started(fate).await;
        page.see("The server’s answer is lost").await;
        page.see("The server may have created the session").await;
        page.see("Show the list of sessions").await;
        let text = page.text().to_lowercase();
        assert!(
            !text.contains("fail") && !text.contains("no session was created"),
            "case {case}"
        );
        assert_eq!(server.asked(&explore()).len(), 1, "case {case}");
    }
}

#[wasm_bindgen_test]
async fn a_refusal_says_what_the_server_said_and_that_there_is_no_session() {
    let refused = r#"{"message":"Restore session cannot be created."}"#;
    let cases = [
        (
            answer(500, refused),
            "The server did not create a restore session (HTTP 500)",
        ),
        (
            answer(400, refused),
            "The server did not create a restore session (HTTP 400)",
        ),
        (
            answer(403, refused),
            "may not start a restore session for this organization",
        ),
        (
            answer(404, refused),
            "The server does not know this organization",
        ),
    ];
    for (fate, words) in cases {
        let (_server, page) = started(fate).await;
        page.see(words).await;
        page.see("Restore session cannot be created.").await;
        assert!(!page.sees("may have created"), "{words}");
        assert_eq!(
            page.value("Point in time").await,
            "2022-01-22T14:56:55.862Z"
        );
    }
}

#[wasm_bindgen_test]
async fn a_session_whose_answer_is_lost_is_looked_for_and_offered() {
    let sessions = "GET v6/RestoreSessions?limit=1000";
    let list = |session: &str| format!(r#"{{"results":[{session}]}}"#);
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let created = DOCUMENTED.replace("2022-01-21T22:53:13.9685934Z", &now);
    assert_ne!(created, DOCUMENTED, "the fixture says when it was created");
    let other_moment = created.replace("2:56:55", "3:56:00");
    let other_type = created.replace("Vet", "Vex");
    let mut server = Server::new()
        .on(&explore(), Fate::Lost)
        .on(sessions, answer(200, NONE));
    // The last one is of long ago.
    for decoy in [&other_moment, &other_type, DOCUMENTED] {
        server = server.on(sessions, answer(200, &list(decoy)));
    }
    let server = server.on(sessions, answer(200, &list(&created)));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.press("Start restore session").await;
    let none = "No open session of this type and moment is in the list.";
    for asked in 2..=4 {
        page.until("the list", || {
            (server.asked(sessions).len() == asked).then_some(())
        })
        .await;
        page.see(none).await;
        page.press("Look again").await;
    }
    page.see("In the list of sessions this may be it:").await;
    page.button("Look again").await;
    page.follow("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)")
        .await;
    page.see("Copy ID").await;
    assert_eq!(server.asked(&explore()).len(), 1);
}
