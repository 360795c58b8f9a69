//! A server that behaves like Veeam Backup for Microsoft 365 (VB365), REST API versions 6 to 8, as far as restore
//! sessions go: sign-in, organizations, restore points, starting, listing and stopping sessions, their events, and
//! the first lists inside them. Its data is invented and the same on every start; what callers change is kept until
//! it ends. It shares no code with the application.
//!
//! ```no_run
//! use sandbox::{Options, Sandbox, serve};
//!
//! # async fn example() -> std::io::Result<()> {
//! let sandbox = Sandbox::new(Options::default());
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
//! serve(listener, sandbox.router()).await
//! # }
//! ```
//!
//! # Seeing failures
//!
//! A failure has a name: choose the organization of that name ([`Failure`]) or sign in as the user of that name
//! ([`User`]). So every failure that a test meets can also be met by hand. How readings fail is listed at
//! `/v6/Faults` ([`Fault`]), of which the real server knows nothing.
//!
//! # Where it differs from the real server
//!
//! On purpose:
//! - It speaks plain HTTP; the real one only HTTPS, on port 4443.
//! - Sessions never end by themselves, and nothing takes time unless told to.
//! - The two options `showDeleted` and `showAllVersions` are checked, and change nothing.
//! - The lists of a session are the same at every point in time, except before the first backup: then they are empty.
//! - Everybody sees all sessions and, but for three users, all organizations.
//! - An organization links to itself only; jobs, groups, users and repositories are left out.
//! - Below a session only the first lists are there (with folders of mailboxes and of `OneDrive`s, and channels of
//!   teams). Nothing can be searched, restored, exported or saved.
//! - The grants `password` and `refresh_token` are the only ones, sent as a form.
//! - `setId` is not used.
//! - Of what versions 7 and 8 added to version 6 only that is there which concerns these calls; `eTag`, statistics, the
//!   change feed and further filters are left out.
//!
//! Chosen, because no document says:
//! - The texts and codes of most refusals. Known are the 500 `Restore session cannot be created.`, the text of the
//!   401 (that of the framework) and that of a wrong password (from older versions).
//! - An unknown or malformed id in a path is 404; a malformed parameter, property or body is 400.
//! - A list that does not fit the type of its session is 400; any list of a stopped session is 500.
//! - `datetime` and `type` must be there. A time without a zone is UTC, and hours count to 24 in every form.
//! - An organization that has never been backed up cannot be explored (500); a service that it does not back up
//!   gives an empty session.
//! - Stopping a stopped session succeeds and changes nothing. Its last event is `Restore session completed`.
//! - Sessions come newest first, events and restore points oldest first; `startTimeFrom` and `startTimeTo` exclude
//!   sessions of exactly that moment.
//! - A page's `limit` is 1 to 10,000, anything else is 400. Its links keep the other parameters, before `offset`.
//! - The name under `organization` in a session holds the time of the restore point that answers.
//! - The times in names of sessions are in UTC (the real server may use its own zone).
//! - `_links` of teams, channels, folders and restore points, and names of the form `OneDrive restore (…)`.
//! - `token_type` is `bearer`, `expires_in` the whole lifetime, `.issued` and `.expires` are in ISO 8601. Refresh
//!   tokens do not expire, and refreshing leaves the former access token valid.
//! - A tenant's account may list jobs, repositories, restore points and sessions, and is refused (403) all that names
//!   an organization.
//! - The ids of `OneDrive`s and sites are two GUIDs joined by a hyphen.
//! - The token quota counts all callers as one.
//! - In version 8 a token that was asked for without `disable_antiforgery_token=true` opens nothing (401), for the names
//!   of cookie and header are nowhere told. Logging out withdraws both tokens of the pair.
//! - The codes of refusals in version 8 go by their status, and the stack trace is always the same.
//! - `from` and `to` include restore points of exactly that moment.

mod answer;
mod contents;
mod datetime;
mod events;
mod explore;
mod failure;
mod faults;
mod guid;
mod history;
mod jobs;
mod options;
mod organization;
mod organizations;
mod page;
mod parameters;
mod quota;
mod restore_points;
mod restore_type;
mod routing;
mod sandbox;
mod serve;
mod session;
mod sessions;
mod tenants;
mod timestamp;
mod token;
mod tokens;
mod users;
mod version;

pub use failure::Failure;
pub use faults::Fault;
pub use options::Options;
pub use sandbox::{Recorded, Sandbox};
pub use serve::serve;
pub use tenants::{ABC, CONTOSO_NEW, FABRIKAM, HOSPITAL, NORTHWIND};
pub use users::{PASSWORD, USER, User};
pub use version::Version;
