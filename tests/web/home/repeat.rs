//! The last forms of this browser.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        GET_ORGANIZATIONS, GET_RESTORE_POINTS, ORGANIZATION_ID, ORGANIZATIONS, RESTORE_POINTS,
    },
    mock_server::{MockServer, respond},
    page::{Page, window},
};

const NAME: &str = "Teams, abc.onmicrosoft.com …";

fn server() -> MockServer {
    MockServer::new().on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS))
}

/// Starts a session of abc.onmicrosoft.com, and returns to the home screen as another user of the device.
async fn page_after_a_session(server: &MockServer, service: &str, time: &str) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.choose_time_zone("UTC").await;
    page.expect_no_text("Repeat");
    page.select_organization("abc.onmicrosoft.com").await;
    page.select_restore_type(service).await;
    page.fill_point_in_time(time).await;
    page.toggle_checkbox("Show deleted items").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    page.expect_text("deleted items").await;
    page.sign_out().await;
    page.sign_in().await;
    page.click_link("New restore session").await;
    page.field("Organization").await;
    page
}

#[wasm_bindgen_test]
async fn one_press_fills_in_an_earlier_form() {
    let page = page_after_a_session(&server(), "Teams", "2022-01-21 20:59").await;
    page.click("Teams, abc.onmicrosoft.com 21 Jan 2022, 20:59, deleted items")
        .await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_value("Restore type", "Teams: …").await;
    page.expect_value("Point in time", "2022-01-21 20:59:00")
        .await;
    page.expect_value("Show deleted items", "checked").await;
    page.expect_text("With deleted items").await;
    page.expect_text("Covered by backups").await;
}

#[wasm_bindgen_test]
async fn latest_stays_latest() {
    let page = page_after_a_session(&server(), "Teams", "latest").await;
    page.click("Teams, abc.onmicrosoft.com latest, deleted items")
        .await;
    page.expect_value("Point in time", "latest").await;
    page.expect_text("Fri 21 Jan 2022, 21:00:07.553").await;
    // Once more, while the latest restore point is already known.
    page.fill_point_in_time("").await;
    page.click("Teams, abc.onmicrosoft.com latest, deleted items")
        .await;
    page.expect_text("Fri 21 Jan 2022, 21:00:07.553").await;
}

#[wasm_bindgen_test]
async fn a_form_of_an_organization_that_the_server_does_not_list_is_not_shown() {
    let without_abc =
        ORGANIZATIONS.replace(ORGANIZATION_ID, "4c424478-0811-4920-8aab-01f0bf2a2822");
    let server = server()
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS))
        .on(GET_ORGANIZATIONS, respond(200, &without_abc));
    let page = page_after_a_session(&server, "Teams", "2022-01-21 20:59").await;
    page.field("Organization").await;
    page.expect_no_element("button", NAME);
    page.expect_no_text("Repeat");
}

#[wasm_bindgen_test]
async fn earlier_forms_can_be_forgotten() {
    let page = page_after_a_session(&server(), "Teams", "2022-01-21 20:59").await;
    page.expect_button(NAME).await;
    page.click("Forget recent forms").await;
    page.wait_until_gone("Repeat").await;
    page.expect_focus("heading New restore session").await;
    let storage = window().local_storage().unwrap().unwrap();
    let stored = storage.get_item("restore-desk.form:").unwrap();
    assert_eq!(stored.as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn the_last_five_forms_are_shown_newest_first() {
    let page = Page::open(&server(), "#/").await;
    let forms = (10..17).map(|day| {
        format!("organization={ORGANIZATION_ID}&type=Vet&at=2022-01-{day}T12:00:00.000Z")
    });
    let forms: Vec<String> = forms.collect();
    let storage = window().local_storage().unwrap().unwrap();
    storage
        .set_item("restore-desk.form:", &forms.join("\n"))
        .unwrap();
    page.sign_in().await;
    // Signing out reads the storage again.
    page.sign_out().await;
    page.sign_in().await;
    page.expect_text("Repeat").await;
    let days: Vec<String> = page
        .texts(".repeat-time")
        .iter()
        .map(|time| time.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(days, ["10", "11", "12", "13", "14"]);
}
