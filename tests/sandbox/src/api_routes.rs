//! The routes of the API, below the version.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware::from_fn_with_state,
    response::Response,
    routing::{get, post},
};
use serde_json::json;

use crate::{
    Sandbox,
    api_error::ApiError,
    authentication, events, explore,
    faulty_responses::endpoint as faults,
    jobs, organizations, repositories, response, restore_points,
    session_contents::{self, mailboxes, onedrives, sites, teams},
    sessions, token_endpoint,
    version::Version,
};

/// Returns the router of the API. All routes but those of the token endpoint need an access token.
pub fn router(sandbox: Sandbox) -> Router {
    let session = "/restoresessions/{session}";
    let of_session = |path: &str| format!("{session}/{path}");
    Router::new()
        .route("/serviceinstance", get(service_instance))
        .route("/organizations", get(organizations::list))
        .route("/organizations/{id}", get(organizations::get_by_id))
        .route("/organizations/{id}/explore", post(explore::explore))
        .route("/faults", get(faults::list))
        .route("/faults/{name}", get(faults::get_by_name))
        .route("/organization", get(organizations::get_own))
        .route("/organization/explore", post(explore::explore_own))
        .route("/organizations/{id}/jobs", get(jobs::list_of_organization))
        .route("/jobs", get(jobs::list))
        .route("/backuprepositories", get(repositories::list))
        .route("/restorepoints", get(restore_points::list))
        .route("/restorepoints/{id}", get(restore_points::get_by_id))
        .route("/restoresessions", get(sessions::list))
        .route(session, get(sessions::get_by_id))
        .route(&of_session("stop"), post(sessions::stop))
        .route(&of_session("events"), get(events::list))
        .route(&of_session("events/{event}"), get(events::get_by_id))
        .route(
            &of_session("organization"),
            get(session_contents::organization),
        )
        .nest(&of_session("organization/mailboxes"), mailboxes::routes())
        .nest(&of_session("organization/onedrives"), onedrives::routes())
        .nest(&of_session("organization/sites"), sites::routes())
        .nest(&of_session("organization/teams"), teams::routes())
        .route_layer(from_fn_with_state(
            sandbox.clone(),
            authentication::require_token,
        ))
        .route("/token", post(token_endpoint::token))
        .route("/token/logout", post(token_endpoint::logout))
        .method_not_allowed_fallback(async || {
            let message = "The requested resource does not support this http method.";
            ApiError::new(StatusCode::METHOD_NOT_ALLOWED, message)
        })
        .fallback(async || ApiError::unknown_path())
        .with_state(sandbox)
}

async fn service_instance(State(sandbox): State<Sandbox>) -> Response {
    response::json(&json!({
        "installationId": "5d1f6c27-9b0e-4c4f-8a53-2f7f0a6f1c90",
        "version": match sandbox.options().api {
            Version::V6 => "6.1.0.438",
            Version::V7 => "7.0.0.4551",
            Version::V8 => "8.1.0.305",
        },
    }))
}
