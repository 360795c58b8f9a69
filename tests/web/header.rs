//! The header: its menus open, close, and return the focus.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    mock_server::MockServer,
    page::{Page, document},
};

#[wasm_bindgen_test]
async fn escape_closes_a_menu_and_returns_the_focus() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Account …").await;
    let sign_out = page.find("button", "Sign out").await;
    sign_out.focus().unwrap();
    page.press_key(&sign_out, "Escape").await;
    page.wait_until_gone("Sign out").await;
    page.expect_focus("button Account").await;
}

#[wasm_bindgen_test]
async fn a_press_or_the_focus_elsewhere_closes_a_menu() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Theme").await;
    page.expect_button("As this device").await;
    let heading = page.find("heading", "New restore session").await;
    page.send_event(&heading, "pointerdown").await;
    page.wait_until_gone("As this device").await;

    page.click("Theme").await;
    page.expect_button("As this device").await;
    page.field("Point in time").await.focus().unwrap();
    page.wait_until_gone("As this device").await;
}

#[wasm_bindgen_test]
async fn the_theme_can_be_that_of_the_device_again() {
    let theme = || {
        document()
            .document_element()
            .unwrap()
            .get_attribute("data-theme")
    };
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    for (label, expected) in [
        ("Dark", Some("dark")),
        ("Light", Some("light")),
        ("As this device", None),
    ] {
        page.click("Theme").await;
        page.click(label).await;
        assert_eq!(theme().as_deref(), expected);
        page.expect_focus("button Theme").await;
    }
}
