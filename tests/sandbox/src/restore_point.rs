//! A restore point: the data of an organization at the time of a backup.

use std::{iter, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{guid, jobs::Job, organization::Organization, restore_type::RestoreType, time_format};

/// A restore point that a backup job created.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the flags of the API")]
pub struct RestorePoint {
    /// The ID, which is the same on every start.
    pub id: Uuid,
    /// The time of the backup.
    pub time: DateTime<Utc>,
    /// Whether it contains mailboxes.
    pub has_exchange: bool,
    /// Whether it contains OneDrive data.
    pub has_onedrive: bool,
    /// Whether it contains sites.
    pub has_sharepoint: bool,
    /// Whether it contains teams.
    pub has_teams: bool,
    /// Whether it is a long-term copy.
    pub is_long_term_copy: bool,
    /// Whether it was retrieved from an archive.
    pub is_retrieved: bool,
    /// The ID of its job.
    pub job: Uuid,
    /// The ID of its repository.
    pub repository: Uuid,
}

impl RestorePoint {
    /// Returns whether it contains data of the service of this restore type.
    pub fn contains(&self, kind: RestoreType) -> bool {
        match kind {
            RestoreType::Vex => self.has_exchange,
            RestoreType::Veod => self.has_onedrive,
            RestoreType::Vesp => self.has_sharepoint,
            RestoreType::Vet => self.has_teams,
        }
    }

    /// Returns the JSON of the API.
    pub fn to_json(&self, organization: &Organization) -> Value {
        let href = format!("/v6/RestorePoints/{}", self.id);
        json!({
            "id": self.id,
            "repositoryId": self.repository,
            "backupTime": time_format::timestamp(self.time),
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

/// Returns the restore points that a job created from `first` to `last`, with data of all four services. Those in between
/// are up to five seconds late, like those of a real job.
pub fn between(
    job: &Job,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
    interval: Duration,
) -> Vec<RestorePoint> {
    let interval = TimeDelta::from_std(interval).unwrap_or(TimeDelta::days(1));
    let count = (last - first).num_seconds() / interval.num_seconds().max(1);
    let scheduled = (1..count).scan(first, |time, _| {
        *time += interval;
        Some(*time)
    });
    let delayed = |(number, time): (usize, DateTime<Utc>)| {
        let ticks = guid::seeded_rng("delay", job.id, number).i64(0..50_000_000);
        time + TimeDelta::nanoseconds(ticks * 100)
    };
    iter::once(first)
        .chain(scheduled.enumerate().map(delayed))
        .chain((first < last).then_some(last))
        .enumerate()
        .map(|(number, time)| RestorePoint {
            id: guid::derived("restore point", job.id, number),
            time,
            has_exchange: true,
            has_onedrive: true,
            has_sharepoint: true,
            has_teams: true,
            is_long_term_copy: false,
            is_retrieved: false,
            job: job.id,
            repository: job.repository.id(),
        })
        .collect()
}
