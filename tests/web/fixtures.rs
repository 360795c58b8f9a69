//! Requests that the page sends, and bodies of responses to them.

pub const ORGANIZATION_ID: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
pub const SESSION_ID: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// The URL of the session screen for the documented session.
pub const SESSION_URL: &str = "#/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// The point in time in the example of the API documentation.
pub const DOCUMENTED_TIME: &str = "2022-01-22T14:56:55.862Z";

pub const USER: &str = r"EPSILON\Administrator";
pub const OTHER_USER: &str = r"EPSILON\other";
pub const PASSWORD: &str = "sandbox";

pub const GET_CONFIG: &str = "GET config.json";
pub const POST_TOKEN: &str = "POST v6/token";
pub const GET_SERVICE_INSTANCE: &str = "GET v6/ServiceInstance";
pub const GET_ORGANIZATIONS: &str = "GET v6/Organizations?extendedView=true";
/// The request after the extended view has failed.
pub const GET_ORGANIZATIONS_WITHOUT_WINDOWS: &str = "GET v6/Organizations?extendedView=false";
/// The list on the resource screen.
pub const GET_SESSIONS: &str = "GET v6/RestoreSessions";
/// The list of the last seven days. The mock server shortens the time.
pub const GET_RECENT_SESSIONS: &str = "GET v6/RestoreSessions?startTimeFrom=…&limit=1000";
pub const GET_SESSION: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
pub const GET_ORGANIZATION: &str =
    "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/organization";
pub const GET_RESTORE_POINTS: &str =
    "GET v6/RestorePoints?organizationId=3c424478-0811-4920-8aab-01f0bf2a2822";
pub const GET_JOBS: &str = "GET v6/Organizations/3c424478-0811-4920-8aab-01f0bf2a2822/Jobs";
pub const GET_REPOSITORIES: &str = "GET v6/BackupRepositories";
pub const POST_EXPLORE: &str = "POST v6/Organizations/3c424478-0811-4920-8aab-01f0bf2a2822/explore";
pub const POST_STOP: &str = "POST v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Stop";

pub const TOKEN: &str = include_str!("../fixtures/token.json");
pub const ORGANIZATIONS: &str = include_str!("../fixtures/organizations.json");
pub const ORGANIZATIONS_WITHOUT_WINDOWS: &str =
    include_str!("../fixtures/organizations-without-window.json");
/// The session in the example of the API documentation: a Teams session of abc.onmicrosoft.com.
pub const DOCUMENTED_SESSION: &str = include_str!("../fixtures/documented-session.json");
/// A stopped session with all fields.
pub const FULL_SESSION: &str = include_str!("../fixtures/whole-session.json");
pub const EVENTS: &str = include_str!("../fixtures/events-page.json");
/// Restore points of two jobs, with a long-term copy and a retrieved restore point.
pub const RESTORE_POINTS: &str = include_str!("../fixtures/restore-points.json");
pub const HTML_PAGE: &str = "<html><body>502 Bad Gateway</body></html>";
pub const EMPTY_LIST: &str = r#"{"offset":0,"limit":30,"results":[]}"#;

/// The tokens of [`OTHER_USER`].
pub fn other_users_token() -> String {
    TOKEN.replace("Administrator", "other")
}

/// The documented session after it was stopped.
pub fn stopped_session() -> String {
    DOCUMENTED_SESSION
        .replace("Working", "Stopped")
        .replace("9999-12-31T23:59:59.9999999Z", "2022-01-22T10:00:00Z")
}
