//! Backup jobs and the repositories that they write to.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;

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

/// The jobs of an organization: a bare array.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let jobs = sandbox.organization(&id)?.jobs.iter().map(|job| {
        json!({
            "id": job.id,
            "repositoryId": job.repository.id(),
            "name": job.name,
            "description": "",
            "backupType": "EntireOrganization",
            "isEnabled": true,
            "lastStatus": "Success",
        })
    });
    Ok(answer::json(&jobs.collect::<Value>()))
}

/// All repositories: a bare array.
pub async fn repositories() -> Response {
    let all = Repository::ALL.map(|repository| {
        json!({
            "id": repository.id(),
            "name": repository.name(),
            "description": "",
            "isLongTerm": repository == Repository::Archive,
        })
    });
    answer::json(&all.into_iter().collect::<Value>())
}
