//! When the server cannot be reached: what the page has found out about it, and what to do.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{
        Guest,
        doctor::{Cause, Findings, Seen},
        error::ApiError,
    },
    ui::{
        announcer::say,
        clock,
        element::element,
        part::{nothing, part},
        waiting::waiting,
    },
};

/// Whether it is worth looking for a cause.
pub fn is_puzzling(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Unreachable { .. }
            | ApiError::TimedOut { .. }
            | ApiError::Missing { said: None }
            | ApiError::Unreadable { .. }
    )
}

/// Looks at once, and says what it has found.
pub fn connection_doctor(guest: Guest) -> AnyView {
    let findings = RwSignal::new(None);
    spawn_local(async move {
        let found = guest.examine(clock::now()).await;
        // The view may have gone meanwhile.
        let _ = findings.try_set(Some(found));
    });
    part(move || match findings.get() {
        None => waiting("Looking for the cause"),
        Some(found) => report(&found),
    })
}

fn report(found: &Findings) -> AnyView {
    let (cause, steps) = in_words(found.cause());
    say(cause);
    let step = |step: &&str| element("li").text(step).into();
    let clock = match found.wrong_clock() {
        None => nothing(),
        Some(ahead) => element("p").text(&clock_in_words(ahead)).into(),
    };
    let facts = format!(
        "Found out: for this page’s own files the host gives {}; for v6/ServiceInstance {}, where the API itself would give 401. A browser cannot see certificates, names and connections behind this page’s host.",
        seen_in_words(found.host),
        seen_in_words(found.api),
    );
    element("div")
        .class("connection-doctor")
        .child(element("p").child(element("strong").text(cause)))
        .child(element("ol").children(steps.iter().map(step)))
        .child(clock)
        .child(element("p").class("field-hint").text(&facts))
        .into()
}

fn seen_in_words(seen: Seen) -> String {
    match seen {
        Seen::Nothing => "no answer".to_owned(),
        Seen::WebPage(status) => format!("a web page (HTTP {status})"),
        Seen::Status(status) => format!("HTTP {status}"),
    }
}

fn clock_in_words(ahead: i64) -> String {
    let minutes = (ahead.abs() + 30) / 60;
    let than = if ahead > 0 { "ahead of" } else { "behind" };
    format!(
        "The server’s clock is {minutes} min {than} this device’s: set both by a time server, or sign-ins may be refused."
    )
}

/// What is the matter, and what to do about it, the likeliest first.
fn in_words(cause: Cause) -> (&'static str, &'static [&'static str]) {
    match cause {
        Cause::HostDown => (
            "Not even this page’s own host answers.",
            &[
                "Check this device’s network, and whether a VPN is needed.",
                "Load the page again in a new tab: if its certificate is not trusted any more, the browser says so there only.",
                "Ask whoever runs this page’s host whether its web server is up.",
            ],
        ),
        Cause::NotPassedOn => (
            "This page’s host answers v6/ with a page of its own instead of passing it on.",
            &[
                "nginx: location /v6/ { proxy_pass https://SERVER:4443; }",
                "Caddy: handle /v6/* { reverse_proxy https://SERVER:4443 }, before the files and any try_files.",
                "IIS: URL Rewrite and Application Request Routing, ^v6/(.*) to https://SERVER:4443/v6/{R:1}, above other rules.",
                "If a sign-in of the proxy’s own stands in front, sign in there first, in another tab.",
            ],
        ),
        Cause::ServerDown => (
            "This page’s host is up, and does not reach the backup server.",
            &[
                "On the backup server: does the service “Veeam Backup for Microsoft 365 RESTful API Service” run, and is the REST API switched on (General Options, REST API)?",
                "Does the proxy accept the server’s certificate, which is usually self-signed? nginx: proxy_ssl_verify off, or proxy_ssl_trusted_certificate; Caddy: tls_insecure_skip_verify, or tls_trust_pool; IIS: trust it on the machine.",
                "Is port 4443 open from this page’s host to the backup server, and is its name right in the proxy’s settings?",
            ],
        ),
        Cause::ServerHangs => (
            "This page’s host reached the backup server, and waited for it in vain.",
            &[
                "Try again in a minute: the server may be busy or starting.",
                "Restart the service “Veeam Backup for Microsoft 365 RESTful API Service”.",
                "Let the proxy wait for 300 s, as the server needs it to open a restore point. nginx: proxy_read_timeout 300s; Caddy: response_header_timeout 300s; IIS: the proxy’s time-out.",
            ],
        ),
        Cause::OtherVersion => (
            "Something answers, and knows nothing of version 6 of the API.",
            &[
                "Check that the proxy keeps the path: v6/… must arrive at the server as /v6/….",
                "Is the server Veeam Backup for Microsoft 365 6.0 or later? Earlier versions have no v6.",
            ],
        ),
        Cause::CutOff => (
            "This page’s host is up, and closes the connection as soon as the API is asked.",
            &[
                "Look into the proxy’s error log: the connection to the backup server fails, mostly at its certificate.",
                "Does a firewall between this page’s host and the server close connections to port 4443?",
            ],
        ),
        Cause::Works => (
            "By now the API answers as it should.",
            &["Sign in once more."],
        ),
    }
}
