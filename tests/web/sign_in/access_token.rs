//! Signing in with an access token.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_TIME, GET_SERVICE_INSTANCE, HTML_PAGE, POST_TOKEN, TOKEN},
    mock_server::{MockServer, deferred, respond},
    page::Page,
};

const EXPIRY_UNKNOWN: &str = "The server does not say when your sign-in expires.";

#[wasm_bindgen_test]
async fn an_access_token_is_checked_before_it_is_accepted() {
    let server = MockServer::new()
        .on(GET_SERVICE_INSTANCE, respond(401, ""))
        .on(GET_SERVICE_INSTANCE, respond(200, "{}"));
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_token("Bearer abc.def").await;
    page.expect_text("The server rejected this access token.")
        .await;
    page.click("Sign in").await;
    page.expect_text("New restore session").await;
    let requests = server.requests(GET_SERVICE_INSTANCE);
    let with_token = requests.iter().filter(|request| request.has_token);
    assert_eq!(with_token.count(), 2);
    page.expect_no_text("abc.def");
}

#[wasm_bindgen_test]
async fn a_web_page_neither_accepts_nor_rejects_an_access_token() {
    for (status, error) in [
        (
            401,
            "Another system responded instead of the API (HTTP 401).",
        ),
        (200, "expected the version of the server, found a web page."),
    ] {
        let server = MockServer::new().on(GET_SERVICE_INSTANCE, respond(status, HTML_PAGE));
        let page = Page::open(&server, "#/").await;
        page.sign_in_with_token("abc").await;
        page.expect_text(error).await;
        page.expect_text("instead of passing the request on").await;
    }
}

#[wasm_bindgen_test]
async fn the_expiry_of_an_access_token_is_shown_if_it_is_known() {
    let with_expiry = r#"{"access_token":"abc",".expires":"2099-01-01T12:00:00Z"}"#;
    for (token, text) in [
        (with_expiry, "Signed in until 1 Jan 2099, 12:00:00"),
        ("abc", EXPIRY_UNKNOWN),
    ] {
        let page = Page::open(&MockServer::new(), "#/").await;
        page.choose_time_zone("UTC").await;
        page.sign_in_with_token(token).await;
        page.click("Account …").await;
        page.expect_text(text).await;
    }
}

#[wasm_bindgen_test]
async fn a_late_response_to_the_password_does_not_replace_the_access_token() {
    let (late_response, sender) = deferred(200, TOKEN);
    let server = MockServer::new().on(POST_TOKEN, late_response);
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    page.sign_in_with_token("abc").await;
    page.expect_button("Account access token").await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    sender.send();
    page.select_restore_type("Teams").await;
    page.expect_button("Account access token").await;
    page.expect_value("Point in time", DOCUMENTED_TIME).await;
}
