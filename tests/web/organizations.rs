//! The organization: by name with its window, or by ID where listing does not work.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use super::{
    page::{Page, window},
    server::{DOCUMENTED, ORGANIZATION, PAGE, Server, WITHOUT_WINDOW, answer, explore},
};

const EXTENDED: &str = "GET v6/Organizations?extendedView=true";
const PLAIN: &str = "GET v6/Organizations?extendedView=false";

/// A list of this many organizations, numbered from 0.
fn numbered(count: u32) -> String {
    let one = |number| {
        format!(r#"{{"id":"00000000-0000-0000-0000-{number:012}","name":"tenant-{number:02}"}}"#)
    };
    format!("[{}]", (0..count).map(one).collect::<Vec<_>>().join(","))
}

async fn names(page: &Page) -> Vec<String> {
    let select: HtmlSelectElement = page.field("Organization").await.unchecked_into();
    let options = select.options();
    let text = |at| Some(options.item(at)?.text_content().unwrap_or_default());
    (1..options.length()).filter_map(text).collect()
}

/// On a device that remembers an organization of somebody who may list them.
#[wasm_bindgen_test]
async fn none_is_chosen_from_a_list_that_is_not_there() {
    let server = Server::new().on(EXTENDED, answer(403, ""));
    let page = Page::open(&server, "#/").await;
    let storage = window().local_storage().unwrap().unwrap();
    let remembered = format!(r#"{{"organization":"{ORGANIZATION}","restore_type":"Vet"}}"#);
    storage.set_item("restore-desk.form", &remembered).unwrap();
    page.sign_in().await;
    // Signing out begins anew with what the device remembers.
    page.press("Sign out").await;
    page.sign_in().await;
    page.see("This account may not list organizations").await;
    page.fill("Point in time", "2022-01-22T14:56:55.862Z").await;
    page.press("Start restore session").await;
    page.see("There is a problem").await;
    page.see("Choose an organization").await;
    assert!(server.asked(&explore()).is_empty());
}

#[wasm_bindgen_test]
async fn each_stands_in_the_list_with_its_window() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    let names = names(&page).await;
    // The mark behind each name keeps the dates in their order, whatever the direction of the name.
    let begins: Vec<&str> = names
        .iter()
        .filter_map(|name| name.split_once('\u{200e}'))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        begins,
        [
            "abc.onmicrosoft.com",
            "hybrid.onmicrosoft.com",
            "Never.onmicrosoft.com"
        ]
    );
    assert!(names.iter().any(|name| name.contains("never backed up")));
    page.choose("Organization", ORGANIZATION).await;
    page.see("First backup").await;
}

#[wasm_bindgen_test]
async fn whoever_may_not_list_enters_an_id() {
    let server = Server::new().on(EXTENDED, answer(403, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.see("This account may not list organizations").await;
    page.press("Enter an ID instead").await;
    page.fill(
        "Organization ID",
        &format!("{{{}}}", ORGANIZATION.to_uppercase()),
    )
    .await;
    page.choose("Restore type", "Vet").await;
    page.fill("Point in time", "2022-01-22T14:56:55.862Z").await;
    page.see("The window of the backups is unknown").await;
    page.press("Start restore session").await;
    page.see("Teams restore").await;
    assert_eq!(server.asked(&explore()).len(), 1);
    assert!(
        server.asked(PLAIN).is_empty(),
        "a refusal is not asked again"
    );
}

#[wasm_bindgen_test]
async fn when_the_extended_view_fails_the_plain_one_is_asked() {
    for failure in [
        answer(500, r#"{"message":"Proxy is offline"}"#),
        answer(502, PAGE),
    ] {
        let server = Server::new()
            .on(EXTENDED, failure)
            .on(PLAIN, answer(200, WITHOUT_WINDOW));
        let page = Page::signed_in(&server, "#/").await;
        page.choose("Organization", ORGANIZATION).await;
        page.see("does not say when this organization was backed up")
            .await;
        let names = names(&page).await;
        assert!(
            names.iter().all(|name| name.contains("window unknown")),
            "{names:?}"
        );
        assert_eq!(server.asked(PLAIN).len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_list_that_fails_can_be_asked_again() {
    let broken = answer(500, r#"{"message":"Database is busy"}"#);
    let server = Server::new().on(EXTENDED, broken.clone()).on(PLAIN, broken);
    let server = server.on(EXTENDED, answer(200, "[]"));
    let page = Page::signed_in(&server, "#/").await;
    page.see("Database is busy").await;
    page.press("Try again").await;
    page.see("No organizations").await;
}

#[wasm_bindgen_test]
async fn a_filter_stands_above_more_than_fifteen() {
    let few = Server::new().on(EXTENDED, answer(200, &numbered(15)));
    let page = Page::signed_in(&few, "#/").await;
    assert_eq!(names(&page).await.len(), 15);
    assert!(page.find_field("Filter organizations").is_none());
    drop(page);

    let many = Server::new().on(EXTENDED, answer(200, &numbered(16)));
    let page = Page::signed_in(&many, "#/").await;
    page.fill("Filter organizations", "TENANT-1").await;
    page.see("Choose an organization (6)").await;
    assert_eq!(names(&page).await.len(), 6);
    page.fill("Filter organizations", "nobody").await;
    page.see("No name contains this").await;
}

#[wasm_bindgen_test]
async fn what_was_chosen_last_time_is_chosen_again() {
    let server = Server::new().on(&explore(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.tick("Show deleted items").await;
    page.press("Start restore session").await;
    page.see("Copy ID").await;
    page.follow("New restore session").await;
    assert_eq!(page.value("Organization").await, ORGANIZATION);
    assert_eq!(page.value("Restore type").await, "Vet");
}

#[wasm_bindgen_test]
async fn a_tenant_has_one_organization_and_starts_at_an_address_of_its_own() {
    let own = format!(
        r#"{{"id":"{ORGANIZATION}","name":"abc.onmicrosoft.com","isBackedup":true,
            "firstBackuptime":"2021-03-01T21:00:04Z","lastBackuptime":"2022-01-21T21:00:07Z"}}"#
    );
    let server = Server::new()
        .on("GET v6/Organizations?extendedView=true", answer(403, ""))
        .on("GET v6/Organization", answer(200, &own))
        .on("POST v6/Organization/Explore", answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, "#/").await;
    page.see("First backup").await;
    assert_eq!(page.value("Organization").await, ORGANIZATION);
    assert!(!page.sees("Enter an ID instead"));
    page.choose("Restore type", "Vet").await;
    page.fill("Point in time", "2022-01-22T14:56:55.862Z").await;
    page.press("Start restore session").await;
    page.see("Copy ID").await;
    assert_eq!(server.asked("POST v6/Organization/Explore").len(), 1);
    assert!(server.asked(&explore()).is_empty());
}
