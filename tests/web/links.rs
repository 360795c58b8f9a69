//! Related links: the server's own as links to our own addresses, those that lead away as text.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, text_of, window},
    server::{DOCUMENTED, SESSION, Server, answer, session},
};

fn card() -> String {
    format!("#/v6/RestoreSessions/{SESSION}")
}

#[wasm_bindgen_test]
async fn each_link_has_a_name_and_our_own_address() {
    let page = Page::signed_in(&Server::new(), &card()).await;
    page.see("Related links").await;
    let links = page.all("nav.link-list a");
    let found: Vec<(String, String)> = links
        .iter()
        .map(|link| {
            (
                text_of(link),
                link.get_attribute("href").unwrap_or_default(),
            )
        })
        .collect();
    let expected = [
        ("This page", card()),
        (
            "Organization in this session",
            format!("{}/organization", card()),
        ),
        ("Events", format!("{}/events", card())),
    ];
    assert_eq!(found, expected.map(|(name, href)| (name.to_owned(), href)));
}

#[wasm_bindgen_test]
async fn links_that_lead_away_are_text_with_the_reason() {
    let hostile = format!(
        r#"{{"id":"{SESSION}","state":"Working","_links":{{
            "self":{{"href":"//evil.example/v6/x"}},
            "organization":{{"href":"javascript:alert(1)"}},
            "restoreSessionEvents":{{"href":"/v6/../../etc"}},
            "somethingNew":{{"href":"https://evil.example/v6/x"}},
            "odd":{{"href":"/v6/Jobs"}}
        }}}}"#
    );
    let server = Server::new().on(&session(), answer(200, &hostile));
    let page = Page::signed_in(&server, &card()).await;
    page.see("the address leads to another server").await;
    page.see("the address is not that of a web page").await;
    page.see("the address climbs with dots").await;
    let links: Vec<String> = page.all("nav.link-list a").iter().map(text_of).collect();
    assert_eq!(links, ["odd"], "an unknown key is its own name");
    page.see("somethingNew").await;
    let fetched = server.lines();
    assert!(
        !fetched
            .iter()
            .any(|line| line.contains("evil") || line.contains("etc")),
        "{fetched:?}"
    );
    let hrefs: Vec<String> = page
        .all("a")
        .iter()
        .filter_map(|link| link.get_attribute("href"))
        .collect();
    assert!(hrefs.iter().all(|href| href.starts_with('#')), "{hrefs:?}");
}

#[wasm_bindgen_test]
async fn a_link_opens_in_place_and_the_link_to_the_page_itself_reads_again() {
    let organization = format!("v6/RestoreSessions/{SESSION}/organization");
    let body =
        r#"{"id":"3c424478-0811-4920-8aab-01f0bf2a2822","name":"abc.onmicrosoft.com (1/22/2022)"}"#;
    let server = Server::new().on(&format!("GET {organization}"), answer(200, body));
    let page = Page::signed_in(&server, &card()).await;
    page.follow("This page").await;
    page.until("a second reading", || {
        (server.asked(&session()).len() == 2).then_some(())
    })
    .await;
    page.see("Read at").await;
    page.follow("Organization in this session").await;
    page.see("abc.onmicrosoft.com (1/22/2022)").await;
    assert_eq!(
        window().location().hash().unwrap(),
        format!("#/{organization}")
    );
    page.see("added by Restore Desk").await;
    let teams = page.named("nav.link-list a", "Teams").unwrap();
    assert_eq!(
        teams.get_attribute("href"),
        Some(format!("#/{organization}/teams"))
    );
    page.follow("‹ Restore session").await;
    page.see("Copy ID").await;
}

#[wasm_bindgen_test]
async fn what_the_server_links_itself_is_not_added_again() {
    let organization = format!("v6/RestoreSessions/{SESSION}/organization");
    let links = format!(
        r#"{{"name":"abc","_links":{{"mailboxes":{{"href":"/{organization}/mailboxes"}}}}}}"#
    );
    let server = Server::new().on(&format!("GET {organization}"), answer(200, &links));
    let server = server.on(&session(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, &format!("#/{organization}")).await;
    page.see("Mailboxes").await;
    assert!(!page.sees("added by Restore Desk"));
}

#[wasm_bindgen_test]
async fn an_address_outside_the_api_is_shown_and_not_fetched() {
    let server = Server::new();
    let page = Page::signed_in(&server, "#//evil.example/v6/x").await;
    page.see("Nothing to show here").await;
    page.see("Nothing was fetched").await;
    assert!(!server.lines().iter().any(|line| line.contains("evil")));
}
