//! `POST /v6/Organizations/{id}/explore`, for tenants `/v6/Organization/Explore`: starts a restore session.

use std::future::pending;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::datetime;
use crate::failure::Failure;
use crate::restore_type::RestoreType;
use crate::tenants::ABC;
use crate::tokens::SignedIn;
use crate::users::User;
use crate::version::Version;

/// What the caller wants to see.
#[derive(Debug)]
pub struct Wish {
    /// As it was then.
    pub at: DateTime<Utc>,
    /// Of this service.
    pub kind: RestoreType,
}

/// Starts a session, unless the organization is there to show how that fails.
pub async fn explore(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    if user == User::Tenant {
        return Err(Refusal::forbidden());
    }
    let wish = read(&headers, &body)?;
    start(&sandbox, version, user, &id, &wish).await
}

/// Starts a session of the organization of a tenant's account.
pub async fn explore_own(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
    Extension(version): Extension<Version>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    if user != User::Tenant {
        return Err(Refusal::forbidden());
    }
    let wish = read(&headers, &body)?;
    start(&sandbox, version, user, &ABC.to_string(), &wish).await
}

async fn start(
    sandbox: &Sandbox,
    version: Version,
    user: User,
    id: &str,
    wish: &Wish,
) -> Result<Response, Refusal> {
    let organization = sandbox.organization(id)?;
    if let Some(refusal) = refusal_of(organization.failure) {
        return Err(refusal);
    }
    if organization.failure == Some(Failure::ExploreUnheard) {
        return Ok(answer::hang_up());
    }
    if organization.points.is_empty() {
        return Err(Refusal::failed("Restore session cannot be created."));
    }
    let session = sandbox.sessions().start(organization, wish, user);
    let session = session.to_json();
    Ok(match organization.failure {
        Some(Failure::ExploreSlow) => {
            tokio::time::sleep(sandbox.options().slow_answer).await;
            answer::made(version, &session)
        }
        Some(Failure::ExploreSilent) => pending().await,
        Some(Failure::ExploreHangsUp) => answer::hang_up(),
        Some(Failure::ExploreBreaksOff) => answer::breaking_off(&session.to_string()),
        Some(Failure::ExploreHtml) => answer::html(StatusCode::OK, "Sign in to continue"),
        Some(Failure::ExploreTruncated) => truncated(&session),
        Some(Failure::ExploreEmptyError) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Some(Failure::ExploreBadGateway) => {
            answer::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway")
        }
        _ => answer::made(version, &session),
    })
}

fn refusal_of(failure: Option<Failure>) -> Option<Refusal> {
    match failure? {
        Failure::ExploreRefused => Some(Refusal::failed("Restore session cannot be created.")),
        Failure::ExploreBadRequest => Some(Refusal::bad_request("The point in time is not valid.")),
        Failure::ExploreForbidden => Some(Refusal::forbidden()),
        Failure::ExploreNotFound => Some(Refusal::not_found("Organization was not found.")),
        _ => None,
    }
}

fn truncated(session: &Value) -> Response {
    let mut text = session.to_string();
    text.truncate(text.find("\"state\"").unwrap_or(1));
    answer::typed(StatusCode::OK, answer::JSON, text.into())
}

/// Property names and types in any case, for the vendor's own documents differ in them.
fn read(headers: &HeaderMap, body: &[u8]) -> Result<Wish, Refusal> {
    let is_json = headers.get(CONTENT_TYPE).is_some_and(|kind| {
        kind.as_bytes()
            .to_ascii_lowercase()
            .starts_with(b"application/json")
    });
    if !is_json {
        return Err(Refusal::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "The request entity's media type is not supported for this resource.",
        ));
    }
    let sent: Map<String, Value> = serde_json::from_slice(body)
        .map_err(|_| Refusal::bad_request("The request body is not a JSON object."))?;
    let property = |name: &str| {
        sent.iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map_or(&Value::Null, |(_, value)| value)
    };
    // Checked although the sandbox's lists are the same either way.
    boolean("showDeleted", property("showDeleted"))?;
    boolean("showAllVersions", property("showAllVersions"))?;
    Ok(Wish {
        at: text("dateTime", property("datetime"), datetime::parse)?,
        kind: text("type", property("type"), RestoreType::named)?,
    })
}

fn text<T>(name: &str, value: &Value, parse: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
    value
        .as_str()
        .and_then(parse)
        .ok_or_else(|| not_valid(name))
}

fn boolean(name: &str, value: &Value) -> Result<(), Refusal> {
    let is_boolean = match value {
        Value::Null | Value::Bool(_) => true,
        Value::String(text) => {
            text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
        }
        _ => false,
    };
    if is_boolean {
        Ok(())
    } else {
        Err(not_valid(name))
    }
}

fn not_valid(name: &str) -> Refusal {
    Refusal::bad_request(format!(
        "The value of the property '{name}' is missing or not valid."
    ))
}
