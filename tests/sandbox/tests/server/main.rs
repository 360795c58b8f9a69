//! The sandbox as its callers meet it: over HTTP, on a port of its own for each test.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod binary;
mod contents;
mod events;
mod explore;
mod failures;
mod faults;
mod organizations;
mod page;
mod peer;
mod restore_points;
mod routing;
mod sessions;
mod token;
mod users;
mod versions;
