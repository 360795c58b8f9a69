//! What the device remembers of the form for the next time: never the token, the user or the moment.

use serde::Serialize;

use super::{
    explore_draft::{ExploreDraft, Naming},
    json::Json,
};

/// The choices of the last restore session that was started, as they are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Remembered {
    organization: String,
    typed: bool,
    restore_type: String,
    show_deleted: bool,
    show_all_versions: bool,
}

impl Remembered {
    /// Takes what is worth remembering.
    pub fn of(draft: &ExploreDraft) -> Self {
        let typed = draft.naming == Naming::ById;
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

    /// Reads what was stored; anything unreadable counts as nothing.
    pub fn from_json(stored: &str) -> Self {
        let Ok(stored) = Json::parse(stored) else {
            return Self::default();
        };
        let text = |field| {
            stored
                .field(field)
                .and_then(Json::given)
                .unwrap_or_default()
        };
        let truth = |field| stored.field(field).and_then(Json::truth) == Some(true);
        Self {
            organization: text("organization"),
            typed: truth("typed"),
            restore_type: text("restore_type"),
            show_deleted: truth("show_deleted"),
            show_all_versions: truth("show_all_versions"),
        }
    }

    /// The text to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A form that begins with these choices.
    pub fn into_draft(self) -> ExploreDraft {
        let (naming, chosen_organization, typed_organization) = if self.typed {
            (Naming::ById, String::new(), self.organization)
        } else {
            (Naming::FromList, self.organization, String::new())
        };
        ExploreDraft {
            naming,
            chosen_organization,
            typed_organization,
            restore_type: self.restore_type,
            show_deleted: self.show_deleted,
            show_all_versions: self.show_all_versions,
            ..ExploreDraft::default()
        }
    }
}
