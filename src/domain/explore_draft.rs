//! The form for a restore session, as it is filled in: raw text, and what is wrong with it.

use super::{
    explore_options::ExploreOptions,
    form_address::FormAddress,
    organization::OrganizationId,
    point_in_time::PointInTime,
    restore_type::RestoreType,
    typed_moment::{self, Circumstances, TypedMoment},
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
    /// The point in time as typed, and how it was read.
    pub point_in_time: TypedMoment,
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
    PointInTime(#[from] typed_moment::Problem),
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

    /// The restore type, once one is chosen.
    pub fn restore_type(&self) -> Option<RestoreType> {
        RestoreType::from_code(&self.restore_type)
    }

    /// The form's address. A moment that cannot be told yet is left out.
    pub fn address(&self) -> FormAddress {
        let organization = match self.naming {
            Naming::FromList => &self.chosen_organization,
            Naming::ById => &self.typed_organization,
        };
        FormAddress {
            organization: organization.clone(),
            restore_type: self.restore_type.clone(),
            at: self
                .point_in_time
                .moment()
                .map(|moment| moment.to_string())
                .unwrap_or_default(),
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
        }
    }

    /// Fills the form in from an address. What the address leaves out stays as it is; what it says wrongly is in the
    /// form for everybody to see.
    pub fn fill(&mut self, address: &FormAddress, circumstances: &Circumstances) {
        if !address.organization.is_empty() {
            // The list may lack it, or there may be none: then the ID is there already.
            let id = OrganizationId::parse(&address.organization);
            self.naming = match id {
                Some(_) => Naming::FromList,
                None => Naming::ById,
            };
            let text = id.map_or_else(|| address.organization.clone(), |id| id.to_string());
            self.chosen_organization.clone_from(&text);
            self.typed_organization = text;
        }
        if let Some(restore_type) = RestoreType::from_code(&address.restore_type) {
            restore_type.code().clone_into(&mut self.restore_type);
        }
        if !address.at.is_empty() {
            self.point_in_time = match PointInTime::from_api(&address.at) {
                Some(moment) => TypedMoment::chosen(moment, circumstances.zone),
                None => TypedMoment::read(address.at.clone(), circumstances),
            };
        }
        self.show_deleted |= address.show_deleted;
        self.show_all_versions |= address.show_all_versions;
    }

    /// Turns the form into a request.
    ///
    /// # Errors
    /// All problems at once, in the order of the fields.
    pub fn validate(&self) -> Result<ExploreOptions, Vec<Problem>> {
        let organization = self.organization();
        let restore_type = self.restore_type().ok_or(Problem::NoRestoreType);
        let point_in_time = match self.point_in_time.reading() {
            Ok(reading) => Ok(reading.moment),
            Err(problem) => Err(Problem::PointInTime(problem.clone())),
        };
        match (organization, restore_type, point_in_time) {
            (Ok(organization), Ok(restore_type), Ok(point_in_time)) => Ok(ExploreOptions {
                organization,
                restore_type,
                point_in_time,
                show_deleted: self.show_deleted,
                show_all_versions: self.show_all_versions,
                by_tenant: false,
            }),
            (organization, restore_type, point_in_time) => {
                let problems = [organization.err(), restore_type.err(), point_in_time.err()];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}
