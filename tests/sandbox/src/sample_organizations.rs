//! The organizations of the sandbox: six ordinary ones and, if requested, all failing ones.

use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::{Uuid, uuid};

use crate::{
    failing_organizations::FailingOrganization,
    jobs::Job,
    options::Options,
    organization::{ObjectCounts, Organization},
    repositories::Repository,
    restore_point::{self, RestorePoint},
};

mod northwind;

/// `abc.onmicrosoft.com`: the organization in the examples of the vendor. Its last backup is of January 2022.
pub const ABC: Uuid = uuid!("3c424478-0811-4920-8aab-01f0bf2a2822");
/// `contoso-new.onmicrosoft.com`: has never been backed up.
pub const CONTOSO_NEW: Uuid = uuid!("b47c7a0e-5f3d-4d0c-9e7a-61c2f04a9d13");
/// `fabrikam.com`: a hybrid organization without Teams. OneDrive and SharePoint are backed up only once a week.
pub const FABRIKAM: Uuid = uuid!("6e0d9f52-c1a8-47b6-b2f4-8d35e7901c4a");
/// `northwind.onmicrosoft.com`: a large organization with several jobs. Its last backup is of 2026.
pub const NORTHWIND: Uuid = uuid!("d28f5b61-7e94-4a3b-8c06-f19a3be57204");
/// A hospital with a right-to-left name that ends with a number. A page that does not isolate the name shows it in the
/// wrong order.
pub const HOSPITAL: Uuid = uuid!("91c3e2b0-4f6d-4d1e-a7c5-02b8d6f3e914");
/// `tailspintoys.onmicrosoft.com`: a small organization with nothing unusual. Its last backup is of 2026.
pub const TAILSPIN_TOYS: Uuid = uuid!("5fa1c7d8-2b36-4e90-8f4d-6c09e1b7a352");

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Returns the organizations, in the order of the list.
pub fn all(options: &Options) -> Vec<Organization> {
    let mut all = Vec::from(ordinary());
    if options.failures {
        all.extend(FailingOrganization::ALL.map(|organization| failing(organization, options)));
    }
    all
}

fn ordinary() -> [Organization; 6] {
    let abc = Organization {
        restore_points: restore_points(
            &daily_job(ABC),
            [
                "2021-03-01T21:00:04.1184327Z",
                "2022-01-21T21:00:07.5521893Z",
            ],
            DAY,
        ),
        ..organization(ABC, "abc.onmicrosoft.com", [64, 48, 41, 36])
    };
    let contoso = organization(CONTOSO_NEW, "contoso-new.onmicrosoft.com", [0, 0, 0, 0]);
    let hospital = Organization {
        restore_points: restore_points(
            &daily_job(HOSPITAL),
            [
                "2024-10-01T20:30:00.2290518Z",
                "2026-06-01T20:30:04.9101736Z",
            ],
            DAY,
        ),
        ..organization(HOSPITAL, "مستشفى السلام (2)", [12, 10, 4, 3])
    };
    let tailspin_toys = Organization {
        restore_points: restore_points(
            &daily_job(TAILSPIN_TOYS),
            [
                "2024-03-04T19:00:01.7744120Z",
                "2026-06-01T19:00:03.3062518Z",
            ],
            DAY,
        ),
        ..organization(
            TAILSPIN_TOYS,
            "tailspintoys.onmicrosoft.com",
            [28, 26, 9, 7],
        )
    };
    [
        abc,
        contoso,
        fabrikam(),
        northwind::organization(),
        hospital,
        tailspin_toys,
    ]
}

fn fabrikam() -> Organization {
    let mut fabrikam = Organization {
        is_hybrid: true,
        has_teams: false,
        restore_points: restore_points(
            &daily_job(FABRIKAM),
            [
                "2023-02-14T01:30:02.6410085Z",
                "2026-05-31T01:30:05.0918274Z",
            ],
            DAY,
        ),
        ..organization(FABRIKAM, "fabrikam.com", [120, 96, 18, 0])
    };
    for (day, point) in fabrikam.restore_points.iter_mut().enumerate() {
        point.has_teams = false;
        point.has_onedrive = day % 7 == 0;
        point.has_sharepoint = day % 7 == 0;
    }
    fabrikam
}

fn failing(failing: FailingOrganization, options: &Options) -> Organization {
    let interval = match failing {
        FailingOrganization::PointsMany => options.many_points_interval,
        _ => WEEK,
    };
    Organization {
        restore_points: restore_points(
            &daily_job(failing.id()),
            [
                "2021-03-01T20:00:01.8832147Z",
                "2026-06-01T20:00:06.2075519Z",
            ],
            interval,
        ),
        failure: Some(failing),
        ..organization(failing.id(), failing.name(), [3, 3, 3, 3])
    }
}

/// Returns an organization with a daily job but without restore points.
fn organization(id: Uuid, name: &'static str, counts: [usize; 4]) -> Organization {
    let [mailboxes, onedrives, sites, teams] = counts;
    Organization {
        id,
        name,
        is_hybrid: false,
        has_teams: true,
        jobs: vec![daily_job(id)],
        restore_points: Vec::new(),
        counts: ObjectCounts {
            mailboxes,
            onedrives,
            sites,
            teams,
        },
        failure: None,
    }
}

fn daily_job(organization: Uuid) -> Job {
    Job::new(organization, 0, "Everything, daily", Repository::Default)
}

fn restore_points(job: &Job, window: [&str; 2], interval: Duration) -> Vec<RestorePoint> {
    let [first, last] = window.map(|time| time.parse::<DateTime<Utc>>().unwrap_or_default());
    restore_point::between(job, first, last, interval)
}
