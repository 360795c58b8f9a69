//! `GET /v6/Organizations` and `/v6/Organizations/{id}`; for tenants `/v6/Organization`.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::Value;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::parameters::Parameters;
use crate::tenants::ABC;
use crate::tokens::SignedIn;
use crate::users::User;

/// All organizations: a bare array, as in v6.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
    parameters: Parameters,
) -> Result<Response, Refusal> {
    if matches!(user, User::MayNotListOrganizations | User::Tenant) {
        return Err(Refusal::forbidden());
    }
    let extended = is_extended(&parameters, user)?;
    let all = sandbox.organizations().iter();
    let shown: Vec<Value> = all.map(|one| one.to_json(extended)).collect();
    Ok(answer::json(&shown.into()))
}

/// The organization of a tenant's account.
pub async fn own(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
) -> Result<Response, Refusal> {
    if user != User::Tenant {
        return Err(Refusal::forbidden());
    }
    let organization = sandbox.organization(&ABC.to_string())?;
    Ok(answer::json(&organization.to_json(true)))
}

/// One organization.
pub async fn one(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
    Path(id): Path<String>,
    parameters: Parameters,
) -> Result<Response, Refusal> {
    if user == User::Tenant {
        return Err(Refusal::forbidden());
    }
    let extended = is_extended(&parameters, user)?;
    let organization = sandbox.organization(&id)?;
    Ok(answer::json(&organization.to_json(extended)))
}

fn is_extended(parameters: &Parameters, user: User) -> Result<bool, Refusal> {
    let extended = parameters.boolean("extendedView")?.unwrap_or(true);
    if extended && user == User::ExtendedViewFails {
        return Err(Refusal::failed("Proxy is offline."));
    }
    Ok(extended)
}
