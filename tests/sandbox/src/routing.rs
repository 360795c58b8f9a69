//! Which path is answered by what, whatever its case.
//!
//! Only the words of the API lose their case; ids keep theirs, for those of folders are case-sensitive.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use serde_json::json;
use tower::ServiceExt;

use crate::answer::{self, Refusal};
use crate::contents::{mailboxes, onedrives, sites, teams};
use crate::users::{PASSWORD, USER};
use crate::version::Version;
use crate::{
    Sandbox, contents, events, explore, faults, jobs, organizations, restore_points, sessions,
    token, tokens,
};

/// The address as the caller wrote it; links to the same list keep its casing.
#[derive(Clone, Debug)]
pub struct AsSent(pub Uri);

const LARGEST_BODY: usize = 1024 * 1024;

const WORDS: [&str; 19] = [
    "token",
    "logout",
    "serviceinstance",
    "organizations",
    "explore",
    "jobs",
    "backuprepositories",
    "restorepoints",
    "restoresessions",
    "stop",
    "events",
    "organization",
    "mailboxes",
    "folders",
    "onedrives",
    "sites",
    "teams",
    "channels",
    "faults",
];

/// Hands what lies under a version to the server, however it is spelt, and leaves all other paths alone.
///
/// axum chooses a route before any layer could change the path, hence one router inside another.
pub fn router(sandbox: &Sandbox) -> Router {
    let server = server(sandbox.clone());
    let entrance = {
        let sandbox = sandbox.clone();
        any(move |request: Request| enter(sandbox.clone(), server.clone(), request))
    };
    let config = get(config).with_state(sandbox.clone());
    let mut router = Router::new().route("/config.json", config);
    for version in Version::ALL {
        for name in [
            version.name().to_owned(),
            version.name().to_ascii_uppercase(),
        ] {
            for path in [
                format!("/{name}"),
                format!("/{name}/"),
                format!("/{name}/{{*rest}}"),
            ] {
                router = router.route(&path, entrance.clone());
            }
        }
    }
    router.route_layer(from_fn_with_state(sandbox.clone(), delay))
}

async fn enter(sandbox: Sandbox, server: Router, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return Refusal::bad_request("The request body cannot be read.").into_response();
    };
    sandbox.record(&parts, &body);
    let version = parts.uri.path().split('/').nth(1).and_then(Version::named);
    let Some(version) = version.filter(|version| *version <= sandbox.options().api) else {
        return Refusal::unknown_path().into_response();
    };
    // A request of its own, since the outer router's findings would get into the way of the inner one's.
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = parts.method;
    *request.headers_mut() = parts.headers;
    *request.uri_mut() = fold(&parts.uri);
    request.extensions_mut().insert(AsSent(parts.uri));
    request.extensions_mut().insert(version);
    version
        .put(server.oneshot(request).await.into_response())
        .await
}

/// The answer is late, not the deed: what a caller who gives up has asked for is done all the same.
async fn delay(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    let latency = sandbox.options().latency;
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    answer
}

/// The address below its version.
fn fold(uri: &Uri) -> Uri {
    let segments = uri.path().trim_end_matches('/').split('/').skip(2);
    let folded = segments.map(|segment| {
        WORDS
            .into_iter()
            .find(|word| word.eq_ignore_ascii_case(segment))
            .unwrap_or(segment)
    });
    let mut path = format!("/{}", folded.collect::<Vec<_>>().join("/"));
    if let Some(query) = uri.query() {
        path = format!("{path}?{query}");
    }
    path.parse::<PathAndQuery>()
        .map_or_else(|_| uri.clone(), Uri::from)
}

fn server(sandbox: Sandbox) -> Router {
    let session = "/restoresessions/{session}";
    let below = |rest: &str| format!("{session}/{rest}");
    Router::new()
        .route("/serviceinstance", get(service_instance))
        .route("/organizations", get(organizations::list))
        .route("/organizations/{id}", get(organizations::one))
        .route("/organizations/{id}/explore", post(explore::explore))
        .route("/faults", get(faults::list))
        .route("/faults/{name}", get(faults::one))
        .route("/organization", get(organizations::own))
        .route("/organization/explore", post(explore::explore_own))
        .route("/organizations/{id}/jobs", get(jobs::of_organization))
        .route("/jobs", get(jobs::list))
        .route("/backuprepositories", get(jobs::repositories))
        .route("/restorepoints", get(restore_points::list))
        .route("/restorepoints/{id}", get(restore_points::one))
        .route("/restoresessions", get(sessions::list))
        .route(session, get(sessions::one))
        .route(&below("stop"), post(sessions::stop))
        .route(&below("events"), get(events::list))
        .route(&below("events/{event}"), get(events::one))
        .route(&below("organization"), get(contents::organization))
        .nest(&below("organization/mailboxes"), mailboxes::routes())
        .nest(&below("organization/onedrives"), onedrives::routes())
        .nest(&below("organization/sites"), sites::routes())
        .nest(&below("organization/teams"), teams::routes())
        .route_layer(from_fn_with_state(sandbox.clone(), tokens::require))
        .route("/token", post(token::token))
        .route("/token/logout", post(token::logout))
        .method_not_allowed_fallback(async || {
            let message = "The requested resource does not support this http method.";
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, message)
        })
        .fallback(async || Refusal::unknown_path())
        .with_state(sandbox)
}

async fn service_instance(State(sandbox): State<Sandbox>) -> Response {
    answer::json(&json!({
        "installationId": "5d1f6c27-9b0e-4c4f-8a53-2f7f0a6f1c90",
        "version": match sandbox.options().api {
            Version::V6 => "6.1.0.438",
            Version::V7 => "7.0.0.4551",
            Version::V8 => "8.1.0.305",
        },
    }))
}

async fn config(State(sandbox): State<Sandbox>) -> Response {
    answer::json(&json!({
        "name": "Sandbox",
        "api": sandbox.options().api.name(),
        "idle_minutes": sandbox.options().idle_minutes,
        "notice": format!(
            "This is a sandbox: all data is invented, and nothing is restored. \
             Sign in as {USER} with the password {PASSWORD}."
        ),
    }))
}
