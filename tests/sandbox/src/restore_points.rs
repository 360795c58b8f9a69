//! Restore points, and `GET /v6/RestorePoints` with its filters.

use std::time::Duration;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::failure::Failure;
use crate::guid;
use crate::jobs::Job;
use crate::organization::Organization;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::restore_type::RestoreType;
use crate::timestamp;
use crate::version::Version;

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
    /// Whether it was copied for the long term.
    pub is_long_term_copy: bool,
    /// Whether it was brought back from an archive.
    pub is_retrieved: bool,
    job: Uuid,
    repository: Uuid,
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
            "repositoryId": self.repository,
            "backupTime": timestamp::moment(self.at),
            "jobId": self.job,
            "organizationId": organization.id,
            "isExchange": self.has_exchange,
            "isSharePoint": self.has_sharepoint,
            "isOneDrive": self.has_onedrive,
            "isTeams": self.has_teams,
            "isLongTermCopy": self.is_long_term_copy,
            "isRetrieved": self.is_retrieved,
            "_links": { "self": { "href": href } },
        })
    }
}

/// Restore points of all four services that a job left behind from `first` to `last`; those between lie a few seconds
/// off the hour, as those of a real job do.
pub fn between(
    job: &Job,
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
        let ticks = guid::generator("delay", job.id, number).i64(0..50_000_000);
        at + TimeDelta::nanoseconds(ticks * 100)
    };
    std::iter::once(first)
        .chain(times.enumerate().map(late))
        .chain((first < last).then_some(last))
        .enumerate()
        .map(|(number, at)| RestorePoint {
            at,
            has_exchange: true,
            has_onedrive: true,
            has_sharepoint: true,
            has_teams: true,
            is_long_term_copy: false,
            is_retrieved: false,
            job: job.id,
            repository: job.repository.id(),
            id: guid::fixed("restore point", job.id, number),
        })
        .collect()
}

/// The restore points that pass all filters, oldest first: in version 6 a bare array and of one time, later in pages
/// and of a span of time, both its ends included.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let organization_id = parameters.guid("organizationId")?;
    let job = parameters.guid("jobId")?;
    let repository = parameters.guid("repositoryId")?;
    let has_pages = version >= Version::V7;
    let (from, to) = if has_pages {
        (parameters.moment("from")?, parameters.moment("to")?)
    } else {
        let at = parameters.moment("backupTime")?;
        (at, at)
    };
    let is_long_term_copy = parameters.boolean("isLongTermCopy")?;
    let is_retrieved = parameters.boolean("isRetrieved")?;
    let refuses = |one: &&Organization| {
        one.failure == Some(Failure::PointsRefused) && organization_id == Some(one.id)
    };
    if sandbox.organizations().iter().any(|one| refuses(&one)) {
        return Err(Refusal::forbidden());
    }
    let found: Vec<(&Organization, &RestorePoint)> = sandbox
        .organizations()
        .iter()
        .filter(|one| organization_id.is_none_or(|id| id == one.id))
        .flat_map(|one| one.points.iter().map(move |point| (one, point)))
        .filter(|(_, point)| {
            job.is_none_or(|id| id == point.job)
                && repository.is_none_or(|id| id == point.repository)
                && from.is_none_or(|from| from <= point.at)
                && to.is_none_or(|to| point.at <= to)
                && is_long_term_copy.is_none_or(|is| is == point.is_long_term_copy)
                && is_retrieved.is_none_or(|is| is == point.is_retrieved)
        })
        .collect();
    let shown = page.list(has_pages, &found, |(one, point)| point.to_json(one));
    Ok(answer::json(&shown))
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
