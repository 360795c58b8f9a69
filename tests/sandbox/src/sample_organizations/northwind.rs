//! The large organization: a daily backup of all services, a backup of the mail every six hours, a long-term copy every
//! month, data retrieved from an archive, and two days without backups.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{DAY, NORTHWIND, daily_job, restore_points};
use crate::{
    jobs::Job, organization::Organization, repositories::Repository, restore_point::RestorePoint,
};

const SIX_HOURS: Duration = Duration::from_secs(6 * 60 * 60);
/// For two days, no job ran.
const OUTAGE: [&str; 2] = ["2026-05-17T05:00:00Z", "2026-05-19T03:00:00Z"];
const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);

pub(super) fn organization() -> Organization {
    let jobs = [
        daily_job(NORTHWIND),
        Job::new(NORTHWIND, 1, "Mail every 6 hours", Repository::Fast),
        Job::new(NORTHWIND, 2, "Monthly copy", Repository::Archive),
        Job::new(NORTHWIND, 3, "Retrieval of May 2021", Repository::Archive),
    ];
    Organization {
        restore_points: all_restore_points(&jobs),
        jobs: jobs.to_vec(),
        ..super::organization(
            NORTHWIND,
            "northwind.onmicrosoft.com",
            [1900, 1740, 430, 310],
        )
    }
}

fn all_restore_points([daily, mail, copy, retrieval]: &[Job; 4]) -> Vec<RestorePoint> {
    let mut all = restore_points(
        daily,
        [
            "2021-03-01T22:15:03.3920156Z",
            "2026-06-01T22:15:08.7263401Z",
        ],
        DAY,
    );
    let mut mail = restore_points(
        mail,
        [
            "2025-01-01T04:00:01.4471902Z",
            "2026-06-01T16:00:02.8135577Z",
        ],
        SIX_HOURS,
    );
    for point in &mut mail {
        point.has_onedrive = false;
        point.has_sharepoint = false;
        point.has_teams = false;
    }
    let mut copies = restore_points(
        copy,
        [
            "2021-04-01T01:00:09.0300418Z",
            "2026-05-01T01:00:03.6612090Z",
        ],
        MONTH,
    );
    for point in &mut copies {
        point.is_long_term_copy = true;
        point.has_teams = false;
    }
    let mut retrieved = restore_points(
        retrieval,
        [
            "2021-05-14T09:30:00.1200000Z",
            "2021-05-14T09:30:00.1200000Z",
        ],
        DAY,
    );
    for point in &mut retrieved {
        point.is_retrieved = true;
    }
    all.extend(mail);
    all.extend(copies);
    all.extend(retrieved);
    let [start, end] = OUTAGE.map(|time| time.parse::<DateTime<Utc>>().unwrap_or_default());
    all.retain(|point| !(start..end).contains(&point.time));
    all.sort_by_key(|point| point.time);
    all
}
