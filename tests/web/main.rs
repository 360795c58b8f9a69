//! Tests of the whole app in a real browser, against a mock transport.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot set up its case has failed"
)]

mod api_versions;
mod browser;
mod cancel;
mod connection_diagnosis;
mod deployment;
mod errors;
mod fixtures;
mod header;
mod home;
mod mock_server;
mod open_sessions;
mod page;
mod resource;
mod session;
mod sessions;
mod sign_in;
mod time_zones;
mod translation;
mod transport;
mod untrusted_text;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
