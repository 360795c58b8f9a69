//! Tests of the sandbox over HTTP. Each test has a server of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod client;
mod command_line;
mod connections;
mod events;
mod explore;
mod explore_failures;
mod failing_organizations;
mod faulty_responses;
mod organizations;
mod pagination;
mod restore_points;
mod routing;
mod session_contents;
mod session_lists;
mod sessions;
mod token_endpoint;
mod users;
mod versions;
