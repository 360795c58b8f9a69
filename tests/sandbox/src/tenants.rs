//! The organizations of the sandbox: five ordinary ones, and one for each failure.

use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::{Uuid, uuid};

use crate::failure::Failure;
use crate::jobs::{Job, Repository};
use crate::organization::{Organization, Size};
use crate::restore_points::{self, RestorePoint};

/// `abc.onmicrosoft.com`: the organization of the vendor's own example, backed up until January 2022.
pub const ABC: Uuid = uuid!("3c424478-0811-4920-8aab-01f0bf2a2822");
/// `contoso-new.onmicrosoft.com`: never backed up.
pub const CONTOSO_NEW: Uuid = uuid!("b47c7a0e-5f3d-4d0c-9e7a-61c2f04a9d13");
/// `fabrikam.com`: hybrid, without Teams; `OneDrive` and `SharePoint` are backed up once a week only.
pub const FABRIKAM: Uuid = uuid!("6e0d9f52-c1a8-47b6-b2f4-8d35e7901c4a");
/// `northwind.onmicrosoft.com`: large, backed up until 2026.
pub const NORTHWIND: Uuid = uuid!("d28f5b61-7e94-4a3b-8c06-f19a3be57204");
/// A name that is written from right to left and ends with a number, as pages mix up that do not isolate it.
pub const HOSPITAL: Uuid = uuid!("91c3e2b0-4f6d-4d1e-a7c5-02b8d6f3e914");

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const SIX_HOURS: Duration = Duration::from_secs(6 * 60 * 60);
const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// Twenty thousand times in the five years of the failures.
const MANY: Duration = Duration::from_secs(8288);
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// All of them, as the server lists them.
pub fn all() -> Vec<Organization> {
    let failing = Failure::ALL.into_iter().map(failing);
    ordinary().into_iter().chain(failing).collect()
}

fn ordinary() -> [Organization; 5] {
    let abc = Organization {
        points: backups(
            &daily(ABC),
            [
                "2021-03-01T21:00:04.1184327Z",
                "2022-01-21T21:00:07.5521893Z",
            ],
            DAY,
        ),
        ..organization(ABC, "abc.onmicrosoft.com", [64, 48, 41, 36])
    };
    let contoso = organization(CONTOSO_NEW, "contoso-new.onmicrosoft.com", [0, 0, 0, 0]);
    let mut fabrikam = Organization {
        is_hybrid: true,
        has_teams: false,
        points: backups(
            &daily(FABRIKAM),
            [
                "2023-02-14T01:30:02.6410085Z",
                "2026-05-31T01:30:05.0918274Z",
            ],
            DAY,
        ),
        ..organization(FABRIKAM, "fabrikam.com", [120, 96, 18, 0])
    };
    for (day, point) in fabrikam.points.iter_mut().enumerate() {
        point.has_teams = false;
        point.has_onedrive = day % 7 == 0;
        point.has_sharepoint = day % 7 == 0;
    }
    let northwind = Organization {
        jobs: northwind_jobs().to_vec(),
        points: northwind_points(),
        ..organization(
            NORTHWIND,
            "northwind.onmicrosoft.com",
            [1900, 1740, 430, 310],
        )
    };
    let hospital = Organization {
        points: backups(
            &daily(HOSPITAL),
            [
                "2024-10-01T20:30:00.2290518Z",
                "2026-06-01T20:30:04.9101736Z",
            ],
            DAY,
        ),
        ..organization(HOSPITAL, "مستشفى السلام (2)", [12, 10, 4, 3])
    };
    [abc, contoso, fabrikam, northwind, hospital]
}

/// Everything once a day, mail every six hours, a copy for the long term each month, and one archive brought back.
fn northwind_jobs() -> [Job; 4] {
    [
        daily(NORTHWIND),
        Job::new(NORTHWIND, 1, "Mail every 6 hours", Repository::Fast),
        Job::new(NORTHWIND, 2, "Monthly copy", Repository::Archive),
        Job::new(NORTHWIND, 3, "Retrieval of May 2021", Repository::Archive),
    ]
}

fn northwind_points() -> Vec<RestorePoint> {
    let [daily, mail, copy, retrieval] = northwind_jobs();
    let everything = backups(
        &daily,
        [
            "2021-03-01T22:15:03.3920156Z",
            "2026-06-01T22:15:08.7263401Z",
        ],
        DAY,
    );
    let mut mail = backups(
        &mail,
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
    let mut copies = backups(
        &copy,
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
    let mut retrieved = backups(
        &retrieval,
        [
            "2021-05-14T09:30:00.1200000Z",
            "2021-05-14T09:30:00.1200000Z",
        ],
        DAY,
    );
    for point in &mut retrieved {
        point.is_retrieved = true;
    }
    let mut all = everything;
    all.extend(mail);
    all.extend(copies);
    all.extend(retrieved);
    all.sort_by_key(|point| point.at);
    all
}

fn daily(organization: Uuid) -> Job {
    Job::new(organization, 0, "Everything, daily", Repository::Default)
}

fn failing(failure: Failure) -> Organization {
    Organization {
        points: backups(
            &daily(failure.id()),
            [
                "2021-03-01T20:00:01.8832147Z",
                "2026-06-01T20:00:06.2075519Z",
            ],
            if failure == Failure::PointsMany {
                MANY
            } else {
                WEEK
            },
        ),
        failure: Some(failure),
        ..organization(failure.id(), failure.name(), [3, 3, 3, 3])
    }
}

fn organization(id: Uuid, name: &'static str, size: [usize; 4]) -> Organization {
    let [mailboxes, onedrives, sites, teams] = size;
    Organization {
        id,
        name,
        is_hybrid: false,
        has_teams: true,
        jobs: vec![daily(id)],
        points: Vec::new(),
        size: Size {
            mailboxes,
            onedrives,
            sites,
            teams,
        },
        failure: None,
    }
}

fn backups(job: &Job, window: [&str; 2], every: Duration) -> Vec<RestorePoint> {
    let [first, last] = window.map(|at| at.parse::<DateTime<Utc>>().unwrap_or_default());
    restore_points::between(job, first, last, every)
}
