//! The shapes of the API's JSON, under the API's names.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::domain::{
    backup_window::BackupWindow,
    explore_options::ExploreOptions,
    organization::{Organization, OrganizationId, Services},
    resource::read_links,
    restore_session::{Outcome, RestoreSession, RestoreSessionId, State},
    timestamp::Timestamp,
};

/// `RESTExploreOptions`, with `datetime` spelt as the help page spells it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ExploreBody {
    datetime: String,
    r#type: &'static str,
    show_all_versions: bool,
    show_deleted: bool,
}

impl ExploreBody {
    pub(super) fn of(options: &ExploreOptions) -> Self {
        Self {
            datetime: options.point_in_time().to_string(),
            r#type: options.restore_type().code(),
            show_all_versions: options.show_all_versions(),
            show_deleted: options.show_deleted(),
        }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a struct of texts and booleans is always JSON")
    }
}

/// `OAuthTokenResponse`.
#[derive(Deserialize)]
pub(super) struct TokenAnswer {
    pub(super) access_token: String,
    #[serde(rename = "userName")]
    pub(super) user_name: Option<String>,
}

/// `RESTExceptionInfo`, or the pair that OAuth prescribes (RFC 6749, section 5.2).
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Exception {
    #[serde(deserialize_with = "lenient_text")]
    message: Option<String>,
    #[serde(deserialize_with = "lenient_text")]
    error_description: Option<String>,
    #[serde(deserialize_with = "lenient_text")]
    error: Option<String>,
}

impl Exception {
    /// The sentence that says most.
    pub(super) fn sentence(self) -> Option<String> {
        self.message.or(self.error_description).or(self.error)
    }
}

/// The fields of an organization that matter here; spelling as the server's.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OrganizationAnswer {
    id: String,
    #[serde(default, deserialize_with = "lenient_text")]
    name: Option<String>,
    is_backedup: Option<bool>,
    #[serde(default, deserialize_with = "lenient_text")]
    first_backuptime: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    last_backuptime: Option<String>,
    is_exchange_online: Option<bool>,
    is_share_point_online: Option<bool>,
    is_teams_online: Option<bool>,
    is_exchange: Option<bool>,
    is_sharepoint: Option<bool>,
}

impl OrganizationAnswer {
    /// The organization, unless its ID is not one.
    pub(super) fn read(self) -> Option<Organization> {
        let id = OrganizationId::parse(&self.id)?;
        let window = match (self.first_backuptime, self.last_backuptime, self.is_backedup) {
            (Some(first), Some(last), _) => {
                BackupWindow::Between { first: Timestamp::new(first), last: Timestamp::new(last) }
            }
            (_, _, Some(false)) => BackupWindow::NeverBackedUp,
            _ => BackupWindow::Unknown,
        };
        let services = Services {
            exchange: either(self.is_exchange_online, self.is_exchange),
            sharepoint: either(self.is_share_point_online, self.is_sharepoint),
            teams: self.is_teams_online,
        };
        let name = self.name.unwrap_or_else(|| id.to_string());
        Some(Organization { id, name, window, services })
    }
}

/// Whether one of two is there; not known when neither is told.
fn either(online: Option<bool>, on_premises: Option<bool>) -> Option<bool> {
    match (online, on_premises) {
        (None, None) => None,
        (online, on_premises) => Some(online == Some(true) || on_premises == Some(true)),
    }
}

/// `RESTRestoreSession`. Only the ID is demanded: a field that is missing is shown as missing.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionAnswer {
    id: String,
    #[serde(default, deserialize_with = "lenient_text")]
    name: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    organization: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    r#type: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    creation_time: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    end_time: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    state: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    result: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    initiated_by: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    details: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    scope_name: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    client_host: Option<String>,
    #[serde(default, deserialize_with = "lenient_text")]
    reason: Option<String>,
    #[serde(default, rename = "_links")]
    links: Value,
}

/// `PageOfRESTRestoreSession`.
#[derive(Deserialize)]
pub(super) struct SessionsPage {
    pub(super) results: Vec<SessionAnswer>,
}

impl SessionAnswer {
    /// The session, unless its ID is not one.
    pub(super) fn read(self) -> Option<RestoreSession> {
        Some(RestoreSession {
            id: RestoreSessionId::parse(&self.id)?,
            name: self.name,
            organization: self.organization,
            restore_type: self.r#type,
            creation_time: self.creation_time.map(Timestamp::new),
            end_time: self.end_time.map(Timestamp::new),
            state: State::from_code(&self.state.unwrap_or_default()),
            result: Outcome::from_code(&self.result.unwrap_or_default()),
            initiated_by: self.initiated_by,
            details: self.details,
            scope_name: self.scope_name,
            client_host: self.client_host,
            reason: self.reason,
            links: read_links(self.links.as_object().unwrap_or(&Map::new())),
        })
    }
}

/// A text, or any other value as its JSON; null and empty count as not given.
fn lenient_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Null => None,
        Value::String(text) => Some(text).filter(|text| !text.trim().is_empty()),
        other => Some(other.to_string()),
    })
}
