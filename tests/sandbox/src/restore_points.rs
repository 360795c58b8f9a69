//! `GET /v6/RestorePoints` and `/v6/RestorePoints/{id}`.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Sandbox, api_error::ApiError, failing_organizations::FailingOrganization,
    organization::Organization, pagination::Pagination, query_parameters::QueryParameters,
    response, restore_point::RestorePoint, version::Version,
};

/// The restore points that match all filters, oldest first. Version 6 returns an array and filters by one time; later
/// versions paginate, and filter by a time range that includes both ends.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let organization_id = query.guid("organizationId")?;
    let job = query.guid("jobId")?;
    let repository = query.guid("repositoryId")?;
    let is_paginated = version >= Version::V7;
    let (from, to) = if is_paginated {
        (query.time("from")?, query.time("to")?)
    } else {
        let time = query.time("backupTime")?;
        (time, time)
    };
    let is_long_term_copy = query.boolean("isLongTermCopy")?;
    let is_retrieved = query.boolean("isRetrieved")?;
    if organization_id == Some(FailingOrganization::PointsRefused.id()) {
        return Err(ApiError::forbidden());
    }
    let points: Vec<(&Organization, &RestorePoint)> = sandbox
        .organizations()
        .iter()
        .filter(|organization| organization_id.is_none_or(|id| id == organization.id))
        .flat_map(|organization| {
            let points = organization.restore_points.iter();
            points.map(move |point| (organization, point))
        })
        .filter(|(_, point)| {
            job.is_none_or(|id| id == point.job)
                && repository.is_none_or(|id| id == point.repository)
                && from.is_none_or(|from| from <= point.time)
                && to.is_none_or(|to| point.time <= to)
                && is_long_term_copy.is_none_or(|value| value == point.is_long_term_copy)
                && is_retrieved.is_none_or(|value| value == point.is_retrieved)
        })
        .collect();
    let to_json = |(organization, point): &(&Organization, &RestorePoint)| {
        let mut json = point.to_json(organization);
        let is_last = organization.restore_points.last().map(|last| last.id) == Some(point.id);
        if is_last && organization.id == FailingOrganization::PointsUnreadable.id() {
            json.get_mut("backupTime").map(Value::take);
        }
        json
    };
    Ok(pagination.page_or_array(is_paginated, &points, to_json))
}

/// One restore point.
pub async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let id: Option<Uuid> = id.parse().ok();
    sandbox
        .organizations()
        .iter()
        .find_map(|organization| {
            let mut points = organization.restore_points.iter();
            let point = points.find(|point| Some(point.id) == id)?;
            Some(response::json(&point.to_json(organization)))
        })
        .ok_or_else(|| ApiError::not_found("Restore point was not found."))
}
