//! Restore Desk: opens, shows and stops restore sessions of Veeam Backup for Microsoft 365, in the browser.
//!
//! - [`domain`]: the words. Pure; knows no Leptos, no browser and no clock.
//! - [`api`]: the verbs. Makes requests, reads replies, and has the only file on the network. Knows no Leptos.
//! - [`route`]: address ↔ what is shown. Pure.
//! - [`ui`]: widgets that could be in anybody's product. Knows neither `api` nor `domain`.
//! - [`views`]: the parts of each screen.
//! - [`app`]: the frame, and which view the address asks for.
//!
//! Imports go one way: `app → views → ui`, `views → route → api → domain`. A test holds these arrows.

pub mod api;
pub mod app;
pub mod domain;
pub mod route;
pub mod ui;
pub mod views;
