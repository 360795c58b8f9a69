//! Restore points, and `GET /v6/RestorePoints` with its filters.

use std::time::Duration;

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::organization::Organization;
use crate::parameters::Parameters;
use crate::restore_type::RestoreType;
use crate::timestamp;

/// The one repository that holds all backups.
const REPOSITORY: Uuid = uuid!("e19c2d4b-0a7f-4f58-9d63-7b84c5a0f316");

/// What a backup job left behind.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the API has four flags")]
pub struct RestorePoint {
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it holds mailboxes.
    pub has_exchange: bool,
    /// Whether it holds `OneDrive`s.
    pub has_onedrive: bool,
    /// Whether it holds sites.
    pub has_sharepoint: bool,
    /// Whether it holds teams.
    pub has_teams: bool,
    id: Uuid,
}

impl RestorePoint {
    /// Whether a session of this type finds anything here.
    pub fn holds(&self, kind: RestoreType) -> bool {
        match kind {
            RestoreType::Vex => self.has_exchange,
            RestoreType::Veod => self.has_onedrive,
            RestoreType::Vesp => self.has_sharepoint,
            RestoreType::Vet => self.has_teams,
        }
    }

    fn to_json(&self, organization: &Organization) -> Value {
        let href = format!("/v6/RestorePoints/{}", self.id);
        json!({
            "id": self.id,
            "repositoryId": REPOSITORY,
            "backupTime": timestamp::moment(self.at),
            "jobId": job_of(organization),
            "organizationId": organization.id,
            "isExchange": self.has_exchange,
            "isSharePoint": self.has_sharepoint,
            "isOneDrive": self.has_onedrive,
            "isTeams": self.has_teams,
            "isLongTermCopy": false,
            "isRetrieved": false,
            "_links": { "self": { "href": href } },
        })
    }
}

/// Restore points of all four services from `first` to `last`; those between lie a few seconds off the hour, as
/// those of a real job do.
pub fn between(
    organization: Uuid,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
    every: Duration,
) -> Vec<RestorePoint> {
    let every = TimeDelta::from_std(every).unwrap_or(TimeDelta::days(1));
    let count = (last - first).num_seconds() / every.num_seconds().max(1);
    let times = (1..count).scan(first, |at, _| {
        *at += every;
        Some(*at)
    });
    let late = |(number, at): (usize, DateTime<Utc>)| {
        let ticks = guid::generator("delay", organization, number).i64(0..50_000_000);
        at + TimeDelta::nanoseconds(ticks * 100)
    };
    std::iter::once(first)
        .chain(times.enumerate().map(late))
        .chain([last])
        .enumerate()
        .map(|(number, at)| RestorePoint {
            at,
            has_exchange: true,
            has_onedrive: true,
            has_sharepoint: true,
            has_teams: true,
            id: guid::fixed("restore point", organization, number),
        })
        .collect()
}

/// The restore points that pass all filters: a bare array, oldest first.
pub async fn list(
    State(sandbox): State<Sandbox>,
    parameters: Parameters,
) -> Result<Response, Refusal> {
    let organization_id = parameters.guid("organizationId")?;
    let job = parameters.guid("jobId")?;
    let repository = parameters.guid("repositoryId")?;
    let at = parameters.moment("backupTime")?;
    // No sandbox data has been copied for the long term or brought back from an archive.
    let is_ordinary = parameters.boolean("isLongTermCopy")? != Some(true)
        && parameters.boolean("isRetrieved")? != Some(true);
    let shown: Vec<Value> = sandbox
        .organizations()
        .iter()
        .filter(|one| {
            is_ordinary
                && repository.is_none_or(|id| id == REPOSITORY)
                && organization_id.is_none_or(|id| id == one.id)
        })
        .filter(|one| job.is_none_or(|id| id == job_of(one)))
        .flat_map(|one| one.points.iter().map(move |point| (one, point)))
        .filter(|(_, point)| at.is_none_or(|at| at == point.at))
        .map(|(one, point)| point.to_json(one))
        .collect();
    Ok(answer::json(&shown.into()))
}

/// One restore point.
pub async fn one(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let id: Option<Uuid> = id.parse().ok();
    sandbox
        .organizations()
        .iter()
        .find_map(|one| {
            let point = one.points.iter().find(|point| Some(point.id) == id)?;
            Some(answer::json(&point.to_json(one)))
        })
        .ok_or_else(|| Refusal::not_found("Restore point was not found."))
}

fn job_of(organization: &Organization) -> Uuid {
    guid::fixed("job", organization.id, 0)
}
