//! Restore Desk opens, shows and stops restore sessions of Veeam Backup for Microsoft 365, in the browser.
//!
//! This page is a tour of the crate: where things are, which decisions shaped them, and what they cost.
//!
//! # Where things are
//!
//! | module | contents |
//! |---|---|
//! | [`app`] | the frame of the page; the only file that names screens, one `match` arm each |
//! | [`screens`] | one module per screen: [`sign_in`](screens::sign_in), [`home`](screens::home) (the form that starts a session), [`session`](screens::session), [`sessions`](screens::sessions), [`resource`](screens::resource), [`deployment`](screens::deployment) |
//! | [`components`] | views that several screens share: loading, errors, tables, related links |
//! | [`state`] | what outlives a screen: who is signed in, the form, the start of a session. Draws nothing |
//! | [`ui`] | widgets, and what they need from the browser. Know neither the API nor the domain |
//! | [`route`] | the URL and the screen that it opens. Pure |
//! | [`api`] | requests, responses, tokens, and the only file that uses the network. Knows no Leptos |
//! | [`domain`] | organizations, restore points, points in time. Pure: the time zone and the current time are arguments |
//!
//! Imports go one way: `app → screens → components → state → {ui, route}`, `state → api → domain`, `route → api → domain`.
//! A screen imports no other screen, and no two files import each other. The native test `layers` checks these rules.
//!
//! Each screen has a `text` module with everything that a user reads there, so that its words can be read as a whole.
//! Layers that several screens share have one too. Three kinds of text are elsewhere: the texts of errors (in
//! [`components::error_text`], one match arm per error and operation, and at the error types of `domain` and `api`), the
//! warnings about `config.json` (in [`api::config`]), and the names of domain values (such as
//! [`Link::name`](domain::link::Link::name)).
//!
//! # Five places to start
//!
//! - The request that starts a session: [`api::client::ApiClient::explore`] sends it,
//!   [`Request::explore`](api::request::Request::explore) builds it, and [`state::session_start`] keeps track of the outcome.
//! - How a text becomes a point in time: [`domain::time::input`].
//! - Which links of the server the page follows: [`api::endpoint::link_policy`].
//! - What the user reads when a request fails: [`components::error_text`].
//! - How a sign-in lasts: [`api::token_store`], [`state::auth`] and [`state::idle_timeout`].
//!
//! # Decisions
//!
//! **The page and the API have one origin.** The server sends no CORS headers and usually has a self-signed certificate, so
//! a browser cannot call it directly. The web server of the page passes API requests on. In return, the content policy
//! forbids every other host (`connect-src 'self'`).
//!
//! **The URL mirrors the API.** `#/v6/RestoreSessions/{id}` shows that session. Every link of the server becomes a real
//! link with history, which can be pasted into a ticket. See [`route`].
//!
//! **A lost response is not an error.** If the response to a start is lost, cut off, or replaced by a proxy’s error page, the
//! server may have created the session. The page says so and looks for it in the list of sessions. It sends a start once.
//! See [`state::session_start`] and [`api::error::ApiError::leaves_outcome_unknown`].
//!
//! **A sign-in lasts as long as the work.** Tokens are refreshed before they expire. If the server rejects them, the user
//! signs in again in a dialog; pending reads continue, writes are never repeated. See [`state::auth`].
//!
//! **A local time is not a point in time.** The page reads a typed text once, in the time zone of the header, and shows the
//! result in that zone and in UTC. From then on it is a point in time: another zone only formats it differently.
//! A time that the clocks of the zone skip or repeat becomes a question. See [`domain::time`].
//!
//! **Bytes decide.** Measured in brotli kB, because a backup administrator also works over slow lines:
//!
//! | decision | saves |
//! |---|---|
//! | one [`Element`](ui::element::Element) type instead of Leptos’ `view!`, which makes a type and code for each shape of markup | 165 → 136 kB |
//! | no formatter for floating-point numbers and no case mapping beyond ASCII | 13 kB |
//! | no router crate: the routes are one enum | 38 kB |
//! | no component library; its inline styles would also break the content policy | 119 kB |
//!
//! `view!` has a second disadvantage: it writes HTML for markup that never changes. Without it, Trusted Types can forbid
//! HTML altogether (`require-trusted-types-for 'script'; trusted-types 'none'`). The browser then guarantees that no text
//! of a server becomes markup.
//!
//! # Accessibility
//!
//! The target is WCAG 2.2, level AA. The list of states in `tests/e2e/src/states.rs` contains every state of every screen;
//! a test compares it with the enums of this crate. The e2e tests check in these states, in Chromium, and in Firefox and
//! WebKit where more than the wording differs:
//!
//! - axe-core reports no violation (WCAG 2.0 to 2.2 and best practices), in the light and the dark theme and in forced
//!   colors (Chromium and Firefox). In Firefox and WebKit, only the rules about colors are checked: all others look at
//!   elements and attributes, which are the same in all browsers.
//! - No overflow or clipping at 320 CSS px (1280 px at 400 % zoom) or with increased text spacing. Touch targets are at
//!   least 44 px high (Chromium and Firefox). Only the two live regions of `index.html` announce.
//!
//! Scenarios check the main job without a mouse; the focus after every change, its ring (3:1 contrast) and that nothing
//! covers it; timeline and calendar by keyboard; links to wrong fields; every announcement; reduced motion; print; the theme
//! before the first paint; and what the sign-in form says when the program cannot start.
//!
//! Whether all of this makes sense to a listener, only a person can judge. Run `cargo xtask serve --failures`, and listen
//! with NVDA (Firefox or Edge), Orca (Firefox) or Apple’s screen reader (Safari):
//!
//! 1. Submit the empty sign-in form: the focus is on the user name, and its error is read with it; then “Fix 2 fields”.
//! 2. Sign in as printed: “New restore session, heading” is read.
//! 3. Choose `abc.onmicrosoft.com`: “327 restore points loaded”. Choose Teams and type `2022-01-22 14:56`: you hear what
//!    the session will contain. On the slider “Restore points”, the arrow keys move from one restore point to the next, and
//!    each is read. In the calendar, each day says how many restore points it has.
//! 4. Start: “Starting the restore session”, “The restore session is open”, then the heading of the session, once each.
//! 5. Move by headings to “Related links” and follow “Events”: the table is read with its column names.
//! 6. Go back and stop the session: “The session is stopped” is read, and the focus is on the heading.
//! 7. Start a session for `explore-never-answers`: after ten seconds “Still waiting for the server”. “Stop waiting” leads to
//!    what that means.

/// Overwrites all memory that is freed, so that no token or password stays behind.
///
/// A token passes through many buffers: requests, headers, JSON, the entries of a form, and the parsers and vectors of
/// libraries. A type that overwrites itself would miss those of the libraries.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

pub mod api;
pub mod app;
pub mod components;
pub mod domain;
pub mod route;
pub mod screens;
pub mod state;
pub mod ui;
