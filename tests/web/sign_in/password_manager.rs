//! Password managers that fill in the form without the events of a keyboard.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::{
    fixtures::{ORGANIZATION_ID, POST_EXPLORE, POST_TOKEN},
    mock_server::{MockServer, respond},
    page::{Page, dispatch_event},
};

async fn set_value(page: &Page, label: &str, value: &str) -> HtmlInputElement {
    let input: HtmlInputElement = page.find("textbox", label).await.unchecked_into();
    input.set_value(value);
    input
}

#[wasm_bindgen_test]
async fn values_that_were_set_without_an_event_are_sent_and_kept() {
    let server = MockServer::new().on(POST_TOKEN, respond(400, ""));
    for event in [None, Some("change")] {
        let page = Page::open(&server, "#/").await;
        for (label, value) in [("Password", "secret"), ("User name", "ann")] {
            let input = set_value(&page, label, value).await;
            if let Some(event) = event {
                dispatch_event(&input, event);
            }
        }
        page.click("Sign in").await;
        page.expect_text("The server rejected this user name and password.")
            .await;
        page.expect_value("User name", "ann").await;
        page.expect_value("Password", "secret").await;
    }
    let body = "grant_type=password&username=ann&password=secret";
    assert_eq!(server.request_bodies(POST_TOKEN), [body, body]);
}

#[wasm_bindgen_test]
async fn typing_in_one_field_does_not_empty_the_other() {
    let page = Page::open(&MockServer::new(), "#/").await;
    set_value(&page, "Password", "secret").await;
    page.fill("User name", "ann").await;
    page.expect_value("Password", "secret").await;
    page.click("Sign in").await;
    page.expect_button("Account …").await;
}

#[wasm_bindgen_test]
async fn the_form_of_a_restore_session_is_read_when_it_is_submitted() {
    let server = MockServer::new();
    let page = Page::signed_in(&server, "#/").await;
    page.select_restore_type("Teams").await;
    page.click("Enter an ID instead").await;
    set_value(&page, "Organization ID", ORGANIZATION_ID).await;
    set_value(&page, "Point in time", "2022-01-22T14:56:55.862Z").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}
