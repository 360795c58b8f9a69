//! Backup jobs: `GET /v6/Jobs` and `/v6/Organizations/{id}/Jobs`.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, query_parameters::QueryParameters,
    repositories::Repository, response, version::Version,
};

/// A backup job of an organization.
#[derive(Clone, Debug)]
pub struct Job {
    /// The ID, which is the same on every start.
    pub id: Uuid,
    /// The name that the administrator chose.
    pub name: &'static str,
    /// The repository that the job writes to.
    pub repository: Repository,
}

impl Job {
    /// The job of an organization with this number.
    pub fn new(
        organization: Uuid,
        number: usize,
        name: &'static str,
        repository: Repository,
    ) -> Self {
        Self {
            id: guid::derived("job", organization, number),
            name,
            repository,
        }
    }

    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "repositoryId": self.repository.id(),
            "name": self.name,
            "description": "",
            "backupType": "EntireOrganization",
            "isEnabled": true,
            "lastStatus": "Success",
        })
    }
}

/// The jobs of an organization. Version 8 does not have this path.
pub async fn list_of_organization(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    if version >= Version::V8 {
        return Err(ApiError::unknown_path());
    }
    let jobs = sandbox.organization(&id)?.jobs.iter();
    Ok(response::json(&jobs.map(Job::to_json).collect::<Value>()))
}

/// The jobs of all organizations. Version 8 paginates them and can filter them by organization.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let is_paginated = version >= Version::V8;
    let organization_id = query.guid("organizationId")?.filter(|_| is_paginated);
    let jobs: Vec<&Job> = sandbox
        .organizations()
        .iter()
        .filter(|organization| organization_id.is_none_or(|id| id == organization.id))
        .flat_map(|organization| &organization.jobs)
        .collect();
    Ok(pagination.page_or_array(is_paginated, &jobs, |job| job.to_json()))
}
