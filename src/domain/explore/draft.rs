//! The form for a restore session while the user fills it in: raw texts, and what is wrong with them.

use crate::domain::{
    explore::{options::ExploreOptions, query::ExploreQuery},
    organization::{OrganizationId, Organizations},
    restore_type::RestoreType,
    time::{
        input::TimeInput, parse::ParseContext, point_in_time::PointInTime, problem::TimeProblem,
        relative::LATEST,
    },
};

/// The contents of the form. It mirrors the fields of the form, not the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExploreDraft {
    /// Which of the two organization fields is used.
    pub organization_source: OrganizationSource,
    /// The ID of the organization chosen from the list; empty if none is chosen.
    pub chosen_organization: String,
    /// The ID of the organization of an earlier restore session, perhaps of another user. It is shown only if the server
    /// lists this organization for the present user.
    pub remembered_organization: String,
    /// The organization ID as typed.
    pub typed_organization: String,
    /// The code of the restore type; empty if none is chosen.
    pub restore_type: String,
    /// The point in time, as typed and as parsed.
    pub point_in_time: TimeInput,
    /// Whether to show deleted items.
    pub show_deleted: bool,
    /// Whether to show all versions.
    pub show_all_versions: bool,
}

/// How the user enters the organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrganizationSource {
    /// Chosen from the list of organizations.
    #[default]
    FromList,
    /// Typed as an ID, for accounts that are not allowed to list organizations.
    ById,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExploreField {
    /// The organization, from the list or by ID.
    Organization,
    /// The restore type.
    RestoreType,
    /// The point in time.
    PointInTime,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExploreProblem {
    /// No organization is chosen.
    #[error("choose an organization")]
    NoOrganization,
    /// The organization ID is missing or not a GUID.
    #[error("enter an organization ID, such as 3c424478-0811-4920-8aab-01f0bf2a2822")]
    NotAnOrganizationId,
    /// No restore type is chosen.
    #[error("choose a restore type")]
    NoRestoreType,
    /// The text is not exactly one point in time.
    #[error(transparent)]
    PointInTime(#[from] TimeProblem),
}

impl ExploreProblem {
    /// Returns the field that has the problem.
    pub fn field(&self) -> ExploreField {
        match self {
            Self::NoOrganization | Self::NotAnOrganizationId => ExploreField::Organization,
            Self::NoRestoreType => ExploreField::RestoreType,
            Self::PointInTime(_) => ExploreField::PointInTime,
        }
    }
}

impl ExploreDraft {
    /// Returns a form with the choices of an earlier restore session: all but its point in time.
    pub fn with_choices(choices: ExploreQuery, source: OrganizationSource) -> Self {
        Self {
            organization_source: source,
            remembered_organization: choices.organization,
            restore_type: choices.restore_type,
            show_deleted: choices.show_deleted,
            show_all_versions: choices.show_all_versions,
            ..Self::default()
        }
    }

    /// Returns the form to fill in again, with the time as it was asked for: `latest` stays `latest`.
    pub fn repeatable(&self) -> ExploreQuery {
        let query = self.query();
        if self.point_in_time.is_latest() {
            ExploreQuery {
                at: LATEST.to_owned(),
                ..query
            }
        } else {
            query
        }
    }

    /// Makes the form consistent with the list of organizations.
    pub fn fit_to(&mut self, organizations: &Organizations) {
        let remembered = std::mem::take(&mut self.remembered_organization);
        if organizations.find(&remembered).is_some() {
            for organization in [&mut self.chosen_organization, &mut self.typed_organization] {
                if organization.is_empty() {
                    organization.clone_from(&remembered);
                }
            }
        }
        let has_choice = !self.chosen_organization.is_empty();
        // The organization of the URL may not exist, and the URL must not name what the form does not show.
        if organizations.find(&self.chosen_organization).is_none() {
            self.chosen_organization.clear();
            // The account may have access to the organization in the URL without being allowed to list it.
            if OrganizationId::parse(&self.typed_organization).is_some() {
                self.organization_source = OrganizationSource::ById;
            }
        }
        // A choice that the list lacks is not replaced by the only one that it has: the user would not notice.
        if let Some(only) = organizations.only().filter(|_| !has_choice) {
            self.chosen_organization = only.id.to_string();
        }
        // A tenant account has a single organization, so there is nothing to choose.
        if let Some(tenant) = organizations.tenant_organization() {
            self.chosen_organization = tenant.id.to_string();
            self.organization_source = OrganizationSource::FromList;
        }
    }

    /// Returns the organization. `organizations` is the list that the form shows; `None` while it is not loaded.
    ///
    /// # Errors
    /// If none in the list is chosen, or the text is not a GUID.
    pub fn organization(
        &self,
        organizations: Option<&Organizations>,
    ) -> Result<OrganizationId, ExploreProblem> {
        match self.organization_source {
            OrganizationSource::FromList => organizations
                .and_then(|organizations| organizations.find(&self.chosen_organization))
                .map(|organization| organization.id.clone())
                .ok_or(ExploreProblem::NoOrganization),
            OrganizationSource::ById => OrganizationId::parse(&self.typed_organization)
                .ok_or(ExploreProblem::NotAnOrganizationId),
        }
    }

    /// Returns the restore type, if one is chosen.
    pub fn restore_type(&self) -> Option<RestoreType> {
        RestoreType::from_code(&self.restore_type)
    }

    /// Returns the form as a URL query. A text that is not exactly one point in time is left out.
    pub fn query(&self) -> ExploreQuery {
        let text = match self.organization_source {
            OrganizationSource::FromList => &self.chosen_organization,
            OrganizationSource::ById => &self.typed_organization,
        };
        let id = OrganizationId::parse(text);
        let point_in_time = self.point_in_time.point_in_time();
        ExploreQuery {
            organization: id.map_or_else(|| text.clone(), |id| id.to_string()),
            restore_type: self.restore_type.clone(),
            at: point_in_time
                .map(|point_in_time| point_in_time.to_string())
                .unwrap_or_default(),
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
            unused: Vec::new(),
        }
    }

    /// Fills the form in from a URL query. Parameters that are missing change nothing. An invalid organization or point
    /// in time is put into its field, where the user can correct it.
    pub fn fill(&mut self, query: &ExploreQuery, context: &ParseContext) {
        if !query.organization.is_empty() {
            let id = OrganizationId::parse(&query.organization);
            self.organization_source = match id {
                Some(_) => OrganizationSource::FromList,
                None => OrganizationSource::ById,
            };
            // Into both fields: the list may not contain the ID, or may fail to load.
            let text = id.map_or_else(|| query.organization.clone(), |id| id.to_string());
            self.chosen_organization.clone_from(&text);
            self.typed_organization = text;
        }
        if let Some(restore_type) = RestoreType::from_code(&query.restore_type) {
            restore_type.code().clone_into(&mut self.restore_type);
        }
        if !query.at.is_empty() {
            self.point_in_time = match PointInTime::from_api(&query.at) {
                Some(point_in_time) => TimeInput::chosen(point_in_time, context.zone),
                None => TimeInput::parse(query.at.clone(), context),
            };
        }
        self.show_deleted |= query.show_deleted;
        self.show_all_versions |= query.show_all_versions;
    }

    /// Turns the form into a request. `organizations` is the list that the form shows; `None` while it is not loaded.
    ///
    /// # Errors
    /// If a field is invalid: the problems of all fields, in their order.
    pub fn validate(
        &self,
        organizations: Option<&Organizations>,
    ) -> Result<ExploreOptions, Vec<ExploreProblem>> {
        let organization = self.organization(organizations);
        let restore_type = self.restore_type().ok_or(ExploreProblem::NoRestoreType);
        let point_in_time = match self.point_in_time.parsed() {
            Ok(parsed) => Ok(parsed.point_in_time),
            Err(problem) => Err(ExploreProblem::PointInTime(problem.clone())),
        };
        match (organization, restore_type, point_in_time) {
            (Ok(organization), Ok(restore_type), Ok(point_in_time)) => Ok(ExploreOptions {
                organization,
                restore_type,
                point_in_time,
                show_deleted: self.show_deleted,
                show_all_versions: self.show_all_versions,
                by_tenant: organizations
                    .is_some_and(|organizations| organizations.tenant_organization().is_some()),
            }),
            (organization, restore_type, point_in_time) => {
                let problems = [organization.err(), restore_type.err(), point_in_time.err()];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}
