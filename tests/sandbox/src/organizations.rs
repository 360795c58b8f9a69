//! `GET /v6/Organizations` and `/v6/Organizations/{id}`; for tenants, `/v6/Organization`.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};

use crate::{
    Sandbox, api_error::ApiError, authentication::AuthenticatedUser, organization::Organization,
    pagination::Pagination, query_parameters::QueryParameters, response, sample_organizations::ABC,
    users::User, version::Version,
};

/// All organizations. Version 8 paginates them.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(AuthenticatedUser(user)): Extension<AuthenticatedUser>,
    Extension(version): Extension<Version>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    if matches!(user, User::MayNotListOrganizations | User::Tenant) {
        return Err(ApiError::forbidden());
    }
    let is_extended = is_extended(&query, version, user)?;
    let to_json = |organization: &Organization| organization.to_json(is_extended);
    Ok(pagination.page_or_array(version >= Version::V8, sandbox.organizations(), to_json))
}

/// The organization of a tenant account.
pub async fn get_own(
    State(sandbox): State<Sandbox>,
    Extension(AuthenticatedUser(user)): Extension<AuthenticatedUser>,
) -> Result<Response, ApiError> {
    if user != User::Tenant {
        return Err(ApiError::forbidden());
    }
    let organization = sandbox.organization(&ABC.to_string())?;
    Ok(response::json(&organization.to_json(true)))
}

/// One organization.
pub async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Extension(AuthenticatedUser(user)): Extension<AuthenticatedUser>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
    query: QueryParameters,
) -> Result<Response, ApiError> {
    if user == User::Tenant {
        return Err(ApiError::forbidden());
    }
    let is_extended = is_extended(&query, version, user)?;
    let organization = sandbox.organization(&id)?;
    Ok(response::json(&organization.to_json(is_extended)))
}

fn is_extended(query: &QueryParameters, version: Version, user: User) -> Result<bool, ApiError> {
    let default = version == Version::V6;
    let is_extended = query.boolean("extendedView")?.unwrap_or(default);
    if is_extended && user == User::ExtendedViewFails {
        return Err(ApiError::proxy_offline());
    }
    Ok(is_extended)
}
