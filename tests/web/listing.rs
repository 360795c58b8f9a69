//! Any list as a table, to its true end.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, text_of},
    server::{EVENTS, Fate, NONE, SESSION, Server, answer},
};

fn events() -> String {
    format!("v6/RestoreSessions/{SESSION}/events")
}

/// Where the fixture goes on, with a larger page.
fn following() -> String {
    format!("GET v6/RestoreSessions/{SESSION}/Events?offset=2&limit=1000")
}

const LAST: &str =
    r#"{"results":[{"id":"3","title":"Item restored","extra":"new column"}],"_links":{}}"#;

fn column(page: &Page, name: &str) -> Vec<String> {
    let heads: Vec<String> = page.all("thead th").iter().map(text_of).collect();
    let at = heads.iter().position(|head| head == name).unwrap();
    page.all(&format!("tbody td:nth-child({})", at + 1))
        .iter()
        .map(text_of)
        .collect()
}

async fn opened(server: &Server) -> Page {
    let page = Page::signed_in(server, &format!("#/{}", events())).await;
    page.see("2 entries so far; the server has more").await;
    page
}

#[wasm_bindgen_test]
async fn a_page_is_a_table_that_loads_more_until_the_true_end() {
    let server = Server::new().on(&format!("GET {}", events()), answer(200, EVENTS));
    let server = server.on(&following(), answer(200, LAST));
    let page = opened(&server).await;
    assert_eq!(
        column(&page, "Title"),
        ["Restore session started", "Item opened"]
    );
    page.press("Load more").await;
    page.see("3 entries, all that there are").await;
    assert_eq!(column(&page, "Title").len(), 3);
    assert_eq!(column(&page, "Extra"), ["", "", "new column"]);
    assert!(page.named("button", "Load more").is_none());
    assert_eq!(server.asked(&following()).len(), 1);
}

#[wasm_bindgen_test]
async fn a_page_that_fails_keeps_the_rows_and_can_be_tried_again() {
    let server = Server::new().on(&format!("GET {}", events()), answer(200, EVENTS));
    let server = server
        .on_all_tries(&following(), Fate::Lost)
        .on(&following(), answer(200, LAST));
    let page = opened(&server).await;
    page.press("Load more").await;
    page.see("The server cannot be reached").await;
    assert_eq!(column(&page, "Title").len(), 2);
    page.press("Load more").await;
    page.see("3 entries, all that there are").await;
}

#[wasm_bindgen_test]
async fn reading_again_in_vain_keeps_what_was_loaded() {
    let server = Server::new()
        .on(&format!("GET {}", events()), answer(200, EVENTS))
        .on(&format!("GET {}", events()), Fate::Lost)
        .on(&following(), answer(200, LAST));
    let page = opened(&server).await;
    page.press("Load more").await;
    page.see("3 entries, all that there are").await;
    page.press("Read again").await;
    page.see("The server cannot be reached").await;
    assert_eq!(column(&page, "Title").len(), 3);
}

#[wasm_bindgen_test]
async fn a_next_page_outside_the_api_is_never_fetched() {
    let elsewhere = EVENTS.replace(
        r#""next": { "href": "/v6/"#,
        r#""next": { "href": "//evil.example/v6/"#,
    );
    let server = Server::new().on(&format!("GET {}", events()), answer(200, &elsewhere));
    let page = opened(&server).await;
    page.press("Load more").await;
    page.see("an address outside the API").await;
    assert!(!server.lines().iter().any(|line| line.contains("evil")));
}

#[wasm_bindgen_test]
async fn an_array_an_empty_list_and_no_body_are_all_shown() {
    let cases = [
        (
            r#"[{"name":"Daily"},{"name":"Weekly"}]"#,
            "2 entries, all that there are",
        ),
        (r#"["Daily"]"#, "1 entry, all that there is"),
        ("[]", "The list is empty"),
        (NONE, "The list is empty"),
        ("", "The server answered without a body"),
        (r#""just words""#, "just words"),
    ];
    for (body, words) in cases {
        let server = Server::new().on("GET v6/Jobs", answer(200, body));
        let page = Page::signed_in(&server, "#/v6/Jobs").await;
        page.see(words).await;
    }
}

#[wasm_bindgen_test]
async fn rows_open_by_their_own_links_and_json_is_shown_on_demand() {
    let server = Server::new().on(&format!("GET {}", events()), answer(200, EVENTS));
    let page = opened(&server).await;
    let open = page.named("tbody a", "Open").unwrap();
    let event =
        format!("#/v6/restoresessions/{SESSION}/events/2b1f3cde-0a1b-4c2d-8e3f-405162738495");
    assert_eq!(open.get_attribute("href"), Some(event));
    assert!(!page.sees("itemSizeBytes\""));
    page.press("JSON").await;
    page.see("\"itemSizeBytes\"").await;
}

#[wasm_bindgen_test]
async fn the_sessions_are_a_list_like_any_other() {
    let body = format!(r#"{{"results":[{}]}}"#, super::server::DOCUMENTED);
    let server = Server::new()
        .on("GET v6/RestoreSessions?limit=1000", answer(200, &body))
        .on("GET v6/RestoreSessions", answer(200, &body));
    let page = Page::signed_in(&server, "#/").await;
    page.see("Teams restore").await;
    page.follow("All sessions").await;
    page.see("1 entry, all that there is").await;
    page.follow("Open").await;
    page.see("Copy ID").await;
}
