//! The JSON of the API, and how it becomes the types of the domain.
//!
//! Field names and their capitals are those of the server, which are not consistent.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::{
    backup_window::BackupWindow,
    explore::options::ExploreOptions,
    json::Json,
    link::read_links,
    organization::{Organization, OrganizationId, Services},
    restore_point::{BackupSource, CopyKind, RestorePoint},
    restore_session::{RestoreSession, RestoreSessionId, SessionResult, SessionState},
    restore_type::RestoreType,
    time::timestamp::Timestamp,
};

/// `RESTExploreOptions`, with `datetime` spelled as in the documentation.
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

/// A field as text; `None` if it is missing, null or blank. Numbers and booleans become text.
pub(super) fn text(json: &Json, field: &str) -> Option<String> {
    json.field(field).and_then(Json::non_blank)
}

/// An organization; `None` if it has no valid ID.
pub(super) fn organization(json: &Json) -> Option<Organization> {
    let flag = |field| json.field(field).and_then(Json::as_bool);
    let id = OrganizationId::parse(&text(json, "id")?)?;
    let time = |field| text(json, field).map_or_else(Timestamp::unset, Timestamp::new);
    let (first, last) = (time("firstBackuptime"), time("lastBackuptime"));
    let window = if !first.is_unset() || !last.is_unset() {
        BackupWindow::Between { first, last }
    } else if flag("isBackedup") == Some(false) {
        BackupWindow::NeverBackedUp
    } else {
        BackupWindow::Unknown
    };
    let services = Services {
        exchange: either(flag("isExchangeOnline"), flag("isExchange")),
        sharepoint: either(flag("isSharePointOnline"), flag("isSharepoint")),
        teams: flag("isTeamsOnline"),
    };
    let name = text(json, "name").unwrap_or_else(|| id.to_string());
    Some(Organization {
        id,
        name,
        window,
        services,
    })
}

/// `RESTRestorePoint`; `None` if it has no readable time.
pub(super) fn restore_point(json: &Json) -> Option<RestorePoint> {
    let flag = |field| json.field(field).and_then(Json::as_bool) == Some(true);
    let kind = if flag("isRetrieved") {
        CopyKind::Retrieved
    } else if flag("isLongTermCopy") {
        CopyKind::LongTermCopy
    } else {
        CopyKind::Backup
    };
    Some(RestorePoint {
        at: backup_time(json)?.instant()?,
        contains: RestoreType::ALL.map(|restore_type| {
            flag(match restore_type {
                RestoreType::Vex => "isExchange",
                RestoreType::Veod => "isOneDrive",
                RestoreType::Vesp => "isSharePoint",
                RestoreType::Vet => "isTeams",
            })
        }),
        source: BackupSource {
            job: text(json, "jobId").unwrap_or_default(),
            repository: text(json, "repositoryId").unwrap_or_default(),
        },
        kind,
    })
}

/// The time of a restore point.
pub(super) fn backup_time(json: &Json) -> Option<Timestamp> {
    text(json, "backupTime").map(Timestamp::new)
}

/// Returns whether the organization has a service in either place; `None` if neither is known.
fn either(online: Option<bool>, on_premises: Option<bool>) -> Option<bool> {
    match (online, on_premises) {
        (None, None) => None,
        (online, on_premises) => Some(online == Some(true) || on_premises == Some(true)),
    }
}

/// `RESTRestoreSession`; `None` if it has no valid ID. All other fields are optional.
pub(super) fn restore_session(json: &Json) -> Option<RestoreSession> {
    let timestamp = |field| text(json, field).map(Timestamp::new);
    Some(RestoreSession {
        id: RestoreSessionId::parse(&text(json, "id")?)?,
        name: text(json, "name"),
        organization: text(json, "organization"),
        restore_type: text(json, "type"),
        creation_time: timestamp("creationTime"),
        end_time: timestamp("endTime"),
        state: SessionState::from_code(&text(json, "state").unwrap_or_default()),
        result: SessionResult::from_code(&text(json, "result").unwrap_or_default()),
        initiated_by: text(json, "initiatedBy"),
        details: text(json, "details"),
        scope_name: text(json, "scopeName"),
        client_host: text(json, "clientHost"),
        reason: text(json, "reason"),
        links: json.field("_links").map(read_links).unwrap_or_default(),
        json: Arc::default(),
    })
}
