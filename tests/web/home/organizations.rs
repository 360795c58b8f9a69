//! The organization: selected from a list that shows backup windows, or entered as an ID.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, DOCUMENTED_TIME, GET_ORGANIZATIONS, GET_ORGANIZATIONS_WITHOUT_WINDOWS,
        HTML_PAGE, ORGANIZATION_ID, ORGANIZATIONS_WITHOUT_WINDOWS, POST_EXPLORE,
    },
    mock_server::{MockServer, respond},
    page::{Page, url, window},
};

const GET_TENANT_ORGANIZATION: &str = "GET v6/Organization";
const POST_TENANT_EXPLORE: &str = "POST v6/Organization/Explore";

/// The body of a list of organizations with names from `tenant-00`.
pub fn organizations(count: u32) -> String {
    let organization = |number| {
        format!(r#"{{"id":"00000000-0000-0000-0000-{number:012}","name":"tenant-{number:02}"}}"#)
    };
    let organizations: Vec<String> = (0..count).map(organization).collect();
    format!("[{}]", organizations.join(","))
}

/// The options of the list, without “Choose an organization”.
async fn organization_options(page: &Page) -> Vec<String> {
    page.options("Organization").await.split_off(1)
}

#[wasm_bindgen_test]
async fn organizations_are_listed_by_name() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.field("Organization").await;
    let options = organization_options(&page).await;
    assert_eq!(
        options,
        [
            "abc.onmicrosoft.com",
            "hybrid.onmicrosoft.com",
            "Never.onmicrosoft.com — never backed up",
        ]
    );
    // After a name in a right-to-left script, the mark keeps what follows in order.
    let texts = page.texts("#organization option");
    assert!(
        texts.iter().any(|text| text.contains('\u{200e}')),
        "{texts:?}"
    );
    page.select_organization("abc.onmicrosoft.com").await;
    page.expect_text("Backups from").await;
}

#[wasm_bindgen_test]
async fn an_account_that_is_not_allowed_to_list_organizations_enters_an_id() {
    let server = MockServer::new().on(GET_ORGANIZATIONS, respond(403, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("This account is not allowed to list organizations")
        .await;
    page.click("Enter an ID instead").await;
    let id = format!("{{{}}}", ORGANIZATION_ID.to_uppercase());
    page.fill("Organization ID", &id).await;
    page.select_restore_type("Teams").await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    page.expect_text("The backup window is unknown").await;
    page.click("Start restore session").await;
    page.expect_text("Teams restore").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
    assert_eq!(
        server.request_count(GET_ORGANIZATIONS_WITHOUT_WINDOWS),
        0,
        "the list is not requested again after a 403"
    );
}

#[wasm_bindgen_test]
async fn a_failed_extended_view_is_replaced_by_the_plain_list() {
    for error in [
        respond(500, r#"{"message":"Proxy is offline"}"#),
        respond(502, HTML_PAGE),
    ] {
        let server = MockServer::new().on(GET_ORGANIZATIONS, error).on(
            GET_ORGANIZATIONS_WITHOUT_WINDOWS,
            respond(200, ORGANIZATIONS_WITHOUT_WINDOWS),
        );
        let page = Page::signed_in(&server, "#/").await;
        page.select_organization("abc.onmicrosoft.com").await;
        page.expect_text("The server does not report when this organization was backed up.")
            .await;
        assert_eq!(server.request_count(GET_ORGANIZATIONS_WITHOUT_WINDOWS), 1);
    }
}

#[wasm_bindgen_test]
async fn a_failed_list_can_be_loaded_again() {
    let error = respond(500, r#"{"message":"Database is busy"}"#);
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, error.clone())
        .on(GET_ORGANIZATIONS, respond(200, "[]"))
        .on(GET_ORGANIZATIONS_WITHOUT_WINDOWS, error);
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("Database is busy").await;
    page.click("Try again").await;
    page.expect_text("No organizations").await;
}

#[wasm_bindgen_test]
async fn up_to_20_organizations_are_in_a_select_and_more_in_a_combobox() {
    let open = async |count| {
        let list = respond(200, &organizations(count));
        let server = MockServer::new().on(GET_ORGANIZATIONS, list);
        Page::signed_in(&server, "#/").await
    };
    let page = open(20).await;
    page.expect_value("Organization", "Choose an organization (20)")
        .await;
    assert_eq!(organization_options(&page).await.len(), 20);
    page.select_organization("tenant-03").await;
    page.expect_value("Organization", "tenant-03").await;
    drop(page);

    let page = open(21).await;
    page.expect_value("Organization", "").await;
    page.expect_text("21 organizations").await;
    page.select_organization("tenant-03").await;
    page.expect_value("Organization", "tenant-03").await;
}

#[wasm_bindgen_test]
async fn the_only_organization_is_chosen_already() {
    let list = respond(200, &organizations(1));
    let server = MockServer::new().on(GET_ORGANIZATIONS, list);
    let page = Page::signed_in(&server, "#/").await;
    page.expect_value("Organization", "tenant-00").await;
}

#[wasm_bindgen_test]
async fn organizations_of_the_same_name_show_their_ids() {
    let list = r#"[{"id":"00000000-0000-0000-0000-000000000001","name":"abc","isBackedup":false},
        {"id":"00000000-0000-0000-0000-000000000002","name":"abc","isBackedup":false},
        {"id":"00000000-0000-0000-0000-000000000003","name":"other","isBackedup":false}]"#;
    let server = MockServer::new().on(GET_ORGANIZATIONS, respond(200, list));
    let page = Page::signed_in(&server, "#/").await;
    let options = organization_options(&page).await;
    let name = |last| format!("abc — ID 00000000-0000-0000-0000-{last:012}");
    let third = "other — never backed up".to_owned();
    assert_eq!(options, [name(1), name(2), third]);
}

#[wasm_bindgen_test]
async fn the_last_choice_is_selected_for_the_next_session() {
    let server = MockServer::new().on(POST_EXPLORE, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.toggle_checkbox("Show deleted items").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    page.click_link("New restore session").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_value("Restore type", "Teams: …").await;
}

#[wasm_bindgen_test]
async fn the_next_user_finds_the_last_choices_but_not_the_point_in_time() {
    let server = MockServer::new().on(POST_EXPLORE, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    page.sign_out().await;
    page.sign_in().await;
    page.click_link("New restore session").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_value("Restore type", "Teams: …").await;
    page.expect_value("Point in time", "").await;
}

#[wasm_bindgen_test]
async fn an_organization_that_was_entered_by_id_is_not_shown_after_sign_out() {
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, respond(403, ""))
        .on(POST_EXPLORE, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, "#/").await;
    page.click("Enter an ID instead").await;
    page.fill("Organization ID", ORGANIZATION_ID).await;
    page.select_restore_type("Teams").await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    page.sign_out().await;
    page.sign_in().await;
    page.click_link("New restore session").await;
    // The device remembers the ID, but the server has not listed it for this sign-in.
    page.expect_value("Restore type", "Teams: …").await;
    page.expect_value("Organization ID", "").await;
    assert!(!url().contains(ORGANIZATION_ID), "{}", url());
}

#[wasm_bindgen_test]
async fn a_remembered_organization_belongs_to_the_directory_of_the_page() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    let storage = window().local_storage().unwrap().unwrap();
    let names: Vec<String> = (0..storage.length().unwrap())
        .filter_map(|index| storage.key(index).unwrap())
        .collect();
    // The tests are served at the root.
    assert!(
        names.contains(&"restore-desk.form:".to_owned()),
        "{names:?}"
    );
    page.sign_out().await;
    page.sign_in().await;
    page.click_link("New restore session").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
}

#[wasm_bindgen_test]
async fn a_remembered_organization_is_not_submitted_if_the_list_failed() {
    let server = MockServer::new().on(GET_ORGANIZATIONS, respond(403, ""));
    let page = Page::open(&server, "#/").await;
    let storage = window().local_storage().unwrap().unwrap();
    let remembered = format!("organization={ORGANIZATION_ID}&type=Vet");
    storage.set_item("restore-desk.form:", &remembered).unwrap();
    page.sign_in().await;
    // After sign-out, the form is filled in from the local storage again.
    page.sign_out().await;
    page.sign_in().await;
    page.expect_text("This account is not allowed to list organizations")
        .await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    page.click("Start restore session").await;
    page.expect_text("Fix 1 field").await;
    page.expect_text("Choose an organization").await;
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}

#[wasm_bindgen_test]
async fn a_tenant_account_starts_sessions_of_its_own_organization() {
    let organization = format!(
        r#"{{"id":"{ORGANIZATION_ID}","name":"abc.onmicrosoft.com","isBackedup":true,
            "firstBackuptime":"2021-03-01T21:00:04Z","lastBackuptime":"2022-01-21T21:00:07Z"}}"#
    );
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, respond(403, ""))
        .on(GET_TENANT_ORGANIZATION, respond(200, &organization))
        .on(POST_TENANT_EXPLORE, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("Backups from").await;
    page.expect_value("Organization", "abc.onmicrosoft.com")
        .await;
    page.expect_no_text("Enter an ID instead");
    page.select_restore_type("Teams").await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_TENANT_EXPLORE), 1);
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}
