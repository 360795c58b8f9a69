//! What the server is asked for when a restore session is started.

use super::{
    form_address::FormAddress, organization::OrganizationId, point_in_time::PointInTime,
    restore_type::RestoreType,
};

/// A request for a restore session that is complete and valid; only `ExploreDraft::validate` makes one.
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
    /// The address of the form that asks for the same.
    pub fn form_address(&self) -> FormAddress {
        FormAddress {
            organization: self.organization.to_string(),
            restore_type: self.restore_type.code().to_owned(),
            at: self.point_in_time.to_string(),
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
        }
    }

    /// Whose data.
    pub fn organization(&self) -> &OrganizationId {
        &self.organization
    }

    /// The same, asked for by the tenant's own account.
    #[must_use]
    pub fn by_tenant(self) -> Self {
        Self {
            by_tenant: true,
            ..self
        }
    }

    /// Whether the account is the tenant's own: then it is not asked whose data.
    pub fn is_by_tenant(&self) -> bool {
        self.by_tenant
    }

    /// Which service.
    pub fn restore_type(&self) -> RestoreType {
        self.restore_type
    }

    /// As of when.
    pub fn point_in_time(&self) -> PointInTime {
        self.point_in_time
    }

    /// Whether items appear that had been removed before that moment.
    pub fn show_deleted(&self) -> bool {
        self.show_deleted
    }

    /// Whether every version of an item appears, not only the newest before that moment.
    pub fn show_all_versions(&self) -> bool {
        self.show_all_versions
    }
}
