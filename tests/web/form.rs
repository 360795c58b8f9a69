//! The form: what it says before anything is sent.

use restore_desk::ui::json_text::in_lines;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, document, text_of},
    server::{Fate, ORGANIZATION, ORGANIZATIONS, Server, answer, explore},
};

fn focused() -> String {
    document()
        .active_element()
        .map(|element| element.id())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn an_empty_form_says_everything_at_once_and_takes_the_focus() {
    let server = Server::new();
    let page = Page::signed_in(&server, "#/").await;
    page.press("Start restore session").await;
    page.see("There is a problem").await;
    page.until("the focus on the summary", || {
        (focused() == "form-problems").then_some(())
    })
    .await;
    let entries: Vec<String> = page
        .all(".problem-summary li")
        .iter()
        .map(text_of)
        .collect();
    let expected = [
        "Choose an organization",
        "Choose a restore type",
        "Enter a date and time, such as 2022-01-22 14:56",
    ];
    assert_eq!(entries, expected);
    for label in ["Organization", "Restore type", "Point in time"] {
        let field = page.field(label).await;
        assert_eq!(
            field.get_attribute("aria-invalid").as_deref(),
            Some("true"),
            "{label}"
        );
        let described = field.get_attribute("aria-describedby").unwrap_or_default();
        let words: String = described
            .split(' ')
            .filter_map(|id| document().get_element_by_id(id)?.text_content())
            .collect();
        assert!(
            entries.iter().any(|entry| words.contains(entry)),
            "{label}: {words}"
        );
    }
    assert!(server.asked(&explore()).is_empty());
}

#[wasm_bindgen_test]
async fn each_entry_of_the_summary_leads_to_its_field_and_leaves_when_it_is_filled() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.press("Start restore session").await;
    page.follow("Choose a restore type").await;
    assert_eq!(focused(), page.field("Restore type").await.id());
    page.choose("Restore type", "Vex").await;
    page.until("one entry less", || {
        (page.all(".problem-summary li").len() == 2).then_some(())
    })
    .await;
    page.fill_in().await;
    page.see_no_more("There is a problem").await;
}

#[wasm_bindgen_test]
async fn a_moment_is_echoed_in_words_and_in_utc() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.fill("Point in time", "2022-01-22T15:56:55.862+01:00")
        .await;
    page.see("Sat 22 Jan 2022, 14:56:55.862").await;
    page.fill("Point in time", "2022-01-22 25:00").await;
    page.see_no_more("Sat 22 Jan 2022").await;
    page.press("Start restore session").await;
    page.see("There is no such date and time as 2022-01-22 25:00")
        .await;
    page.fill("Point in time", "noon").await;
    page.see("found “noon”").await;
    page.button("Calendar").await;
}

#[wasm_bindgen_test]
async fn before_the_start_the_form_says_what_the_moment_means() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.fill_in().await;
    page.see("The session will hold the latest restore point")
        .await;
    page.fill("Point in time", "2020-01-01 12:00").await;
    page.see("The session will be empty").await;
    page.fill("Point in time", "2021-12-24 12:00").await;
    page.see("The session will hold the newest restore point")
        .await;
    page.choose("Organization", "5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d")
        .await;
    page.see("This organization was never backed up").await;
    page.see("The server says that Never.onmicrosoft.com has no Teams")
        .await;
}

#[wasm_bindgen_test]
async fn every_field_has_its_label_and_the_types_their_codes() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    let labels = [
        "Organization",
        "Restore type",
        "Point in time",
        "Show deleted items",
        "Show all versions",
    ];
    for label in labels {
        page.field(label).await;
    }
    for code in ["Vex", "Veod", "Vesp", "Vet"] {
        page.choose("Restore type", code).await;
    }
}

#[wasm_bindgen_test]
async fn latest_is_that_of_the_organization_that_is_chosen() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.choose("Organization", ORGANIZATION).await;
    page.fill("Point in time", "latest").await;
    page.see("Fri 21 Jan 2022, 22:00:03.766").await;
    // Asked for so, it is not after the last backup.
    page.see("The moment lies within the backups").await;
    page.choose("Organization", "0d4f7a8e-1c2b-4e3f-9a6d-8b7c6d5e4f30")
        .await;
    page.see("Thu 20 Jan 2022, 00:00:00").await;
    assert!(!page.sees("Fri 21 Jan 2022, 22:00:03.766"));
}

#[wasm_bindgen_test]
fn json_is_shown_in_lines_unless_the_browser_would_round_it() {
    assert_eq!(in_lines(r#"{"a":1}"#), "{\n  \"a\": 1\n}");
    for exact in [r#"{"eTag":9007199254740993}"#, r"[1.00000000000000001]"] {
        assert_eq!(in_lines(exact), exact);
    }
}

#[wasm_bindgen_test]
async fn latest_stays_while_the_lists_are_read_again() {
    let organizations = "GET v6/Organizations?extendedView=true";
    let server = Server::new()
        .on(organizations, answer(200, ORGANIZATIONS))
        .on(organizations, Fate::Never);
    let page = Page::signed_in(&server, "#/").await;
    page.choose("Organization", ORGANIZATION).await;
    page.fill("Point in time", "latest").await;
    page.see("Fri 21 Jan 2022, 22:00:03.766").await;
    page.follow("Sessions").await;
    page.see("The list is empty").await;
    page.follow("New restore session").await;
    page.see("Reading the organizations").await;
    page.see("Fri 21 Jan 2022, 22:00:03.766").await;
}
