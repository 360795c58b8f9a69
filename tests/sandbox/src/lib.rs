//! A server that behaves like Veeam Backup for Microsoft 365 (VB365), REST API versions 6 to 8. It covers restore
//! sessions: sign-in, organizations, restore points, starting, listing and stopping sessions, their events, and the
//! first lists of their contents. Its data is invented and the same on every start; changes are kept in memory until the
//! server stops. It shares no code with the application.
//!
//! ```no_run
//! use sandbox::{Options, Sandbox, serve};
//!
//! # async fn example() -> std::io::Result<()> {
//! let sandbox = Sandbox::new(Options::default());
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
//! serve(listener, sandbox.router()).await;
//! # Ok(())
//! # }
//! ```
//!
//! # Failures
//!
//! With the option `failures`, the server also has organizations and users that fail. Every failure has a name, so that
//! it can also be seen in a manual test: choose the organization with that name ([`FailingOrganization`]), or sign in as
//! the user with that name ([`User`]). `/v6/Faults`, which the real server does not have and which needs no option, lists
//! the ways in which a read can fail ([`FaultyResponse`]).
//!
//! # Differences from the real server
//!
//! Intended:
//! - It uses plain HTTP unless an option turns HTTPS on. The real server uses only HTTPS, on port 4443.
//! - Sessions do not expire, and responses are immediate unless an option or a failure delays them.
//! - The server validates `showDeleted` and `showAllVersions`, but they have no effect.
//! - The lists of a session are the same at every point in time, but empty before the first backup.
//! - All users see all sessions, and all but three users see all organizations.
//! - An organization links to itself only, not to its jobs, groups, users and repositories.
//! - A session has only the first lists, folders of mailboxes and of `OneDrive`s, and channels of teams. It cannot search,
//!   restore, export or save.
//! - The only grant types are `password` and `refresh_token`, sent as a form.
//! - `setId` is ignored.
//! - Versions 7 and 8 have only the additions that concern these requests, without `eTag`, statistics, the change feed and
//!   further filters.
//!
//! Assumed, because it is not documented:
//! - The messages and codes of most errors. Known are `Restore session cannot be created.` (500), the message of the 401
//!   (from the framework) and the message of a wrong password (from older versions).
//! - An unknown or malformed ID in a path is a 404. A malformed parameter, property or body is a 400.
//! - A list that does not match the type of its session is a 400. Any list of a stopped session is a 500.
//! - `datetime` and `type` are required. A time without a time zone is in UTC, and all formats have a 24-hour clock.
//! - An organization that has never been backed up cannot be explored (500). A session for a service without backups is
//!   empty.
//! - Stopping a stopped session succeeds without any effect. The last event of a stopped session is `Restore session
//!   completed`.
//! - Sessions are listed newest first, events and restore points oldest first. `startTimeFrom` and `startTimeTo` exclude
//!   sessions of exactly that time.
//! - The `limit` of a page is 1 to 10,000; any other value is a 400. Links between pages keep the other parameters and
//!   put them before `offset`.
//! - The `name` in the `organization` of a session contains the time of the restore point that the session shows.
//! - The times in session names are in UTC (the real server may use its own time zone).
//! - The `_links` of teams, channels, folders and restore points, and names of the form `OneDrive restore (…)`.
//! - `token_type` is `bearer`, `expires_in` is the whole lifetime, `.issued` and `.expires` are in ISO 8601. Refresh
//!   tokens do not expire, and a refresh does not revoke the earlier access token.
//! - A tenant account can list jobs, repositories, restore points and sessions. It reads and explores its organization
//!   at `/v6/Organization`, which is a 403 for all other accounts. For a tenant account, the list of organizations is a
//!   403, and so is reading or exploring an organization by its ID.
//! - The IDs of `OneDrive`s and sites are two GUIDs joined by a hyphen.
//! - The rate limit of the token endpoint counts all clients together.
//! - In version 8, the server rejects (401) access tokens that were requested without `disable_antiforgery_token=true`,
//!   because the names of the antiforgery cookie and header are not documented. Signing out revokes both tokens.
//! - The error codes of version 8 depend on the status, and the stack trace is always the same.
//! - `from` and `to` include restore points of exactly that time.

mod api_error;
mod api_routes;
mod authentication;
mod certificate;
mod events;
mod explore;
mod failing_organizations;
mod faulty_responses;
mod guid;
mod jobs;
mod long_lists;
mod options;
mod organization;
mod organizations;
mod pagination;
mod past_sessions;
mod path_case;
mod query_parameters;
mod quota;
mod repositories;
mod response;
mod restore_point;
mod restore_points;
mod restore_type;
mod router;
mod sample_organizations;
mod sandbox;
mod serve;
mod session;
mod session_contents;
mod sessions;
mod time_format;
mod time_parser;
mod token_endpoint;
mod token_store;
mod users;
mod version;
mod version_adapter;

pub use certificate::Certificate;
pub use failing_organizations::FailingOrganization;
pub use faulty_responses::FaultyResponse;
pub use long_lists::id_of_session_with_events;
pub use options::Options;
pub use sample_organizations::{ABC, CONTOSO_NEW, FABRIKAM, HOSPITAL, NORTHWIND, TAILSPIN_TOYS};
pub use sandbox::{RecordedRequest, Sandbox};
pub use serve::{serve, serve_tls};
pub use users::{PASSWORD, USER, User};
pub use version::Version;
