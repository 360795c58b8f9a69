//! Signing in with a user name and password: the request, its errors, and sign-out.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_CONFIG, GET_ORGANIZATIONS, HTML_PAGE, POST_TOKEN},
    mock_server::{MockResponse, MockServer, connection_error, respond, too_many_requests},
    page::{Page, document, window},
};

#[wasm_bindgen_test]
async fn a_sign_in_opens_the_home_screen() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("New restore session").await;
    page.expect_text(r"EPSILON\Administrator").await;
    assert_eq!(
        server.request_bodies(POST_TOKEN),
        ["grant_type=password&username=EPSILON%5CAdministrator&password=sandbox"]
    );
    let sign_ins = server.requests(POST_TOKEN);
    assert!(sign_ins.iter().all(|request| !request.has_token));
    let reads = server.requests(GET_ORGANIZATIONS);
    assert_eq!(reads.len(), 1);
    assert!(reads.iter().all(|request| request.has_token));
}

#[wasm_bindgen_test]
async fn each_error_has_its_own_text_and_keeps_the_user_name() {
    let invalid_grant = r#"{"error":"invalid_grant","error_description":"Invalid credential"}"#;
    let cases = [
        (
            respond(400, invalid_grant),
            "The server rejected this user name and password.",
        ),
        (respond(400, invalid_grant), "Invalid credential"),
        (
            respond(401, ""),
            "The server rejected this user name and password.",
        ),
        (
            respond(403, ""),
            "This account is not allowed to sign in here.",
        ),
        (respond(404, ""), "The API was not found on this server"),
        (
            respond(404, r#"{"message":"No such version."}"#),
            "The API was not found on this server",
        ),
        (
            respond(401, HTML_PAGE),
            "Another system responded instead of the API (HTTP 401).",
        ),
        (
            respond(404, HTML_PAGE),
            "Another system responded instead of the API (HTTP 404).",
        ),
        (
            respond(405, ""),
            "this response may have come from another system",
        ),
        (too_many_requests(7), "Wait 7 seconds"),
        (connection_error(), "The server cannot be reached."),
        (
            respond(500, ""),
            "An error came back that is not in the format of the API (HTTP 500).",
        ),
        (
            respond(502, HTML_PAGE),
            "The reverse proxy cannot reach the server (HTTP 502).",
        ),
        (
            respond(504, ""),
            "The reverse proxy timed out waiting for the server (HTTP 504).",
        ),
        (respond(200, HTML_PAGE), "found a web page"),
    ];
    for (response, text) in cases {
        let server = MockServer::new().on(POST_TOKEN, response);
        let page = Page::open(&server, "#/").await;
        page.sign_in_with_password("ann", "wrong").await;
        page.expect_text(text).await;
        page.expect_value("User name", "ann").await;
        assert_eq!(server.request_count(POST_TOKEN), 1, "after “{text}”");
    }
}

#[wasm_bindgen_test]
async fn empty_fields_are_reported_and_not_sent() {
    let server = MockServer::new();
    let page = Page::open(&server, "#/").await;
    page.click("Sign in").await;
    page.expect_focus("textbox User name").await;
    page.expect_text("Fix 2 fields").await;
    assert_eq!(document().title(), "Error: Sign in · Restore Desk");
    page.expect_field_error("User name", "Enter your user name")
        .await;
    page.expect_field_error("Password", "Enter your password")
        .await;
    page.click_link("Password").await;
    page.expect_focus("textbox Password").await;
    page.fill("Password", "x").await;
    page.expect_field_error("Password", "").await;
    page.expect_no_element("link", "Password");
    page.click("Use an access token instead").await;
    for (token, error) in [
        ("", "Paste an access token"),
        ("two tökens", "This is not an access token"),
    ] {
        page.fill("Access token", token).await;
        page.click("Sign in").await;
        page.expect_field_error("Access token", error).await;
    }
    let lines = server.request_lines();
    assert!(lines.iter().all(|line| line == GET_CONFIG), "{lines:?}");
}

#[wasm_bindgen_test]
async fn repeated_clicks_send_one_request() {
    let server = MockServer::new().on(POST_TOKEN, MockResponse::Never);
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    let button = page.find("button", "Signing in …").await;
    for _ in 0..5 {
        button.click();
    }
    page.expect_text("Signing in …").await;
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert_eq!(server.request_count(POST_TOKEN), 1);
}

#[wasm_bindgen_test]
async fn an_insecure_page_shows_a_warning() {
    for is_secure in [false, true] {
        let script = format!(
            "Object.defineProperty(window, 'isSecureContext', {{ value: {is_secure}, configurable: true }})"
        );
        js_sys::eval(&script).unwrap();
        let page = Page::open(&MockServer::new(), "#/").await;
        page.expect_text("Use an access token instead").await;
        // In WebKit the property cannot be replaced, so both cases are secure.
        assert_eq!(
            page.shows("This page was loaded over HTTP."),
            !window().is_secure_context()
        );
    }
}

#[wasm_bindgen_test]
async fn sign_out_shows_the_sign_in_screen_without_the_password() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.sign_out().await;
    page.expect_text("You are signed out").await;
    page.expect_value("Password", "").await;
}

#[wasm_bindgen_test]
async fn other_servers_are_links_to_their_own_pages() {
    let config = r#"{"name":"Head office","others":[{"name":"DR site","href":"/dr/"}]}"#;
    let server = MockServer::new().on(GET_CONFIG, respond(200, config));
    let page = Page::open(&server, "#/v6/RestoreSessions").await;
    page.find("navigation", "Other servers").await;
    let link = page.find("link", "DR site").await;
    assert_eq!(link.get_attribute("href").as_deref(), Some("/dr/"));
}
