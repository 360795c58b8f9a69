//! API versions after 6: lists with several pages, and sign-out on the server.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, EMPTY_LIST, GET_CONFIG, GET_RECENT_SESSIONS, POST_TOKEN, TOKEN,
    },
    mock_server::{MockServer, respond},
    page::Page,
};

const GET_V8_ORGANIZATIONS: &str = "GET v8/Organizations?extendedView=true&limit=10000";
const POST_V8_LOGOUT: &str = "POST v8/token/logout";

fn v8_server() -> MockServer {
    MockServer::new()
        .on(GET_CONFIG, respond(200, r#"{"api":"v8"}"#))
        .on("POST v8/token", respond(200, TOKEN))
        .on(POST_V8_LOGOUT, respond(204, ""))
        .on(
            "GET v8/RestoreSessions?limit=1000",
            respond(200, EMPTY_LIST),
        )
}

/// A page of the list of organizations, with the URL of the next page.
fn organizations_page(name: &str, next: Option<&str>) -> String {
    let id = if name == "one.example" {
        "1111"
    } else {
        "2222"
    };
    let links = match next {
        Some(url) => format!(r#"{{"next":{{"href":"{url}"}}}}"#),
        None => "{}".to_owned(),
    };
    format!(
        r#"{{"offset":0,"limit":1,"_links":{links},"results":[{{"id":"3c424478-0811-4920-{id}-01f0bf2a2822","name":"{name}"}}]}}"#
    )
}

#[wasm_bindgen_test]
async fn all_pages_of_a_list_are_read() {
    let next = "v8/Organizations?extendedView=true&offset=1&limit=1";
    let first_page = organizations_page("one.example", Some(&format!("/{next}")));
    let last_page = organizations_page("two.example", None);
    let server = v8_server()
        .on(GET_V8_ORGANIZATIONS, respond(200, &first_page))
        .on(&format!("GET {next}"), respond(200, &last_page));
    let page = Page::signed_in(&server, "#/").await;
    for name in ["one.example", "two.example"] {
        page.select_organization(name).await;
    }
}

#[wasm_bindgen_test]
async fn an_open_session_on_the_second_page_is_shown() {
    let next = "v6/RestoreSessions?limit=1000&offset=1000";
    let first_page = format!(
        r#"{{"offset":0,"limit":1000,"_links":{{"next":{{"href":"/{next}"}}}},"results":[]}}"#
    );
    let second_page = format!(r#"{{"offset":1000,"limit":1000,"results":[{DOCUMENTED_SESSION}]}}"#);
    let server = MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(200, &first_page))
        .on(&format!("GET {next}"), respond(200, &second_page));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("1 session of the last 7 days is open")
        .await;
    page.expect_text("1 open").await;
}

#[wasm_bindgen_test]
async fn a_next_page_on_another_server_is_not_requested() {
    let first_page = organizations_page("one.example", Some("https://evil.example/v8/x"));
    let server = v8_server().on(GET_V8_ORGANIZATIONS, respond(200, &first_page));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("The next page is outside the API. There may be more.")
        .await;
    page.select_organization("one.example").await;
    let lines = server.request_lines();
    assert!(lines.iter().all(|line| !line.contains("evil")), "{lines:?}");
}

#[wasm_bindgen_test]
async fn a_list_that_leads_back_is_not_read_again() {
    let next = "/v8/Organizations?extendedView=true&limit=30";
    let same_page = organizations_page("one.example", Some(next));
    let server = v8_server().on(GET_V8_ORGANIZATIONS, respond(200, &same_page));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("The link to the next page leads back to an earlier page. There may be more.")
        .await;
    page.select_organization("one.example").await;
    assert_eq!(server.request_count(GET_V8_ORGANIZATIONS), 1);
}

#[wasm_bindgen_test]
async fn at_most_200_pages_of_a_list_are_read() {
    let url = |offset| format!("v8/Organizations?extendedView=true&offset={offset}");
    let page = |offset: u32| organizations_page("one.example", Some(&url(offset)));
    let mut server = v8_server().on(GET_V8_ORGANIZATIONS, respond(200, &page(1)));
    for offset in 1..=200 {
        let line = format!("GET {}", url(offset));
        server = server.on(&line, respond(200, &page(offset + 1)));
    }
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("The server’s list is longer than this page can show.")
        .await;
    assert_eq!(server.request_count(&format!("GET {}", url(199))), 1);
    assert_eq!(server.request_count(&format!("GET {}", url(200))), 0);
}

#[wasm_bindgen_test]
async fn sign_out_revokes_the_token_on_the_server() {
    let server = v8_server().on(GET_V8_ORGANIZATIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.sign_out().await;
    page.expect_text("You are signed out").await;
    let requests = server.requests(POST_V8_LOGOUT);
    assert_eq!(requests.len(), 1);
    assert!(requests.iter().all(|request| request.has_token));
}

#[wasm_bindgen_test]
async fn an_unknown_version_in_the_config_is_reported_and_v6_is_used() {
    let server = MockServer::new().on(GET_CONFIG, respond(200, r#"{"api":"v9"}"#));
    let page = Page::open(&server, "#/").await;
    page.expect_text("“api” must be v6, v7, or v8, not “v9”; v6 is used.")
        .await;
    page.sign_in().await;
    assert_eq!(server.request_count(POST_TOKEN), 1);
}
