//! Tests that need no browser: the rules of `domain`, `api`, `route` and `state`, the error texts, and the architecture.
//! They are one program, because linking takes longer than testing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

mod api;
mod components;
mod deployments;
mod domain;
mod fuzz;
mod layers;
mod route;
mod source;
mod state;
