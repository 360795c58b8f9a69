//! After a sign-out, no token and no password is left in the memory of the wasm.

use std::sync::Arc;

use leptos::wasm_bindgen::{self, JsCast, JsValue};
use restore_desk::api::transport::Fetch;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

const SERVER: &str = include_str!("memory.js");
const SECRETS: [&str; 4] = ["access", "newer", "refresh", "password"];

/// The server in place of `fetch`, which knows the secrets.
struct Server(JsValue);

impl Server {
    fn start() -> Self {
        let server = js_sys::Function::new_no_args(SERVER);
        Self(server.call0(&JsValue::UNDEFINED).unwrap())
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        let function = js_sys::Reflect::get(&self.0, &name.into()).unwrap();
        let function: js_sys::Function = function.unchecked_into();
        let arguments: js_sys::Array = arguments.iter().collect();
        function.apply(&self.0, &arguments).unwrap()
    }

    /// How often each secret is in the memory.
    fn copies(&self) -> [u32; 4] {
        let memory = wasm_bindgen::memory();
        SECRETS.map(|secret| {
            let count = self.call("count", &[memory.clone(), secret.into()]);
            count.as_string().unwrap().parse().unwrap()
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.call("restore", &[]);
    }
}

#[wasm_bindgen_test]
async fn no_secret_is_left_in_memory_after_sign_out() {
    let server = Server::start();
    let page = Page::open_with(Arc::new(Fetch), "#/").await;
    page.fill("User name", "ann").await;
    let password = page.find("textbox", "Password").await;
    server.call("fill", &[password.into(), "password".into()]);
    let [.., typed] = server.copies();
    assert!(typed > 0, "the search does not find the password");
    page.click("Sign in").await;
    page.expect_text("0 open").await;
    page.click_link("Sessions").await;
    // The screen takes the focus when it is shown, which closes a menu.
    page.expect_text("The server returned no entries.").await;
    page.wait_until("the refresh", || {
        server.call("refreshes", &[]).as_f64() == Some(1.0)
    })
    .await;
    page.wait_until("the newer token", || {
        let [_, newer, ..] = server.copies();
        newer > 0
    })
    .await;
    page.sign_out().await;
    page.expect_text("You are signed out").await;
    assert_eq!(server.copies(), [0; 4], "copies of {SECRETS:?}");
}
