//! Whole walks through the release bundle of Restore Desk: a real browser, steered over `WebDriver`, and the sandbox
//! as the server. What a journey does and sees is what a person does and sees: by label, role and text.
//!
//! - [`bundle`], [`host`], [`aside`]: page and sandbox behind one address, one host per journey
//! - [`engine`], [`driver`], [`browser`], [`stage`]: the browsers, and [`surroundings`], what they put around the page
//! - [`walk`] and [`acts`]: what a journey can do and see
//! - [`page`]: how things are found on the page
//! - [`states`]: every state of every screen; [`axe`], [`fit`] and [`gallery`] look at all of them
//! - [`journey`], [`closing`], [`evidence`]: what surrounds every journey
//!
//! `cargo xtask test` builds the bundle and runs the journeys.
#![allow(
    clippy::missing_errors_doc,
    reason = "every error means that the journey has failed, and its text says why"
)]

pub mod acts;
pub mod aside;
pub mod axe;
pub mod browser;
pub mod bundle;
pub mod closing;
pub mod driver;
pub mod engine;
pub mod evidence;
pub mod fit;
pub mod gallery;
pub mod host;
pub mod journey;
pub mod page;
pub mod patience;
pub mod stage;
pub mod states;
pub mod surroundings;
pub mod walk;
