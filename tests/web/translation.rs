//! A page that the browser has translated: all that changes still changes, and names, IDs and times are the server’s.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_TIME, PASSWORD, POST_TOKEN, SESSION_ID, SESSION_URL, USER},
    mock_server::{MockResponse, MockServer},
    page::Page,
};

const ORGANIZATION_HINT: &str = "#organization-hint";

#[wasm_bindgen_test]
async fn hints_follow_the_form_after_a_translation() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.choose_time_zone("UTC").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    let hint = || page.texts(ORGANIZATION_HINT).concat();
    page.wait_until("the hint", || hint().starts_with("Backups from"))
        .await;
    page.translate();
    let of_abc = hint();
    assert!(of_abc.starts_with("[Backups from"), "{of_abc}");
    page.select_option("[Organization]", "hybrid.onmicrosoft.com")
        .await;
    page.wait_until("another hint", || {
        let hint = hint();
        !hint.is_empty() && !hint.contains('[') && !of_abc.contains(&hint)
    })
    .await;
}

#[wasm_bindgen_test]
async fn errors_are_replaced_and_removed_after_a_translation() {
    let page = Page::open(&MockServer::new(), "#/").await;
    page.click("Sign in").await;
    let error = || page.texts("#user-name-error").concat();
    page.wait_until("the error", || error() == "Enter your user name")
        .await;
    page.translate();
    assert_eq!(error(), "[Enter your user name]");
    page.fill("[User name]", "ann").await;
    page.wait_until("no error", || error().is_empty()).await;
    page.fill("[User name]", "").await;
    page.click("[Sign in]").await;
    page.wait_until("the error again", || error() == "Enter your user name")
        .await;
}

#[wasm_bindgen_test]
async fn the_name_of_a_button_follows_its_state_after_a_translation() {
    let server = MockServer::new().on(POST_TOKEN, MockResponse::Never);
    let page = Page::open(&server, "#/").await;
    page.fill("User name", USER).await;
    page.fill("Password", PASSWORD).await;
    page.translate();
    page.click("[Sign in]").await;
    page.expect_button("Signing in …").await;
}

#[wasm_bindgen_test]
async fn names_ids_and_times_are_not_translated() {
    let page = Page::signed_in(&MockServer::new(), SESSION_URL).await;
    page.expect_button("Copy ID").await;
    page.translate();
    page.expect_text("[Copy ID]").await;
    let untranslated = page.texts("bdi, code, pre, select, time");
    assert!(
        untranslated.contains(&SESSION_ID.to_owned()),
        "{untranslated:?}"
    );
    assert!(
        untranslated.iter().all(|text| !text.contains('[')),
        "{untranslated:?}"
    );
    page.click_link("[New restore session]").await;
    page.fill("Point in time", DOCUMENTED_TIME).await;
    page.expect_value("Point in time", DOCUMENTED_TIME).await;
}
