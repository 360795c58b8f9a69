//! The views in a real browser, over a server that each test scripts: what a person fills in, presses and sees.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot set up its case has failed"
)]

mod calendar;
mod card;
mod failures;
mod form;
mod hostile;
mod idle;
mod links;
mod listing;
mod organizations;
mod page;
mod server;
mod sign_in;
mod signed_in;
mod start;
mod stop;
mod versions;
mod waiting;
mod wire;
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
