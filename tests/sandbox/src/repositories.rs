//! Backup repositories, which jobs write to: `GET /v6/BackupRepositories`.

use axum::{Extension, response::Response};
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use crate::{pagination::Pagination, version::Version};

/// A backup repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repository {
    /// The repository that the installation creates.
    Default,
    /// A fast repository, for frequent backups.
    Fast,
    /// Object storage, for copies and for data retrieved from them.
    Archive,
}

impl Repository {
    const ALL: [Self; 3] = [Self::Default, Self::Fast, Self::Archive];

    /// Returns the ID, which is the same on every start.
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

    fn to_json(self) -> Value {
        json!({
            "id": self.id(),
            "name": self.name(),
            "description": "",
            "isLongTerm": self == Self::Archive,
        })
    }
}

/// All repositories. Version 8 paginates them.
pub async fn list(Extension(version): Extension<Version>, pagination: Pagination) -> Response {
    let is_paginated = version >= Version::V8;
    pagination.page_or_array(is_paginated, &Repository::ALL, |repository| {
        repository.to_json()
    })
}
