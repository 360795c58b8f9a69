//! The texts of the connection diagnosis. `{v}` stands for the version of the API; text between backticks is code.

use crate::components::text::count;

/// What is wrong, and what to do about it, the most likely first.
pub type Advice = (&'static str, &'static [&'static str]);

/// The button that starts the diagnosis.
pub const FIND_CAUSE: &str = "Find the cause";
/// While the diagnosis runs.
pub const LOOKING: &str = "Looking for the cause";

// The diagnoses.

/// The web server does not respond.
pub const WEB_SERVER_DOWN: Advice = (
    "The web server that serves this page does not respond.",
    &[
        "Check this device’s network, and whether a VPN is needed.",
        "Open this page in a new tab. Only there does the browser report an untrusted certificate.",
        "Ask your administrator whether the web server is running.",
    ],
);
/// The web server answers API requests with a web page.
pub const NOT_FORWARDED: Advice = (
    "The web server answers {v}/ with a web page instead of passing the request on.",
    &[
        "nginx: `location /{v}/ { proxy_pass https://SERVER:4443; }`",
        "Caddy: `handle /{v}/* { reverse_proxy https://SERVER:4443 }`, before the files and any `try_files`.",
        "Apache: `ProxyPass /{v}/ https://SERVER:4443/{v}/ nocanon`.",
        "IIS: URL Rewrite and Application Request Routing, `^{v}/(.*)` to `https://SERVER:4443/{v}/{R:1}`, above other rules.",
        "If the reverse proxy has its own sign-in page, sign in there first in another tab.",
    ],
);
/// A proxy or a web filter answers API requests with a page of its own.
pub const BLOCKED: Advice = (
    "A proxy or a web filter blocks requests for {v}/.",
    &[
        "If a proxy of your network wants a sign-in of its own, sign in there first in another tab.",
        "Ask the administrator of the proxy or the web filter to let requests for {v}/ at this page’s address through.",
    ],
);
/// The web server redirects API requests.
pub const REDIRECTED: Advice = (
    "The web server redirects requests for {v}/.",
    &[
        "Often this leads to the reverse proxy’s own sign-in page. Open this page’s address in another tab, sign in there, and come back.",
        "Otherwise set the reverse proxy to pass {v}/ on without a redirect, for example from http to https or to a path with a trailing slash.",
    ],
);
/// The web server cannot reach the backup server.
pub const SERVER_UNREACHABLE: Advice = (
    "The web server is running, but it cannot reach the backup server.",
    &[
        "On the backup server, check that the service “Veeam Backup for Microsoft 365 RESTful API Service” is running and that the REST API is enabled (General Options, REST API).",
        "Check that the reverse proxy trusts the backup server’s certificate, which is usually self-signed and changes when it is renewed. nginx: `proxy_ssl_trusted_certificate` and `proxy_ssl_name`; Caddy: `tls_trusted_ca_certs` and `tls_server_name`; Apache: `SSLProxyCACertificateFile`; IIS: the machine’s store.",
        "Check that port 4443 is open from the web server to the backup server, and that the reverse proxy has the correct server name.",
    ],
);
/// The backup server does not respond in time.
pub const SERVER_TIMED_OUT: Advice = (
    "The web server is running, but the backup server did not respond in time.",
    &[
        "Try again in a minute: the server may be busy or starting.",
        "Check that no firewall blocks port 4443 between the web server and the backup server.",
        "Restart the service “Veeam Backup for Microsoft 365 RESTful API Service”.",
        "Set the reverse proxy’s timeout to 300 s: the server can need that long to open a restore point. nginx: `proxy_read_timeout 300s`; Caddy: `response_header_timeout 300s`; Apache: `ProxyTimeout 300`; IIS: the proxy timeout of Application Request Routing.",
    ],
);
/// The server does not have this version of the API, or the reverse proxy changes the path.
pub const VERSION_NOT_FOUND: Advice = (
    "API version {v} was not found at this address.",
    &[
        "Check that the reverse proxy keeps the path: `{v}/…` must arrive at the server as `/{v}/…`.",
        "Check whether the server is older than {v}. A server supports its own API version and all older ones, down to v6. Set the version in `config.json` beside this page, as `\"api\": \"v6\"`.",
    ],
);
/// The web server closes the connection to the API.
pub const CONNECTION_CLOSED: Advice = (
    "The web server is running, but it closes the connection when the API is requested.",
    &[
        "Check the reverse proxy’s error log. The usual cause is that it does not trust the backup server’s certificate.",
        "Check whether a firewall between the web server and the backup server closes connections to port 4443.",
    ],
);
const HEALTHY_NOW: &str = "The API is answering now.";
/// The API responds again, after a start that the server may have received.
pub const HEALTHY_AFTER_START: Advice = (
    HEALTHY_NOW,
    &["Check the list of sessions. Start another only if yours is not there."],
);
/// The API responds again, after a stop that the server may have received.
pub const HEALTHY_AFTER_STOP: Advice = (
    HEALTHY_NOW,
    &["To refresh the session, select “This page” under Related links."],
);
/// The API responds, but rejects even new tokens.
pub const AUTHORIZATION_REMOVED: Advice = (
    "The API responds, but rejects even new tokens. Probably the Authorization header does not reach it.",
    &[
        "If the reverse proxy asks for a user name and a password itself (HTTP Basic), it uses the same header. Protect the page in another way, for example with a VPN or with client certificates.",
        "nginx: remove `proxy_set_header Authorization` from the location of {v}/. Caddy: remove `header_up -Authorization`. Apache: remove `RequestHeader unset Authorization`. IIS: turn off Windows and Basic authentication for {v}/.",
        "Check whether a firewall or a web filter between the web server and the backup server removes the header.",
    ],
);
/// The API responds again, after anything else.
pub const HEALTHY: Advice = (HEALTHY_NOW, &["Try again."]);

// The facts: what came back from each of the two requests.

/// No response.
pub const NO_RESPONSE: &str = "nothing";
/// No response within the deadline.
pub const TIMED_OUT: &str = "nothing in time";
/// A redirect.
pub const REDIRECT: &str = "a redirect";

/// A web page.
pub fn web_page(status: u16) -> String {
    format!("a web page (HTTP {status})")
}

/// Any other response.
pub fn status(status: u16) -> String {
    format!("HTTP {status}")
}

/// What the page has checked: `config.json` on the web server, and the API without a token.
pub fn checked(page: &str, version: &str, api: &str) -> String {
    format!(
        "Checked: config.json returned {page}; {version}/ServiceInstance returned {api} (the API itself returns 401). The browser cannot check certificates, server names, or connections behind the web server."
    )
}

/// The clocks differ so much that sign-ins may be rejected. `seconds` says by how much the server’s clock is ahead, or
/// behind if it is negative.
pub fn clock_skew(seconds: i64) -> String {
    let relation = if seconds > 0 { "ahead of" } else { "behind" };
    let minutes = (seconds.abs() + 30) / 60;
    format!(
        "The clock of the server, or of the web server, is {minutes} min {relation} this device’s. Synchronize all clocks with a time server, or sign-ins may be rejected."
    )
}

/// The other problems of the deployment.
pub fn other_problems(number: usize) -> String {
    format!(
        "{} of the web server’s settings",
        count(number, "other problem")
    )
}
