//! The form for a restore session, as it is filled in: raw text, and what is wrong with it.

use super::{
    explore_options::ExploreOptions,
    organization::OrganizationId,
    point_in_time::{self, PointInTime, Zone},
    restore_type::RestoreType,
};

/// What stands in the form. It mirrors the fields, not the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExploreDraft {
    /// How the organization is named.
    pub naming: Naming,
    /// The ID of the organization chosen from the list; empty when none is chosen.
    pub chosen_organization: String,
    /// The organization ID as typed.
    pub typed_organization: String,
    /// The code of the restore type; empty when none is chosen.
    pub restore_type: String,
    /// The point in time as typed.
    pub point_in_time: String,
    /// Whether deleted items are to be shown.
    pub show_deleted: bool,
    /// Whether all versions are to be shown.
    pub show_all_versions: bool,
}

/// How the organization is named in the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// Chosen from the list of organizations.
    #[default]
    FromList,
    /// Typed as an ID, for accounts that may not list.
    ById,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The organization, from the list or by ID.
    Organization,
    /// The restore type.
    RestoreType,
    /// The point in time.
    PointInTime,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// No organization was chosen.
    #[error("choose an organization")]
    NoOrganization,
    /// The organization ID is missing or not a GUID.
    #[error("enter an organization ID such as 3c424478-0811-4920-8aab-01f0bf2a2822")]
    NotAnOrganizationId,
    /// No restore type was chosen.
    #[error("choose a restore type")]
    NoRestoreType,
    /// The point in time is not exactly one moment.
    #[error(transparent)]
    PointInTime(#[from] point_in_time::Problem),
}

impl Problem {
    /// The field to which the problem belongs.
    pub fn field(&self) -> Field {
        match self {
            Self::NoOrganization | Self::NotAnOrganizationId => Field::Organization,
            Self::NoRestoreType => Field::RestoreType,
            Self::PointInTime(_) => Field::PointInTime,
        }
    }
}

impl ExploreDraft {
    /// The organization that the form names.
    ///
    /// # Errors
    /// When none is chosen, or the text is not a GUID.
    pub fn organization(&self) -> Result<OrganizationId, Problem> {
        match self.naming {
            Naming::FromList => {
                OrganizationId::parse(&self.chosen_organization).ok_or(Problem::NoOrganization)
            }
            Naming::ById => {
                OrganizationId::parse(&self.typed_organization).ok_or(Problem::NotAnOrganizationId)
            }
        }
    }

    /// Turns the form into a request.
    ///
    /// # Errors
    /// All problems at once, in the order of the fields.
    pub fn validate(&self, zone: &impl Zone) -> Result<ExploreOptions, Vec<Problem>> {
        let organization = self.organization();
        let restore_type = RestoreType::from_code(&self.restore_type).ok_or(Problem::NoRestoreType);
        let point_in_time =
            PointInTime::read(&self.point_in_time, zone).map_err(Problem::PointInTime);
        match (organization, restore_type, point_in_time) {
            (Ok(organization), Ok(restore_type), Ok(point_in_time)) => Ok(ExploreOptions {
                organization,
                restore_type,
                point_in_time,
                show_deleted: self.show_deleted,
                show_all_versions: self.show_all_versions,
            }),
            (organization, restore_type, point_in_time) => {
                let problems = [organization.err(), restore_type.err(), point_in_time.err()];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}
