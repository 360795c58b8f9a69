//! The form before it is submitted: errors, the preview, and the fields.

use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use crate::{
    fixtures::{DOCUMENTED_TIME, ORGANIZATION_ID, POST_EXPLORE},
    mock_server::{MockResponse, MockServer, respond},
    page::Page,
};

#[wasm_bindgen_test]
async fn an_empty_form_reports_all_errors_and_moves_the_focus_to_the_first_wrong_field() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#/").await;
    page.click("Start restore session").await;
    page.expect_text("Fix 3 fields").await;
    page.expect_focus("combobox Organization").await;
    let expected = [
        "Choose an organization",
        "Choose a restore type",
        "Enter a date and time, such as 2022-01-22 14:56",
    ];
    let labels = ["Organization", "Restore type", "Point in time"];
    for label in labels {
        page.expect_link(label).await;
    }
    for (label, error) in labels.into_iter().zip(expected) {
        page.expect_field_error(label, error).await;
    }
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}

#[wasm_bindgen_test]
async fn an_error_links_to_its_field_and_disappears_when_the_field_is_filled() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Start restore session").await;
    page.click_link("Restore type").await;
    page.expect_focus("combobox Restore type").await;
    page.select_restore_type("Exchange").await;
    page.expect_text("Fix 2 fields").await;
    page.expect_no_element("link", "Restore type");
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.wait_until_gone("Fix ").await;
}

#[wasm_bindgen_test]
async fn the_preview_tells_what_the_session_will_contain() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.expect_text("The session will contain the latest restore point")
        .await;
    page.fill_point_in_time("2020-01-01 12:00").await;
    page.expect_text("The session will be empty").await;
    page.fill_point_in_time("2021-12-24 12:00").await;
    page.expect_text("The session will contain the last restore point at or before this time.")
        .await;
    page.select_organization("Never.onmicrosoft.com").await;
    page.expect_text("This organization was never backed up")
        .await;
    page.expect_text("Never.onmicrosoft.com does not use Teams, according to the server.")
        .await;
}

/// Starts a session for a time that the backups do not cover, and checks what is shown before and after.
async fn expect_warning(time: &str, before: &str, after: &str, limit: &str) {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.choose_time_zone("UTC").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.fill_point_in_time(time).await;
    page.expect_status(before).await;
    page.expect_status(limit).await;
    page.click("Start restore session").await;
    page.expect_button("Stop session").await;
    page.expect_status(after).await;
    page.expect_status(limit).await;
}

#[wasm_bindgen_test]
async fn a_warning_is_repeated_after_the_start() {
    expect_warning(
        "2021-02-28 12:00",
        "The session will be empty",
        "The session is empty",
        "This time is before the first backup (Tue 1 Jun 2021, 22:00:04).",
    )
    .await;
    expect_warning(
        "2022-01-22 12:00",
        "The session will contain the latest restore point",
        "The session contains the latest restore point",
        "The last backup was on Fri 21 Jan 2022, 22:00:03.",
    )
    .await;
    expect_warning(
        "2021-12-24 12:00",
        "The session will contain the last restore point at or before this time.",
        "The session contains the last restore point at or before this time.",
        "Covered by backups",
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_warning_does_not_block_the_start() {
    let id = "5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d";
    let post_explore = format!("POST v6/Organizations/{id}/explore");
    let rejected = respond(500, r#"{"message":"Restore session cannot be created."}"#);
    let server = MockServer::new().on(&post_explore, rejected);
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("Never.onmicrosoft.com", "Teams").await;
    page.expect_value("Organization", "Never.onmicrosoft.com — never backed up")
        .await;
    page.expect_status("The session will be empty").await;
    page.expect_text("Never.onmicrosoft.com does not use Teams, according to the server. The session may be empty.")
        .await;
    page.click("Start restore session").await;
    page.expect_alert("The server says: “Restore session cannot be created.”")
        .await;
    let bodies = server.request_bodies(&post_explore);
    assert!(
        matches!(bodies.as_slice(), [body] if body.contains(r#""type":"Vet""#)),
        "{bodies:?}"
    );
}

#[wasm_bindgen_test]
async fn an_invalid_organization_id_is_reported() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#/").await;
    page.click("Enter an ID instead").await;
    page.fill("Organization ID", "abc.onmicrosoft.com").await;
    page.click("Start restore session").await;
    let error = "Enter an organization ID, such as";
    page.expect_field_error("Organization ID", error).await;
    page.click_link("Organization ID").await;
    page.expect_focus("textbox Organization ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}

#[wasm_bindgen_test]
async fn invalid_values_in_the_url_are_shown_in_the_form() {
    let url = "#/?organization=unknown&type=Mail&at=soon&token=x&";
    let page = Page::signed_in(&MockServer::new(), url).await;
    page.expect_value("Organization ID", "unknown").await;
    page.expect_value("Restore type", "Choose a restore type")
        .await;
    page.expect_value("Point in time", "soon").await;
    page.click("Start restore session").await;
    page.expect_field_error("Organization ID", "Enter an organization ID")
        .await;
    page.expect_field_error("Point in time", "“soon” is not understood")
        .await;
}

#[wasm_bindgen_test]
async fn every_field_has_a_label() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
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
}

#[wasm_bindgen_test]
async fn restore_types_have_the_codes_of_the_api() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    let codes = [
        ("Exchange", "Vex"),
        ("OneDrive", "Veod"),
        ("SharePoint", "Vesp"),
        ("Teams", "Vet"),
    ];
    for (service, code) in codes {
        page.select_restore_type(service).await;
        let select: HtmlSelectElement = page.field("Restore type").await.unchecked_into();
        assert_eq!(select.value(), code);
    }
}

#[wasm_bindgen_test]
async fn a_part_of_the_url_that_cannot_be_used_is_said_until_another_url_is_opened() {
    let notice = "The address contained “type=Foo”, which could not be used.";
    let page = Page::signed_in(&MockServer::new(), "#/?type=Foo&amp;deleted=1").await;
    page.expect_text(notice).await;
    page.expect_value("Show deleted items", "checked").await;
    // The form replaces the URL, but the notice stays.
    page.select_restore_type("Teams").await;
    page.expect_url("#/?type=Vet&deleted=1").await;
    page.expect_text(notice).await;
    page.click_link("New restore session").await;
    page.wait_until_gone(notice).await;
}

#[wasm_bindgen_test]
async fn new_restore_session_empties_the_form_except_for_the_remembered_choices() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    page.click_link("Start another").await;
    page.select_restore_type("Exchange").await;
    page.fill_point_in_time("not a time").await;
    page.toggle_checkbox("Show deleted items").await;
    page.click("Start restore session").await;
    page.expect_text("Fix 1 field").await;

    page.click_link("New restore session").await;
    page.expect_value("Point in time", "").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_value("Restore type", "Teams: …").await;
    page.expect_value("Show deleted items", "not checked").await;
    page.expect_no_text("Fix 1 field");
    page.expect_url(&format!("#/?organization={ORGANIZATION_ID}&type=Vet"))
        .await;

    // Also if the URL stays the same.
    page.fill_point_in_time("2022-01-22 14:56").await;
    page.click_link("New restore session").await;
    page.expect_value("Point in time", "").await;
}

#[wasm_bindgen_test]
async fn new_restore_session_with_a_modifier_key_keeps_the_form() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    let link = page.find("link", "New restore session").await;
    for modifier in ["ctrlKey", "metaKey", "shiftKey"] {
        let script = format!(
            "const click = new MouseEvent('click', {{ {modifier}: true, bubbles: true, cancelable: true }});
            addEventListener('click', (event) => event.preventDefault(), {{ once: true }});
            link.dispatchEvent(click);"
        );
        js_sys::Function::new_with_args("link", &script)
            .call1(&JsValue::UNDEFINED, &link)
            .unwrap();
    }
    page.expect_value("Point in time", DOCUMENTED_TIME).await;
    page.expect_value("Restore type", "Teams: …").await;
}

#[wasm_bindgen_test]
async fn new_restore_session_does_not_lose_a_start() {
    let server = MockServer::new().on(POST_EXPLORE, MockResponse::Never);
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_button("Stop waiting").await;
    page.click_link("New restore session").await;
    page.expect_value("Point in time", DOCUMENTED_TIME).await;
    page.click("Stop waiting").await;
    page.expect_text("The server may have created the session")
        .await;
    page.click_link("New restore session").await;
    page.expect_value("Point in time", "").await;
    page.expect_text("The server may have created the session")
        .await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn a_rejection_disappears_with_the_entries_that_were_rejected() {
    let rejected = respond(500, r#"{"message":"Restore session cannot be created."}"#);
    let server = MockServer::new().on(POST_EXPLORE, rejected);
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text("No session was created.").await;
    page.click_link("New restore session").await;
    page.wait_until_gone("No session was created.").await;
}
