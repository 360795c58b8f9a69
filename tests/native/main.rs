//! The rules of `domain` and the words of `api`, without a browser. One program, since linking takes longer than testing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

mod addresses;
mod backup_window;
mod doctor;
mod explain;
mod explore_draft;
mod fence;
mod fence_judged;
mod form_address;
mod fuzz;
mod idleness;
mod layers;
mod organizations;
mod preview;
mod refusals;
mod remembered;
mod replies;
mod requests;
mod resource;
mod restore_points;
mod retry;
mod session_name;
mod sign_in;
mod source;
mod term;
mod time_line;
mod token;
mod typed_moment;
mod zones;
