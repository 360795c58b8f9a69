//! Inactivity: the warning, the sign-out that keeps the form, and sessions that keep the user signed in.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::{AdvancedWallClock, FastTimers, advance_clock},
    fixtures::{
        DOCUMENTED_SESSION, GET_CONFIG, GET_RECENT_SESSIONS, GET_SESSION, POST_TOKEN, SESSION_URL,
        TOKEN, USER, stopped_session,
    },
    mock_server::{MockServer, respond},
    page::Page,
};

const WARNING: &str = "Are you still there?";
const STAY_SIGNED_IN: &str = "Stay signed in while this session is open";

/// A server with an idle timeout of 0.18 seconds.
fn server_with_short_timeout() -> MockServer {
    MockServer::new().on(GET_CONFIG, respond(200, r#"{"idle_minutes":0.003}"#))
}

#[wasm_bindgen_test]
async fn the_user_can_stay_signed_in_when_warned() {
    let page = Page::signed_in(&server_with_short_timeout(), "#/").await;
    page.expect_text(WARNING).await;
    page.expect_text("Signing out in 60 seconds.").await;
    let main = page.query_all(".main");
    assert!(main.iter().all(|main| main.has_attribute("inert")));
    page.click("Stay signed in").await;
    page.wait_until_gone(WARNING).await;
    page.expect_text("New restore session").await;
    // The timeout starts again.
    page.expect_text(WARNING).await;
}

#[wasm_bindgen_test]
async fn an_inactive_user_is_signed_out_and_keeps_the_form() {
    let page = Page::signed_in(&server_with_short_timeout(), "#/").await;
    page.fill_point_in_time("2022-01-22 14:56").await;
    page.expect_text(WARNING).await;
    advance_clock(60_000);
    page.expect_text("You were signed out").await;
    page.expect_no_text(WARNING);
    page.expect_value("User name", USER).await;
    page.sign_in().await;
    page.expect_value("Point in time", "2022-01-22 14:56").await;
}

#[wasm_bindgen_test]
async fn after_the_device_was_asleep_an_inactive_user_is_signed_out() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.expect_text("New restore session").await;
    let _clock = AdvancedWallClock::by(1_200_000);
    page.press_any_key().await;
    page.expect_text("You were signed out").await;
}

#[wasm_bindgen_test]
async fn a_user_who_types_in_the_sign_in_dialog_is_active() {
    let server = server_with_short_timeout()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(400, ""))
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(GET_RECENT_SESSIONS, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("Sign in again").await;
    for _ in 0..3 {
        advance_clock(40_000);
        page.press_any_key().await;
    }
    page.expect_text("Sign in again").await;
    page.expect_no_text("You were signed out");
}

#[wasm_bindgen_test]
async fn an_open_session_keeps_the_user_signed_in_on_every_screen() {
    let server = server_with_short_timeout()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.toggle_checkbox(STAY_SIGNED_IN).await;
    page.click_link("New restore session").await;
    page.expect_text("0 open").await;
    advance_clock(1_000_000);
    // The third read shows that the session has ended.
    page.expect_text(WARNING).await;
    assert_eq!(server.request_count(GET_SESSION), 3);
    page.expect_no_text("You were signed out");
}

#[wasm_bindgen_test]
async fn the_choice_to_stay_signed_in_is_cleared_when_the_session_has_ended() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.toggle_checkbox(STAY_SIGNED_IN).await;
    page.expect_value(STAY_SIGNED_IN, "checked").await;
    page.click_link("New restore session").await;
    page.expect_text("0 open").await;
    page.go_back().await;
    page.expect_value(STAY_SIGNED_IN, "checked").await;
    advance_clock(6_000);
    page.wait_until_gone(STAY_SIGNED_IN).await;
    page.click_link("This page").await;
    page.expect_value(STAY_SIGNED_IN, "not checked").await;
}
