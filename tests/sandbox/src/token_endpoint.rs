//! `POST /v6/token`: signs in, or exchanges a refresh token for new tokens. `POST /v7/token/logout` signs out.

use std::{collections::HashMap, time::Instant};

use axum::{
    Extension, Form,
    extract::{State, rejection::FormRejection},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use chrono::{TimeDelta, Utc};
use serde_json::json;

use crate::{
    Sandbox,
    api_error::ApiError,
    authentication::bearer_token,
    quota::QuotaExceeded,
    response, time_format,
    token_store::Claims,
    users::{PASSWORD, User},
    version::Version,
};

type Fields = HashMap<String, String>;

/// Issues tokens.
pub async fn token(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    form: Result<Form<Fields>, FormRejection>,
) -> Response {
    if sandbox.options().token_quota
        && let Err(exceeded) = sandbox.quota().count(Instant::now())
    {
        return exceeded.to_response();
    }
    let Ok(Form(fields)) = form else {
        return ApiError::bad_request("The request body is not a form.").into_response();
    };
    match fields.get("grant_type").map_or("password", String::as_str) {
        "password" => sign_in(&sandbox, version, &fields),
        "refresh_token" => refresh(&sandbox, &fields),
        _ => ApiError::bad_request("The grant type is not supported.").into_response(),
    }
}

/// Revokes the access token of the request, and the refresh token that belongs to it.
pub async fn logout(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    if version == Version::V6 {
        return Err(ApiError::unknown_path());
    }
    let token = bearer_token(&headers).ok_or_else(ApiError::unauthorized)?;
    sandbox.tokens().revoke(token);
    Ok(response::without_body(version))
}

fn sign_in(sandbox: &Sandbox, version: Version, fields: &Fields) -> Response {
    let field = |name| fields.get(name).map_or("", String::as_str);
    let user = User::from_name(field("username"));
    let failures = sandbox.options().failures;
    let Some(user) = user.filter(|user| failures || user.is_ordinary()) else {
        return invalid_credential();
    };
    if let Some(response) = failed_sign_in(user) {
        return response;
    }
    if field("password") != PASSWORD {
        return invalid_credential();
    }
    let rejected_from = match user {
        User::TokenRefusedAfterAMinute => {
            Instant::now().checked_add(sandbox.options().token_rejected_after)
        }
        _ => None,
    };
    // Version 8 needs an antiforgery token with every request, unless the client opts out.
    let needs_antiforgery_token =
        version >= Version::V8 && !field("disable_antiforgery_token").eq_ignore_ascii_case("true");
    let claims = Claims {
        user,
        rejected_from,
        needs_antiforgery_token,
    };
    issue_tokens(sandbox, claims)
}

fn refresh(sandbox: &Sandbox, fields: &Fields) -> Response {
    let claims = fields
        .get("refresh_token")
        .and_then(|token| sandbox.tokens().redeem(token));
    match claims {
        Some(claims) => issue_tokens(sandbox, claims),
        None => ApiError::bad_request("The refresh token is not valid.").into_response(),
    }
}

fn issue_tokens(sandbox: &Sandbox, claims: Claims) -> Response {
    let lifetime = sandbox.options().token_lifetime;
    let pair = sandbox.tokens().issue(claims, lifetime);
    let issued_at = Utc::now();
    let expires_at = TimeDelta::from_std(lifetime)
        .ok()
        .and_then(|lifetime| issued_at.checked_add_signed(lifetime));
    response::json(&json!({
        "access_token": pair.access,
        "token_type": "bearer",
        "expires_in": lifetime.as_secs(),
        "refresh_token": pair.refresh,
        "userName": claims.user.name(),
        ".issued": time_format::timestamp(issued_at),
        ".expires": expires_at.map_or(time_format::MAX_TIMESTAMP.to_owned(), time_format::timestamp),
    }))
}

fn invalid_credential() -> Response {
    ApiError::bad_request("Invalid credential").into_response()
}

fn failed_sign_in(user: User) -> Option<Response> {
    match user {
        User::Administrator
        | User::MayNotListOrganizations
        | User::Tenant
        | User::ExtendedViewFails
        | User::TokenRefusedAfterAMinute => None,
        User::SignIn401 => Some(ApiError::unauthorized().into_response()),
        User::SignIn403 => Some(ApiError::forbidden().into_response()),
        User::SignIn429 => Some(QuotaExceeded::PER_MINUTE.to_response()),
        User::SignInEmpty500 => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        User::SignIn502Html => Some(response::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway")),
        User::SignIn504Html => Some(response::html(
            StatusCode::GATEWAY_TIMEOUT,
            "504 Gateway Time-out",
        )),
        User::SignInCloses => Some(response::close_connection()),
    }
}
