//! `POST /v6/Organizations/{id}/explore`, for tenants `/v6/Organization/Explore`: starts a restore session.

use std::future::pending;

use axum::{
    Extension,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{
    Sandbox, api_error::ApiError, authentication::AuthenticatedUser,
    failing_organizations::FailingOrganization, response, restore_type::RestoreType,
    sample_organizations::ABC, users::User, version::Version,
};

mod request;

/// The body of a request that starts a session.
#[derive(Debug)]
pub struct ExploreRequest {
    /// The point in time.
    pub point_in_time: DateTime<Utc>,
    /// The restore type.
    pub kind: RestoreType,
}

/// Starts a session of any organization.
pub async fn explore(
    State(sandbox): State<Sandbox>,
    Extension(AuthenticatedUser(user)): Extension<AuthenticatedUser>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    if user == User::Tenant {
        return Err(ApiError::forbidden());
    }
    let request = request::parse(&headers, &body)?;
    start_session(&sandbox, version, user, &id, &request).await
}

/// Starts a session of the organization of a tenant account.
pub async fn explore_own(
    State(sandbox): State<Sandbox>,
    Extension(AuthenticatedUser(user)): Extension<AuthenticatedUser>,
    Extension(version): Extension<Version>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    if user != User::Tenant {
        return Err(ApiError::forbidden());
    }
    let request = request::parse(&headers, &body)?;
    start_session(&sandbox, version, user, &ABC.to_string(), &request).await
}

async fn start_session(
    sandbox: &Sandbox,
    version: Version,
    user: User,
    organization: &str,
    request: &ExploreRequest,
) -> Result<Response, ApiError> {
    let organization = sandbox.organization(organization)?;
    if let Some(error) = error_of(organization.failure) {
        return Err(error);
    }
    if organization.failure == Some(FailingOrganization::ExploreDropsRequest) {
        return Ok(response::close_connection());
    }
    if organization.restore_points.is_empty() {
        return Err(ApiError::internal("Restore session cannot be created."));
    }
    let session = sandbox.sessions().start(organization, request, user);
    let session = session.to_json(&sandbox.options().elsewhere);
    Ok(match organization.failure {
        Some(FailingOrganization::ExploreSlow) => {
            tokio::time::sleep(sandbox.options().slow_response).await;
            response::created(version, &session)
        }
        Some(FailingOrganization::ExploreNoResponse) => pending().await,
        Some(FailingOrganization::ExploreClosesConnection) => response::close_connection(),
        Some(FailingOrganization::ExploreClosesMidBody) => {
            response::close_mid_body(&session.to_string())
        }
        Some(FailingOrganization::ExploreHtml) => {
            response::html(StatusCode::OK, "Sign in to continue")
        }
        Some(FailingOrganization::ExploreTruncated) => truncated(&session),
        Some(FailingOrganization::ExploreEmptyError) => {
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Some(FailingOrganization::ExploreBadGateway) => {
            response::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway")
        }
        _ => response::created(version, &session),
    })
}

fn error_of(failure: Option<FailingOrganization>) -> Option<ApiError> {
    match failure? {
        FailingOrganization::ExploreRefused => {
            Some(ApiError::internal("Restore session cannot be created."))
        }
        FailingOrganization::ExploreBadRequest => {
            Some(ApiError::bad_request("The point in time is not valid."))
        }
        FailingOrganization::ExploreForbidden => Some(ApiError::forbidden()),
        FailingOrganization::ExploreNotFound => {
            Some(ApiError::not_found("Organization was not found."))
        }
        _ => None,
    }
}

fn truncated(session: &Value) -> Response {
    let mut text = session.to_string();
    text.truncate(text.find("\"state\"").unwrap_or(1));
    response::with_content_type(StatusCode::OK, response::JSON, text.into())
}
