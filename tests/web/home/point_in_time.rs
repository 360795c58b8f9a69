//! The text of the point in time: how it is interpreted, and `latest`.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_ORGANIZATIONS, ORGANIZATIONS},
    mock_server::{MockResponse, MockServer, respond},
    page::Page,
};

const LAST_BACKUP: &str = "Fri 21 Jan 2022, 22:00:03.766";

/// Opens the form, and enters `latest` for abc.onmicrosoft.com.
async fn latest_point_in_time(server: &MockServer) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.fill_point_in_time("latest").await;
    page.expect_text(LAST_BACKUP).await;
    page
}

#[wasm_bindgen_test]
async fn the_interpretation_of_the_text_is_shown() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_point_in_time("2022-01-22T15:56:55.862+01:00")
        .await;
    page.expect_text("Sat 22 Jan 2022, 14:56:55.862").await;
    page.fill_point_in_time("2022-01-22 25:00").await;
    page.wait_until_gone("Sat 22 Jan 2022").await;
    page.click("Start restore session").await;
    page.expect_text("2022-01-22 25:00 does not exist").await;
    page.fill_point_in_time("noon").await;
    page.expect_text("2 hours ago, not “noon”").await;
}

#[wasm_bindgen_test]
async fn latest_is_the_last_backup_of_the_selected_organization() {
    let page = latest_point_in_time(&MockServer::new()).await;
    // The preview must not warn that the last backup is earlier.
    page.expect_text("Covered by backups").await;
    page.select_organization("hybrid.onmicrosoft.com").await;
    page.expect_text("Thu 20 Jan 2022, 00:00:00").await;
    page.expect_no_text(LAST_BACKUP);
}

#[wasm_bindgen_test]
async fn latest_is_kept_while_the_organizations_are_refreshed() {
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS))
        .on(GET_ORGANIZATIONS, MockResponse::Never);
    let page = latest_point_in_time(&server).await;
    page.click_link("Sessions").await;
    page.expect_text("The server returned no entries.").await;
    page.click_link("New restore session").await;
    page.expect_text("Loading organizations").await;
    page.expect_text(LAST_BACKUP).await;
}
