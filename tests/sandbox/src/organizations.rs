//! `GET /v6/Organizations` (in pages from version 8) and `/v6/Organizations/{id}`; for tenants `/v6/Organization`.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::page::Page;
use crate::parameters::Parameters;
use crate::tenants::ABC;
use crate::tokens::SignedIn;
use crate::users::User;
use crate::version::Version;

/// All organizations.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(SignedIn(user)): Extension<SignedIn>,
    Extension(version): Extension<Version>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    if matches!(user, User::MayNotListOrganizations | User::Tenant) {
        return Err(Refusal::forbidden());
    }
    let extended = is_extended(&parameters, version, user)?;
    let all = sandbox.organizations();
    let shown = page.list(version >= Version::V8, all, |one| one.to_json(extended));
    Ok(answer::json(&shown))
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
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
    parameters: Parameters,
) -> Result<Response, Refusal> {
    if user == User::Tenant {
        return Err(Refusal::forbidden());
    }
    let extended = is_extended(&parameters, version, user)?;
    let organization = sandbox.organization(&id)?;
    Ok(answer::json(&organization.to_json(extended)))
}

fn is_extended(parameters: &Parameters, version: Version, user: User) -> Result<bool, Refusal> {
    let usual = version == Version::V6;
    let extended = parameters.boolean("extendedView")?.unwrap_or(usual);
    if extended && user == User::ExtendedViewFails {
        return Err(Refusal::offline());
    }
    Ok(extended)
}
