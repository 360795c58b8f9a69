//! End-to-end tests of the release bundle of Restore Desk: a real browser, driven over `WebDriver`, with the sandbox as
//! the server. Scenarios find elements by label, role, and text, as users do.
//!
//! - [`bundle`], [`host`], [`http_client`]: the page and the sandbox behind one origin, a new origin for each scenario
//! - [`engine`], [`browser`], [`browser_pool`]: the browsers; [`emulation`]: windows and settings
//! - [`user`] and [`steps`]: what a scenario can do and expect
//! - [`locators`]: how elements are found on the page
//! - [`wait`]: how long a step waits
//! - [`scenario`], [`postconditions`], [`artifacts`]: how a scenario runs, what is checked after it, and what it saves
//!   when it fails
//! - [`states`]: every state of every screen; [`axe`], [`layout_checks`], and [`gallery`] go through all of them
//!
//! `cargo xtask test` builds the bundle and runs the scenarios.
#![allow(
    clippy::missing_errors_doc,
    reason = "every error means that the scenario has failed, and its text says why"
)]

pub mod artifacts;
pub mod axe;
pub mod browser;
pub mod browser_pool;
pub mod bundle;
pub mod emulation;
pub mod engine;
pub mod gallery;
pub mod host;
pub mod http_client;
pub mod layout_checks;
pub mod locators;
pub mod memory;
pub mod postconditions;
pub mod scenario;
pub mod states;
pub mod steps;
pub mod user;
pub mod wait;
