//! The form before it is submitted: errors, the preview, and the fields.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use crate::{
    fixtures::POST_EXPLORE,
    mock_server::MockServer,
    page::{Page, document},
};

#[wasm_bindgen_test]
async fn an_empty_form_reports_all_errors_and_moves_the_focus_to_the_summary() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#/").await;
    page.click("Start restore session").await;
    page.expect_text("There is a problem").await;
    page.expect_focus("form-errors").await;
    let errors = page.texts(".error-summary li");
    let expected = [
        "Choose an organization",
        "Choose a restore type",
        "Enter a date and time, such as 2022-01-22 14:56",
    ];
    assert_eq!(errors, expected);

    for label in ["Organization", "Restore type", "Point in time"] {
        let field = page.field(label).await;
        assert_eq!(
            field.get_attribute("aria-invalid").as_deref(),
            Some("true"),
            "{label}"
        );
        let description_ids = field.get_attribute("aria-describedby").unwrap_or_default();
        let description: String = description_ids
            .split(' ')
            .filter_map(|id| document().get_element_by_id(id)?.text_content())
            .collect();
        assert!(
            errors.iter().any(|error| description.contains(error)),
            "{label}: {description}"
        );
    }
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}

#[wasm_bindgen_test]
async fn an_error_links_to_its_field_and_disappears_when_the_field_is_filled() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Start restore session").await;
    page.click_link("Choose a restore type").await;
    let field_id = page.field("Restore type").await.id();
    page.expect_focus(&field_id).await;
    page.select_restore_type("Exchange").await;
    page.wait_until("two errors", || {
        page.query_all(".error-summary li").len() == 2
    })
    .await;
    page.fill_form().await;
    page.wait_until_gone("There is a problem").await;
}

#[wasm_bindgen_test]
async fn the_preview_tells_what_the_session_will_contain() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_form().await;
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
