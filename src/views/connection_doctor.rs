//! When the server cannot be reached: what the page has found out about it, and what to do.

use futures::future::abortable;
use leptos::{prelude::*, task::spawn_local};

use super::explain::Act;
use crate::{
    api::{
        doctor::{Cause, Findings, Seen},
        error::ApiError,
        guest::Guest,
        version::Version,
    },
    ui::{
        announcer::say,
        button::link_button,
        clock,
        element::{Element, element, fixed},
        part::{nothing, part, several, when},
        waiting::waiting_until_stopped,
    },
};

/// Looks for the cause of a failure that may lie between the page and the server: by itself for those who cannot even
/// sign in, else when it is asked for.
pub fn connection_doctor(error: &ApiError, act: Act) -> AnyView {
    let is_sign_in = matches!(act, Act::SignIn | Act::SignInWithToken);
    if !is_puzzling(error, is_sign_in) {
        return nothing();
    }
    if is_sign_in {
        return examination(act);
    }
    let is_open = RwSignal::new(false);
    let toggle = link_button(fixed("Find the cause"), move || {
        is_open.update(|open| *open = !*open);
    })
    .either("aria-expanded", move || is_open.get());
    several([
        element("p").child(toggle).into(),
        when(move || is_open.get(), move || examination(act)),
    ])
}

/// Whether it may lie at something between the page and the server. The API itself says why it refuses; whoever cannot
/// even sign in may speak a version that it does not have.
fn is_puzzling(error: &ApiError, is_sign_in: bool) -> bool {
    match error {
        ApiError::Unreachable { .. }
        | ApiError::Redirected
        | ApiError::TimedOut { .. }
        | ApiError::Unreadable { .. }
        | ApiError::Missing { said: None }
        | ApiError::Refused { said: None, .. } => true,
        ApiError::Missing { said: Some(_) } => is_sign_in,
        _ => false,
    }
}

/// How far the examination is.
#[derive(Clone, Copy)]
enum Looking {
    UnderWay,
    Stopped,
    Found(Findings),
}

/// Looks at once, and says what it has found.
fn examination(act: Act) -> AnyView {
    let guest = expect_context::<Guest>();
    let version = guest.version();
    let looking = RwSignal::new(Looking::UnderWay);
    let (found, handle) = abortable(async move { guest.examine(clock::now()).await });
    spawn_local(async move {
        if let Ok(found) = found.await {
            // The view may have gone meanwhile.
            let _ = looking.try_set(Looking::Found(found));
        }
    });
    part(move || match looking.get() {
        Looking::UnderWay => {
            let handle = handle.clone();
            waiting_until_stopped("Looking for the cause", move || {
                handle.abort();
                looking.set(Looking::Stopped);
            })
        }
        Looking::Stopped => nothing(),
        Looking::Found(found) => report(&found, version, act),
    })
}

fn report(found: &Findings, version: Version, act: Act) -> AnyView {
    let (cause, steps) = in_words(found.cause(), version, act);
    say(&cause);
    let step = |step: &String| with_settings(element("li"), step).into();
    // One alone has no order.
    let list = if steps.len() == 1 { "ul" } else { "ol" };
    let clock = match found.wrong_clock() {
        None => nothing(),
        Some(ahead) => element("p").text(&clock_in_words(ahead)).into(),
    };
    let facts = format!(
        "Found out: for this page’s own files the host gives {}; for {version}/ServiceInstance {}, where the API itself would give 401. A browser cannot see certificates, names and connections behind this page’s host.",
        seen_in_words(found.host),
        seen_in_words(found.api),
    );
    element("div")
        .class("connection-doctor")
        .child(element("p").child(element("strong").text(&cause)))
        .child(element(list).children(steps.iter().map(step)))
        .child(clock)
        .child(element("p").class("field-hint").text(&facts))
        .into()
}

/// What stands between backticks is for a file of settings.
fn with_settings(element: Element, words: &str) -> Element {
    let parts = words.split('`').enumerate();
    parts.fold(element, |element, (place, part)| match place % 2 {
        0 => element.text(part),
        _ => element.child(code(part)),
    })
}

fn code(setting: &str) -> Element {
    element("code").text(setting)
}

fn seen_in_words(seen: Seen) -> String {
    match seen {
        Seen::Nothing => "no answer".to_owned(),
        Seen::Late => "no answer in time".to_owned(),
        Seen::Elsewhere => "a redirect".to_owned(),
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
fn in_words(cause: Cause, version: Version, act: Act) -> (String, Vec<String>) {
    let (matter, steps): (&str, &[&str]) = match cause {
        Cause::HostDown => (
            "Not even this page’s own host answers.",
            &[
                "Check this device’s network, and whether a VPN is needed.",
                "Load the page again in a new tab: if its certificate is not trusted any more, the browser says so there only.",
                "Ask whoever runs this page’s host whether its web server is up.",
            ],
        ),
        Cause::NotPassedOn => (
            "This page’s host answers {v}/ with a page of its own instead of passing it on.",
            &[
                "nginx: `location /{v}/ { proxy_pass https://SERVER:4443; }`",
                "Caddy: `handle /{v}/* { reverse_proxy https://SERVER:4443 }`, before the files and any `try_files`.",
                "IIS: URL Rewrite and Application Request Routing, `^{v}/(.*)` to `https://SERVER:4443/{v}/{R:1}`, above other rules.",
                "If a sign-in of the proxy’s own stands in front, sign in there first, in another tab.",
            ],
        ),
        Cause::Redirected => (
            "This page’s host sends whoever asks for {v}/ elsewhere.",
            &[
                "Mostly that is a sign-in of the proxy’s own: open this page’s address in another tab, sign in there, and come back.",
                "Otherwise let the proxy pass {v}/ on without a redirect, from http to https or to a path with a slash for instance.",
            ],
        ),
        Cause::ServerDown => (
            "This page’s host is up, and does not reach the backup server.",
            &[
                "On the backup server: does the service “Veeam Backup for Microsoft 365 RESTful API Service” run, and is the REST API switched on (General Options, REST API)?",
                "Does the proxy accept the server’s certificate, which is usually self-signed? nginx: `proxy_ssl_verify off`, or `proxy_ssl_trusted_certificate`; Caddy: `tls_insecure_skip_verify`, or `tls_trust_pool`; IIS: trust it on the machine.",
                "Is port 4443 open from this page’s host to the backup server, and is its name right in the proxy’s settings?",
            ],
        ),
        Cause::ServerHangs => (
            "This page’s host reached the backup server, and waited for it in vain.",
            &[
                "Try again in a minute: the server may be busy or starting.",
                "Restart the service “Veeam Backup for Microsoft 365 RESTful API Service”.",
                "Let the proxy wait for 300 s, as the server needs it to open a restore point. nginx: `proxy_read_timeout 300s`; Caddy: `response_header_timeout 300s`; IIS: the proxy’s time-out.",
            ],
        ),
        Cause::OtherVersion => (
            "Something answers, and knows nothing of {v}, the version of the API that is spoken here.",
            &[
                "Check that the proxy keeps the path: `{v}/…` must arrive at the server as `/{v}/…`.",
                "Is the server older? Veeam Backup for Microsoft 365 serves its own version of the API and those before it, from 6 on: the one to speak stands in `config.json` beside this page, as `\"api\": \"v6\"`.",
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
            match act {
                // What acts may have been done.
                Act::Explore => {
                    &["Look into the list of sessions; start another only if it is not there."]
                }
                Act::Stop => &["Read the session again."],
                _ => &["Try once more."],
            },
        ),
    };
    let named = |words: &str| words.replace("{v}", version.as_str());
    (named(matter), steps.iter().copied().map(named).collect())
}
