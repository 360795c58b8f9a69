//! `POST /v6/token`: signing in, and trading a refresh token for a new pair. From version 7 on also
//! `POST /v7/token/logout`.

use std::collections::HashMap;
use std::time::Instant;

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use chrono::{TimeDelta, Utc};
use serde_json::json;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::quota::Exceeded;
use crate::timestamp;
use crate::tokens::{Grant, bearer};
use crate::users::{PASSWORD, User};
use crate::version::Version;

type Fields = HashMap<String, String>;

/// Answers the token call.
pub async fn token(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    form: Result<Form<Fields>, FormRejection>,
) -> Response {
    if sandbox.options().token_quota
        && let Err(exceeded) = sandbox.quota().admit(Instant::now())
    {
        return exceeded.answer();
    }
    let Ok(Form(fields)) = form else {
        return Refusal::bad_request("The request body is not a form.").into_response();
    };
    match fields.get("grant_type").map_or("password", String::as_str) {
        "password" => sign_in(&sandbox, version, &fields),
        "refresh_token" => refresh(&sandbox, &fields),
        _ => Refusal::bad_request("The grant type is not supported.").into_response(),
    }
}

/// Withdraws the token that is sent along.
pub async fn logout(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if version == Version::V6 {
        return Err(Refusal::unknown_path());
    }
    let token = bearer(&headers).ok_or_else(Refusal::unauthorized)?;
    sandbox.tokens().withdraw(token);
    Ok(answer::done(version))
}

fn sign_in(sandbox: &Sandbox, version: Version, fields: &Fields) -> Response {
    let field = |name| fields.get(name).map_or("", String::as_str);
    let Some(user) = User::named(field("username")) else {
        return wrong_credential();
    };
    if let Some(failure) = failure_of(user) {
        return failure;
    }
    if field("password") != PASSWORD {
        return wrong_credential();
    }
    let refused_from = match user {
        User::TokenRefusedAfterAMinute => {
            Instant::now().checked_add(sandbox.options().refusal_after)
        }
        _ => None,
    };
    // Version 8 wants an antiforgery token with every call, unless told not to.
    let is_guarded =
        version >= Version::V8 && !field("disable_antiforgery_token").eq_ignore_ascii_case("true");
    let grant = Grant {
        user,
        refused_from,
        is_guarded,
    };
    hand_out(sandbox, grant)
}

fn refresh(sandbox: &Sandbox, fields: &Fields) -> Response {
    let spent = fields
        .get("refresh_token")
        .and_then(|token| sandbox.tokens().spend(token));
    match spent {
        Some(grant) => hand_out(sandbox, grant),
        None => Refusal::bad_request("The refresh token is not valid.").into_response(),
    }
}

fn hand_out(sandbox: &Sandbox, grant: Grant) -> Response {
    let lifetime = sandbox.options().token_lifetime;
    let pair = sandbox.tokens().issue(grant, lifetime);
    let issued = Utc::now();
    let expires = TimeDelta::from_std(lifetime)
        .ok()
        .and_then(|lifetime| issued.checked_add_signed(lifetime));
    answer::json(&json!({
        "access_token": pair.access,
        "token_type": "bearer",
        "expires_in": lifetime.as_secs(),
        "refresh_token": pair.refresh,
        "userName": grant.user.name(),
        ".issued": timestamp::moment(issued),
        ".expires": expires.map_or(timestamp::NOT_ENDED.to_owned(), timestamp::moment),
    }))
}

fn wrong_credential() -> Response {
    Refusal::bad_request("Invalid credential").into_response()
}

fn failure_of(user: User) -> Option<Response> {
    match user {
        User::Administrator
        | User::MayNotListOrganizations
        | User::Tenant
        | User::ExtendedViewFails
        | User::TokenRefusedAfterAMinute => None,
        User::SignIn401 => Some(Refusal::unauthorized().into_response()),
        User::SignIn403 => Some(Refusal::forbidden().into_response()),
        User::SignIn429 => Some(Exceeded::EXAMPLE.answer()),
        User::SignInEmpty500 => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        User::SignIn502Html => Some(answer::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway")),
        User::SignIn504Html => Some(answer::html(
            StatusCode::GATEWAY_TIMEOUT,
            "504 Gateway Time-out",
        )),
        User::SignInCloses => Some(answer::hang_up()),
    }
}
