//! Lists in responses, with the number of entries that cannot be read.

use crate::{
    api::{
        error::ApiError,
        response::{self, Response},
        wire,
    },
    domain::{
        json::Json,
        organization::Organizations,
        partial::{Ending, Gaps, Partial},
        resource::Page,
        restore_point::RestorePoint,
        restore_points::RestorePoints,
        restore_session::RestoreSession,
    },
};

/// Reads a list or one page of it. `expected` names the list in errors. Null, and a response that has no content by its
/// status (204), are an empty list.
///
/// # Errors
/// If the response is not a success, or cannot be read.
pub fn page(response: &Response, expected: &'static str) -> Result<Page, ApiError> {
    let json = if response.status == 204 && response.text().is_empty() {
        Json::Null
    } else {
        response::json(response, expected)?
    };
    match Page::new(json) {
        Ok(page) => Ok(page),
        Err(Json::Null) => Ok(Page::default()),
        Err(_) => Err(ApiError::InvalidResponse {
            expected,
            found: "other JSON",
        }),
    }
}

/// The organizations in a list. Entries without an ID count as unreadable.
pub fn organizations(list: &Partial<Json>) -> Organizations {
    let organizations = list.read(wire::organization);
    Organizations::new(organizations.entries).with_gaps(organizations.gaps)
}

/// Restore points that are read page by page: as JSON, all pages of a long list would need many times the memory. Entries
/// without a readable time count as unreadable.
#[derive(Debug, Default)]
pub struct RestorePointPages {
    points: Vec<RestorePoint>,
    unreadable: usize,
    is_assumed_utc: bool,
}

impl RestorePointPages {
    /// Adds the entries of a page.
    pub fn add(&mut self, entries: Vec<Json>) {
        let is_assumed_utc =
            |entry| wire::backup_time(entry).is_some_and(|time| time.is_assumed_utc());
        self.is_assumed_utc |= entries.iter().any(is_assumed_utc);
        let page = Partial::from(entries).read(wire::restore_point);
        self.unreadable += page.gaps.unreadable;
        self.points.extend(page.entries);
    }

    /// Returns the restore points of all pages of a list that ended like this.
    pub fn finish(self, ending: Ending) -> RestorePoints {
        let gaps = Gaps {
            unreadable: self.unreadable,
            ending,
        };
        RestorePoints::new(self.points)
            .with_gaps(gaps)
            .with_assumed_utc(self.is_assumed_utc)
    }
}

/// ID and name of each entry in a list, without entries that lack one of them.
pub fn names(list: &Partial<Json>) -> Vec<(String, String)> {
    let id_and_name = |entry: &Json| Some((wire::text(entry, "id")?, wire::text(entry, "name")?));
    list.read(id_and_name).entries
}

/// The restore sessions in a list. Entries without an ID count as unreadable.
pub fn restore_sessions(list: &Partial<Json>) -> Partial<RestoreSession> {
    list.read(wire::restore_session)
}
