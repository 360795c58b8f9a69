//! The choices that this device remembers for the next visit. They contain no token, user, or point in time.

use serde::Serialize;

use crate::domain::{
    explore::draft::{ExploreDraft, OrganizationSource},
    json::Json,
};

/// The choices of the last restore session that was started, in the format of local storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Remembered {
    organization: String,
    typed: bool,
    restore_type: String,
    show_deleted: bool,
    show_all_versions: bool,
}

impl Remembered {
    /// Takes the choices from the form.
    pub fn of(draft: &ExploreDraft) -> Self {
        let typed = draft.organization_source == OrganizationSource::ById;
        let organization = if typed {
            &draft.typed_organization
        } else {
            &draft.chosen_organization
        };
        Self {
            organization: organization.clone(),
            typed,
            restore_type: draft.restore_type.clone(),
            show_deleted: draft.show_deleted,
            show_all_versions: draft.show_all_versions,
        }
    }

    /// Parses a stored text. A text that cannot be parsed counts as no choices.
    pub fn from_json(stored: &str) -> Self {
        let Ok(stored) = Json::parse(stored) else {
            return Self::default();
        };
        let text = |field| {
            stored
                .field(field)
                .and_then(Json::non_blank)
                .unwrap_or_default()
        };
        let flag = |field| stored.field(field).and_then(Json::as_bool) == Some(true);
        Self {
            organization: text("organization"),
            typed: flag("typed"),
            restore_type: text("restore_type"),
            show_deleted: flag("show_deleted"),
            show_all_versions: flag("show_all_versions"),
        }
    }

    /// Returns the text to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns a form with these choices.
    pub fn into_draft(self) -> ExploreDraft {
        let (organization_source, chosen_organization, typed_organization) = if self.typed {
            (OrganizationSource::ById, String::new(), self.organization)
        } else {
            (
                OrganizationSource::FromList,
                self.organization,
                String::new(),
            )
        };
        ExploreDraft {
            organization_source,
            chosen_organization,
            typed_organization,
            restore_type: self.restore_type,
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
            ..ExploreDraft::default()
        }
    }
}
