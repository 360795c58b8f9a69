//! A valid request for a restore session.

use crate::domain::{
    explore::query::ExploreQuery, organization::OrganizationId, restore_type::RestoreType,
    time::point_in_time::PointInTime,
};

/// A complete and valid request for a restore session. Only [`ExploreDraft::validate`] creates one.
///
/// [`ExploreDraft::validate`]: crate::domain::explore::draft::ExploreDraft::validate
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExploreOptions {
    pub(super) organization: OrganizationId,
    pub(super) restore_type: RestoreType,
    pub(super) point_in_time: PointInTime,
    pub(super) show_deleted: bool,
    pub(super) show_all_versions: bool,
    pub(super) by_tenant: bool,
}

impl ExploreOptions {
    /// Returns the URL query of a form that requests the same.
    pub fn query(&self) -> ExploreQuery {
        ExploreQuery {
            organization: self.organization.to_string(),
            restore_type: self.restore_type.code().to_owned(),
            at: self.point_in_time.to_string(),
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
            unused: Vec::new(),
        }
    }

    /// Returns the ID of the organization.
    pub fn organization(&self) -> &OrganizationId {
        &self.organization
    }

    /// Returns whether a tenant account sends the request. Such a request does not name the organization.
    pub fn is_by_tenant(&self) -> bool {
        self.by_tenant
    }

    /// Returns the restore type.
    pub fn restore_type(&self) -> RestoreType {
        self.restore_type
    }

    /// Returns the point in time.
    pub fn point_in_time(&self) -> PointInTime {
        self.point_in_time
    }

    /// Names the options that are chosen, or nothing.
    pub fn option_names(&self) -> &'static str {
        option_names(self.show_deleted, self.show_all_versions)
    }

    /// Returns whether the session includes items that users had deleted before the point in time.
    pub fn show_deleted(&self) -> bool {
        self.show_deleted
    }

    /// Returns whether the session includes all versions of an item, not only the last one before the point in time.
    pub fn show_all_versions(&self) -> bool {
        self.show_all_versions
    }
}

/// Names the options that are chosen: `deleted items, all versions`, or nothing.
pub const fn option_names(show_deleted: bool, show_all_versions: bool) -> &'static str {
    match (show_deleted, show_all_versions) {
        (false, false) => "",
        (true, false) => "deleted items",
        (false, true) => "all versions",
        (true, true) => "deleted items, all versions",
    }
}

/// The options of a session as a phrase: `With deleted items`, or nothing.
pub fn with_options(names: &str) -> String {
    match names {
        "" => String::new(),
        names => format!("With {names}"),
    }
}
