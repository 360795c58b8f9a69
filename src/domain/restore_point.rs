//! A restore point: the data that one run of a backup job stored.

use chrono::{DateTime, Utc};

use crate::domain::{restore_type::RestoreType, time::point_in_time::PointInTime};

/// The data that one run of a job stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// When it was created, to 100 nanoseconds, as the server sends it.
    pub at: DateTime<Utc>,
    /// For each of [`RestoreType::ALL`], whether it contains data of this type.
    pub contains: [bool; 4],
    /// The job that created it, and the repository that stores it.
    pub source: BackupSource,
    /// How the data came into the repository.
    pub kind: CopyKind,
}

impl RestorePoint {
    /// Returns the point in time to request: the first whole millisecond at which the restore point exists.
    pub fn point_in_time(&self) -> Option<PointInTime> {
        PointInTime::ceil_to_millis(self.at)
    }

    /// Returns the name of the job, and of the repository if `others` has more than one with this job.
    pub fn name_among(&self, others: &[Self]) -> String {
        let is_unique =
            |other: &Self| other.source.job != self.source.job || other.source == self.source;
        if !self.source.job.is_empty() && others.iter().all(is_unique) {
            self.source.job.clone()
        } else {
            self.source.label()
        }
    }

    /// Returns whether it contains data of this type.
    pub fn contains(&self, restore_type: RestoreType) -> bool {
        self.contains.get(restore_type as usize) == Some(&true)
    }
}

/// A job and the repository that it writes to: their IDs, or their names once those are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupSource {
    /// The job; empty if the server sent none.
    pub job: String,
    /// The repository; empty if the server sent none.
    pub repository: String,
}

impl BackupSource {
    /// Returns the job and the repository, as far as they are known: `Everything → Default Backup Repository`.
    pub fn label(&self) -> String {
        match (self.job.as_str(), self.repository.as_str()) {
            ("", "") => "job not given".to_owned(),
            ("", repository) => repository.to_owned(),
            (job, "") => job.to_owned(),
            (job, repository) => format!("{job} → {repository}"),
        }
    }
}

/// How data came into a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyKind {
    /// A backup job wrote it.
    Backup,
    /// It was copied for long-term storage.
    LongTermCopy,
    /// It was retrieved from an archive.
    Retrieved,
}
