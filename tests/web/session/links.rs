//! Related links: links of the server open in this page, and those outside the API are shown as text.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_SESSION, SESSION_ID, SESSION_URL},
    mock_server::{MockServer, respond},
    page::{Page, text_of},
};

const ORGANIZATION_PATH: &str =
    "v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/organization";

fn server_with_organization(body: &str) -> MockServer {
    MockServer::new().on(&format!("GET {ORGANIZATION_PATH}"), respond(200, body))
}

#[wasm_bindgen_test]
async fn each_link_has_a_name_and_a_url_of_this_page() {
    let page = Page::signed_in(&MockServer::new(), SESSION_URL).await;
    page.expect_text("Related links").await;
    let links: Vec<(String, String)> = page
        .query_all("nav.link-list a")
        .iter()
        .map(|link| {
            let url = link.get_attribute("href").unwrap_or_default();
            (text_of(link), url)
        })
        .collect();
    let expected = [
        ("This page", SESSION_URL.to_owned()),
        (
            "Organization in this session",
            format!("#/{ORGANIZATION_PATH}"),
        ),
        ("Events", format!("{SESSION_URL}/events")),
    ];
    assert_eq!(links, expected.map(|(name, url)| (name.to_owned(), url)));
}

#[wasm_bindgen_test]
async fn links_outside_the_api_are_text_with_a_reason() {
    let session = format!(
        r#"{{"id":"{SESSION_ID}","state":"Working","_links":{{
            "self":{{"href":"//evil.example/v6/x"}},
            "organization":{{"href":"javascript:alert(1)"}},
            "restoreSessionEvents":{{"href":"/v6/../../etc"}},
            "somethingNew":{{"href":"https://evil.example/v6/x"}},
            "odd":{{"href":"/v6/Jobs"}}
        }}}}"#
    );
    let server = MockServer::new().on(GET_SESSION, respond(200, &session));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_text("the address leads to another server")
        .await;
    page.expect_text("the address does not begin with http or https")
        .await;
    page.expect_text("the address contains . or .. segments")
        .await;
    page.expect_text("somethingNew").await;
    assert_eq!(
        page.texts("nav.link-list a"),
        ["odd"],
        "an unknown link relation is shown as the name"
    );

    let lines = server.request_lines();
    assert!(
        lines
            .iter()
            .all(|line| !line.contains("evil") && !line.contains("etc")),
        "{lines:?}"
    );
    let urls: Vec<String> = page
        .query_all("a")
        .iter()
        .filter_map(|link| link.get_attribute("href"))
        .collect();
    assert!(urls.iter().all(|url| url.starts_with('#')), "{urls:?}");
}

#[wasm_bindgen_test]
async fn a_link_that_is_no_address_is_shown_with_the_reason() {
    let session = format!(
        r#"{{"id":"{SESSION_ID}","state":"Working","_links":{{
            "jobs":[{{"href":"/v6/Jobs"}},{{"HREF":"/v6/Jobs/2"}}],
            "users":"/v6/Users",
            "number":7,
            "nothing":null,
            "search":{{"href":"items{{?filter}}"}}
        }}}}"#
    );
    let server = MockServer::new().on(GET_SESSION, respond(200, &session));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_text("number blocked: this is not an address7")
        .await;
    assert_eq!(page.texts("nav.link-list a"), ["Jobs", "Jobs", "Users"]);
    assert!(page.shows("nothing blocked: this is not an address"));
    assert!(page.shows("search blocked: the address is a template"));
}

#[wasm_bindgen_test]
async fn the_json_of_the_session_is_shown_on_demand() {
    let session = format!(r#"{{"id":"{SESSION_ID}","eTag":17}}"#);
    let server = MockServer::new().on(GET_SESSION, respond(200, &session));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Copy ID").await;
    page.expect_no_text("eTag");
    page.click("JSON").await;
    page.expect_text("\"eTag\": 17").await;
}

#[wasm_bindgen_test]
async fn the_link_to_this_page_refreshes_it() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click_link("This page").await;
    page.wait_until("the refresh", || server.request_count(GET_SESSION) == 2)
        .await;
    page.expect_text("checked at").await;
}

#[wasm_bindgen_test]
async fn a_link_opens_the_resource_which_links_back() {
    let organization =
        r#"{"id":"3c424478-0811-4920-8aab-01f0bf2a2822","name":"abc.onmicrosoft.com (1/22/2022)"}"#;
    let server = server_with_organization(organization);
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click_link("Organization in this session").await;
    page.expect_text("abc.onmicrosoft.com (1/22/2022)").await;
    page.expect_url(&format!("#/{ORGANIZATION_PATH}")).await;
    page.expect_text("added by Restore Desk").await;
    let teams = page.find("link", "Teams").await;
    assert_eq!(
        teams.get_attribute("href"),
        Some(format!("#/{ORGANIZATION_PATH}/teams"))
    );
    page.click_link("Overview").await;
    page.expect_button("Copy ID").await;
}

#[wasm_bindgen_test]
async fn a_link_of_the_server_is_not_added_again() {
    let organization = format!(
        r#"{{"name":"abc","_links":{{"mailboxes":{{"href":"/{ORGANIZATION_PATH}/mailboxes"}}}}}}"#
    );
    let server = server_with_organization(&organization);
    let page = Page::signed_in(&server, &format!("#/{ORGANIZATION_PATH}")).await;
    page.expect_text("Mailboxes").await;
    page.expect_no_text("added by Restore Desk");
}

#[wasm_bindgen_test]
async fn a_url_outside_the_api_is_not_requested() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#//evil.example/v6/x").await;
    page.expect_text("Nothing to show here").await;
    page.expect_text("No request was sent.").await;
    let lines = server.request_lines();
    assert!(lines.iter().all(|line| !line.contains("evil")), "{lines:?}");
}
