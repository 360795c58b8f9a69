//! Backup jobs and the repositories that they write to.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::version::Version;

/// A job of an organization.
#[derive(Clone, Debug)]
pub struct Job {
    /// Fixed for ever.
    pub id: Uuid,
    /// What the administrator calls it.
    pub name: &'static str,
    /// Where it writes.
    pub repository: Repository,
}

/// Where backups lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repository {
    /// The one that comes with the product.
    Default,
    /// A quick one, for what is backed up often.
    Fast,
    /// Object storage, for copies and for what was brought back from it.
    Archive,
}

impl Job {
    /// The job of this number of an organization.
    pub fn new(
        organization: Uuid,
        number: usize,
        name: &'static str,
        repository: Repository,
    ) -> Self {
        Self {
            id: guid::fixed("job", organization, number),
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

impl Repository {
    const ALL: [Self; 3] = [Self::Default, Self::Fast, Self::Archive];

    /// Fixed for ever.
    pub fn id(self) -> Uuid {
        match self {
            Self::Default => uuid!("e19c2d4b-0a7f-4f58-9d63-7b84c5a0f316"),
            Self::Fast => uuid!("27b1f0ce-5d8a-4c36-a2e9-0f4b6d813a75"),
            Self::Archive => uuid!("c6a4083d-91e2-4b7f-8d50-3e72f9b16c08"),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Default => "Default Backup Repository",
            Self::Fast => "Fast Repository",
            Self::Archive => "Archive (object storage)",
        }
    }
}

/// The jobs of an organization: up to version 7 at an address below it.
pub async fn of_organization(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    if version >= Version::V8 {
        return Err(Refusal::unknown_path());
    }
    let jobs = sandbox.organization(&id)?.jobs.iter();
    Ok(answer::json(&jobs.map(Job::to_json).collect::<Value>()))
}

/// The jobs of all organizations or, from version 8 on, of one: in pages from then on.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let has_pages = version >= Version::V8;
    let of = parameters.guid("organizationId")?.filter(|_| has_pages);
    let jobs: Vec<&Job> = sandbox
        .organizations()
        .iter()
        .filter(|one| of.is_none_or(|id| id == one.id))
        .flat_map(|one| &one.jobs)
        .collect();
    let shown = page.list(has_pages, &jobs, |job| job.to_json());
    Ok(answer::json(&shown))
}

/// All repositories: in pages from version 8 on.
pub async fn repositories(Extension(version): Extension<Version>, page: Page) -> Response {
    let shown = page.list(version >= Version::V8, &Repository::ALL, |repository| {
        json!({
            "id": repository.id(),
            "name": repository.name(),
            "description": "",
            "isLongTerm": *repository == Repository::Archive,
        })
    });
    answer::json(&shown)
}
