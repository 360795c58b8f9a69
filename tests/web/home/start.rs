//! Starting a restore session: the request is sent once, as documented.

use leptos::{prelude::*, task::tick};
use restore_desk::{
    api::{endpoint::SessionRef, version::Version},
    domain::{explore::query::ExploreQuery, restore_session::RestoreSessionId},
    route::Route,
    state::{explore_form::ExploreForm, session_start::StartStatus},
    ui::{display_zone::DisplayZone, signal::Memo},
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event};

use crate::{
    browser::FastTimers,
    fixtures::{
        DOCUMENTED_SESSION, DOCUMENTED_TIME, GET_RECENT_SESSIONS, GET_SESSION, POST_EXPLORE,
        SESSION_ID, SESSION_URL, stopped_session,
    },
    mock_server::{MockResponse, MockServer, deferred, respond},
    page::{Page, dispatch_event, replace_url, url, window},
};

/// Opens the form and fills it in.
async fn filled_form(server: &MockServer) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page
}

fn form_element(page: &Page) -> Element {
    page.query_all("form").into_iter().next().unwrap()
}

#[wasm_bindgen_test]
async fn the_documented_request_opens_the_session_screen() {
    let server = MockServer::new();
    let page = filled_form(&server).await;
    page.click("Start restore session").await;
    page.expect_text("Teams as of Sat 22 Jan 2022, 14:56:55.862")
        .await;
    let body = r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#;
    assert_eq!(server.request_bodies(POST_EXPLORE), [body]);
    assert_eq!(url(), SESSION_URL);
    page.expect_text("The session contains the latest restore point")
        .await;
    assert_eq!(
        server.request_count(GET_SESSION),
        0,
        "the response already contains the session"
    );
}

#[wasm_bindgen_test]
async fn the_session_screen_says_what_the_session_name_shows() {
    let name = "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)";
    let cases = [
        (name, "matches if the server’s clock is at UTC."),
        (
            "Teams restore (Entire organization - 22.1.2022 16.56.55)",
            "matches if the server’s clock is at UTC+02:00.",
        ),
        (
            "Teams restore (Entire organization - 22.1.2022 17.57.55)",
            "The session name shows a different time.",
        ),
        (
            "Teams restore (Entire organization - 22.1.2022 г. 16:56:55)",
            "The time in the session name could not be read.",
        ),
        ("Teams restore", "The session name shows no time."),
        ("", "The server sent no session name to compare with."),
    ];
    for (server_name, text) in cases {
        let session = DOCUMENTED_SESSION.replace(name, server_name);
        let server = MockServer::new().on(POST_EXPLORE, respond(201, &session));
        let page = filled_form(&server).await;
        page.click("Start restore session").await;
        page.expect_text(text).await;
    }
}

#[wasm_bindgen_test]
async fn checked_options_are_sent() {
    let server = MockServer::new();
    let page = filled_form(&server).await;
    page.toggle_checkbox("Show deleted items").await;
    page.toggle_checkbox("Show all versions").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    let bodies = server.request_bodies(POST_EXPLORE);
    let options = r#""showAllVersions":true,"showDeleted":true}"#;
    assert!(
        bodies.iter().all(|body| body.ends_with(options)),
        "{bodies:?}"
    );
}

#[wasm_bindgen_test]
async fn repeated_clicks_and_submits_send_one_request() {
    let server = MockServer::new().on(POST_EXPLORE, MockResponse::Never);
    let page = filled_form(&server).await;
    page.click("Start restore session").await;
    page.expect_text("Waiting for the server to open the session")
        .await;
    let button = page.find("button", "Starting …").await;
    let form = form_element(&page);
    for _ in 0..5 {
        button.click();
        // The Enter key in a field has the same effect.
        dispatch_event(&form, "submit");
    }
    page.fill_point_in_time("2022-01-23 12:00").await;
    button.click();
    page.expect_text("Waiting for the server to open the session")
        .await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
}

/// The browser reports the change of the URL in a later task. Until then the form is shown, and must stay disabled.
#[wasm_bindgen_test]
async fn the_form_cannot_be_submitted_before_the_session_screen_is_shown() {
    let server = MockServer::new();
    let page = filled_form(&server).await;
    let form = form_element(&page);
    // Ticks are microtasks: they all run before the next task of the browser.
    for _ in 0..100 {
        dispatch_event(&form, "submit");
        tick().await;
    }
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn a_slow_start_is_announced() {
    let (response, sender) = deferred(200, DOCUMENTED_SESSION);
    let server = MockServer::new().on(POST_EXPLORE, response);
    let page = filled_form(&server).await;
    page.expect_status("The session will contain the latest restore point")
        .await;
    page.record_announcements();
    let _fast_timers = FastTimers::start();
    page.click("Start restore session").await;
    let all = [
        ("status", "Starting the restore session"),
        ("status", "Still waiting for the server"),
        ("status", "The restore session is open"),
        (
            "status",
            "After the last backup. The session contains the latest restore point.",
        ),
    ];
    page.expect_announcements(&all[..2]).await;
    sender.send();
    page.expect_announcements(&all).await;
}

#[wasm_bindgen_test]
async fn a_session_that_was_started_in_the_background_can_be_found() {
    let (response, sender) = deferred(200, DOCUMENTED_SESSION);
    let server = MockServer::new().on(POST_EXPLORE, response);
    let page = filled_form(&server).await;
    page.click("Start restore session").await;
    page.expect_button("Stop waiting").await;
    page.click_link("Sessions").await;
    page.expect_text("The server returned no entries.").await;
    page.record_announcements();
    sender.send();
    page.expect_announcements(&[("status", "The restore session is open")])
        .await;
    page.expect_heading("Sessions").await;
    page.click_link("New restore session").await;
    page.click_link_in("The restore session is open", "Teams restore …")
        .await;
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn start_another_keeps_the_form() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.choose_time_zone("UTC").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.toggle_checkbox("Show deleted items").await;
    page.click("Start restore session").await;
    page.expect_text("Requested point in time: Sat 22 Jan 2022, 14:56:55.862 UTC")
        .await;
    page.expect_text("The time in the session name matches if the server’s clock is at UTC.")
        .await;
    page.click_link("Start another").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_value("Restore type", "Teams: …").await;
    // The field may show the time as entered or as in the URL: the point in time is the same.
    page.expect_text("Sat 22 Jan 2022, 14:56:55.862").await;
    page.expect_value("Show deleted items", "checked").await;
    page.expect_value("Show all versions", "not checked").await;
}

/// The browser reports the change of the URL in a later task. Until then, the form is still shown.
#[wasm_bindgen_test]
async fn a_response_does_not_navigate_after_the_user_has_left_the_form() {
    let server = MockServer::new();
    let page = filled_form(&server).await;
    let start = page.find("button", "Start restore session").await;
    window().location().set_hash("/v6/RestoreSessions").unwrap();
    start.click();
    page.expect_text("The server returned no entries.").await;
    assert_eq!(url(), "#/v6/RestoreSessions");
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

/// The browser reports the change of the URL in a later task. Until then, the form is still shown, but must not replace
/// the URL of the session screen.
#[wasm_bindgen_test]
async fn the_form_writes_its_url_only_on_the_home_screen() {
    let _page = Page::open(&MockServer::new(), "#/").await;
    let owner = Owner::new();
    let form = owner.with(|| {
        DisplayZone::provide();
        ExploreForm::provide(Memo::new(Route::home))
    });
    let query = ExploreQuery::parse("type=Vet");

    replace_url("#/v6/RestoreSessions");
    form.write_url(query.clone());
    assert_eq!(url(), "#/v6/RestoreSessions");

    replace_url("#/");
    form.write_url(query);
    assert_eq!(url(), "#/?type=Vet");
}

/// Back before the event of the navigation to the session: the URL is that of the form again when the event arrives.
#[wasm_bindgen_test]
async fn back_in_the_moment_in_which_the_session_opens_shows_a_link_to_it() {
    let _page = Page::open(&MockServer::new(), "#/").await;
    let owner = Owner::new();
    let form = owner.with(|| {
        DisplayZone::provide();
        ExploreForm::provide(Memo::new(Route::home))
    });
    let session = SessionRef {
        version: Version::V6,
        id: RestoreSessionId::parse(SESSION_ID).unwrap(),
    };
    let name = "Teams restore".to_owned();
    let status = form.session_start.status;
    status.set(StartStatus::Opening {
        session: session.clone(),
        name: name.clone(),
    });
    window()
        .dispatch_event(&Event::new("hashchange").unwrap())
        .unwrap();
    assert_eq!(
        status.get_untracked(),
        StartStatus::Started { session, name }
    );
    assert!(!untrack(|| form.session_start.is_starting()));
}

#[wasm_bindgen_test]
async fn the_open_sessions_are_counted_with_the_age_of_the_oldest() {
    let list = format!(r#"{{"results":[{DOCUMENTED_SESSION}]}}"#);
    let server = MockServer::new().on(GET_RECENT_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("1 session of the last 7 days is open")
        .await;
    page.expect_text("years").await;
    page.click_link("Review").await;
    page.expect_button("Stop session").await;
}

#[wasm_bindgen_test]
async fn the_age_of_an_open_session_without_a_creation_time_is_not_known() {
    let session = DOCUMENTED_SESSION.replace("2022-01-21T22:53:13.9685934Z", "");
    let server = MockServer::new().on(GET_RECENT_SESSIONS, respond(200, &format!("[{session}]")));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("1 session of the last 7 days is open")
        .await;
    page.expect_no_text("is open · for");
    page.expect_no_text("for4");
}

#[wasm_bindgen_test]
async fn a_session_that_was_stopped_is_no_longer_counted() {
    let list = format!(r#"{{"results":[{DOCUMENTED_SESSION}]}}"#);
    let server = MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(200, &list))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    page.expect_text("1 open").await;
    // The home screen reads what is new, and the open sessions again, one by one.
    page.click_link("New restore session").await;
    page.expect_text("0 open").await;
    page.wait_until_gone("1 session of the last 7 days is open")
        .await;
    assert_eq!(server.request_count(GET_RECENT_SESSIONS), 2);
    assert_eq!(server.request_count(GET_SESSION), 1);
}

#[wasm_bindgen_test]
async fn a_list_of_sessions_that_could_not_be_read_is_not_empty() {
    let server = MockServer::new().on(GET_RECENT_SESSIONS, respond(403, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("? open").await;
    page.expect_text("the list of sessions could not be read")
        .await;
}

#[wasm_bindgen_test]
async fn a_rejected_start_shows_the_message_of_the_server_and_keeps_the_form() {
    let body = r#"{"message":"Restore session cannot be created."}"#;
    let cases = [
        (
            500,
            "The server did not create a restore session (HTTP 500)",
        ),
        (
            400,
            "The server did not create a restore session (HTTP 400)",
        ),
        (
            403,
            "This account is not allowed to start a restore session for this organization.",
        ),
        (404, "The server does not know this organization"),
    ];
    for (status, text) in cases {
        let server = MockServer::new().on(POST_EXPLORE, respond(status, body));
        let page = filled_form(&server).await;
        page.click("Start restore session").await;
        page.expect_alert(text).await;
        page.expect_alert("Restore session cannot be created.")
            .await;
        page.expect_alert("No session was created.").await;
        page.expect_no_text("may have created");
        page.expect_value("Organization", "abc.onmicrosoft.com")
            .await;
        page.expect_value("Point in time", DOCUMENTED_TIME).await;
        assert_eq!(server.request_count(POST_EXPLORE), 1);
    }
}
