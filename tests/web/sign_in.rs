//! Signing in: what is sent, and what each refusal says and keeps.

use restore_desk::api::{reply::Reply, transport::Lost};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, window},
    server::{Fate, PAGE, Server, answer, busy},
};

const TOKEN_LINE: &str = "POST v6/token";

#[wasm_bindgen_test]
async fn a_user_signs_in_and_comes_to_the_form() {
    let server = Server::new();
    let page = Page::signed_in(&server, "#/").await;
    page.see("New restore session").await;
    page.see(r"EPSILON\Administrator").await;
    let asked = server.asked(TOKEN_LINE);
    let bodies: Vec<&str> = asked.iter().map(|asked| asked.body.as_str()).collect();
    assert_eq!(
        bodies,
        ["grant_type=password&username=EPSILON%5CAdministrator&password=sandbox"]
    );
    assert!(asked.iter().all(|asked| !asked.with_token));
    let organizations = server.asked("GET v6/Organizations?extendedView=true");
    assert!(organizations.iter().all(|asked| asked.with_token));
    assert_eq!(organizations.len(), 1);
}

#[wasm_bindgen_test]
async fn each_refusal_has_its_own_words_and_keeps_the_user_name() {
    let wrong = r#"{"error":"invalid_grant","error_description":"Invalid credential"}"#;
    let cases = [
        (
            answer(400, wrong),
            "does not accept this user name and password",
        ),
        (answer(400, wrong), "Invalid credential"),
        (
            answer(401, ""),
            "does not accept this user name and password",
        ),
        (answer(403, ""), "This account may not sign in here"),
        (answer(404, PAGE), "The API was not found on this server"),
        (
            answer(404, r#"{"message":"No such version."}"#),
            "The API was not found on this server",
        ),
        (
            answer(401, PAGE),
            "The server refused the sign-in (HTTP 401)",
        ),
        (answer(405, PAGE), "something else may have answered"),
        (busy(7), "Wait 7 seconds"),
        (Fate::Lost, "The server cannot be reached"),
        (answer(500, ""), "cannot reach the server (HTTP 500)"),
        (answer(502, PAGE), "cannot reach the server (HTTP 502)"),
        (answer(504, ""), "waited for the server in vain (HTTP 504)"),
        (answer(200, PAGE), "found a web page"),
    ];
    for (fate, words) in cases {
        let server = Server::new().on(TOKEN_LINE, fate);
        let page = Page::open(&server, "#/").await;
        page.fill("User name", "ann").await;
        page.fill("Password", "wrong").await;
        page.press("Sign in").await;
        page.see(words).await;
        assert_eq!(page.value("User name").await, "ann", "after {words}");
        assert_eq!(server.asked(TOKEN_LINE).len(), 1, "after {words}");
    }
}

#[wasm_bindgen_test]
async fn an_empty_form_is_explained_at_its_fields_and_not_sent() {
    let server = Server::new();
    let page = Page::open(&server, "#/").await;
    page.press("Sign in").await;
    page.see("Enter your user name").await;
    page.see("Enter your password").await;
    let field = page.field("User name").await;
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(server.asked(TOKEN_LINE).is_empty());
}

#[wasm_bindgen_test]
async fn pressing_again_while_signing_in_sends_nothing_more() {
    let server = Server::new().on(TOKEN_LINE, Fate::Never);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    page.press("Sign in").await;
    let busy = page.button("Signing in …").await;
    for _ in 0..5 {
        busy.click();
    }
    page.see("Signing in …").await;
    assert_eq!(busy.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(server.asked(TOKEN_LINE).len(), 1);
}

#[wasm_bindgen_test]
async fn a_pasted_token_is_tried_before_it_is_believed() {
    let server = Server::new().on("GET v6/ServiceInstance", answer(401, ""));
    let server = server.on("GET v6/ServiceInstance", answer(200, "{}"));
    let page = Page::open(&server, "#/").await;
    page.press("Use an access token instead").await;
    page.fill("Access token", "Bearer abc.def").await;
    page.press("Sign in").await;
    page.see("The server does not accept this token").await;
    page.press("Sign in").await;
    page.see("New restore session").await;
    let asked = server.asked("GET v6/ServiceInstance");
    assert_eq!(asked.iter().filter(|asked| asked.with_token).count(), 2);
    assert!(!page.sees("abc.def"));
}

#[wasm_bindgen_test]
async fn a_web_page_says_nothing_of_a_token() {
    let server = Server::new().on("GET v6/ServiceInstance", answer(401, PAGE));
    let page = Page::open(&server, "#/").await;
    page.press("Use an access token instead").await;
    page.fill("Access token", "abc").await;
    page.press("Sign in").await;
    page.see("The server refused the sign-in (HTTP 401)").await;
    page.see("instead of passing it on").await;
}

#[wasm_bindgen_test]
async fn signing_out_says_that_the_token_is_gone() {
    let server = Server::new();
    let page = Page::signed_in(&server, "#/").await;
    page.press("Sign out").await;
    page.see("You are signed out").await;
    assert_eq!(page.value("Password").await, "");
}

#[wasm_bindgen_test]
async fn when_nothing_is_reached_the_page_looks_for_the_cause() {
    let stranger = "GET v6/ServiceInstance";
    let cases = [
        (
            Fate::Lost,
            "Not even this page’s own host answers.",
            "a VPN",
        ),
        (answer(200, PAGE), "instead of passing it on", "proxy_pass"),
        (
            answer(502, PAGE),
            "does not reach the backup server",
            "proxy_ssl_verify off",
        ),
        (
            answer(504, ""),
            "waited for it in vain",
            "proxy_read_timeout",
        ),
        (answer(404, ""), "knows nothing of v6", "\"api\": \"v6\""),
        (
            Fate::Fails(Lost::Redirected),
            "sends whoever asks for v6/ elsewhere",
            "in another tab",
        ),
        (answer(401, ""), "By now the API answers", "Try once more."),
    ];
    for (fate, words, step) in cases {
        let server = Server::new()
            .on(TOKEN_LINE, Fate::Lost)
            .on("GET config.json", Fate::Lost)
            .on(stranger, fate);
        let page = Page::open(&server, "#/").await;
        page.fill("User name", "ann").await;
        page.fill("Password", "wrong").await;
        page.press("Sign in").await;
        page.see(words).await;
        assert!(page.sees(step), "{words}: {}", page.text());
        assert!(server.asked(stranger).iter().all(|asked| !asked.with_token));
    }
}

#[wasm_bindgen_test]
async fn what_the_api_itself_does_not_say_is_looked_into() {
    let unknown = r#"{"message":"No such version."}"#;
    for fate in [
        answer(404, unknown),
        answer(401, PAGE),
        answer(405, PAGE),
        Fate::Fails(Lost::Redirected),
    ] {
        let server = Server::new()
            .on(TOKEN_LINE, fate)
            .on("GET v6/ServiceInstance", answer(404, unknown));
        let page = Page::open(&server, "#/").await;
        page.fill("User name", "ann").await;
        page.fill("Password", "wrong").await;
        page.press("Sign in").await;
        page.see("knows nothing of v6").await;
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_is_closed_is_told_from_a_host_that_is_down() {
    let server = Server::new()
        .on(TOKEN_LINE, Fate::Lost)
        .on("GET v6/ServiceInstance", Fate::Lost);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "wrong").await;
    page.press("Sign in").await;
    page.see("closes the connection as soon as the API is asked")
        .await;
    assert!(page.sees("error log"));
}

#[wasm_bindgen_test]
async fn a_clock_that_is_wrong_is_found() {
    let late = Reply {
        status: 401,
        date: Some(js_sys::Date::now() - 7_200_000.0),
        ..Reply::default()
    };
    let server = Server::new()
        .on(TOKEN_LINE, Fate::Lost)
        .on("GET v6/ServiceInstance", Fate::Answered(late));
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "wrong").await;
    page.press("Sign in").await;
    page.see("The server’s clock is 120 min behind this device’s")
        .await;
}

#[wasm_bindgen_test]
async fn whoever_signs_in_over_plain_http_is_warned() {
    for is_secure in [false, true] {
        let put = format!(
            "Object.defineProperty(window, 'isSecureContext', {{ value: {is_secure}, configurable: true }})"
        );
        js_sys::eval(&put).unwrap();
        let page = Page::open(&Server::new(), "#/").await;
        page.see("Use an access token instead").await;
        // WebKit does not let itself be told; there both are secure.
        assert_eq!(
            page.sees("This page came over plain HTTP"),
            !window().is_secure_context()
        );
    }
}
