//! The shapes of the API's JSON, under the API's names.

use serde::Serialize;

use super::error::Said;
use crate::domain::{
    backup_window::BackupWindow,
    explore_options::ExploreOptions,
    json::Json,
    organization::{Organization, OrganizationId, Services},
    resource::read_links,
    restore_points::{Kind, Origin, RestorePoint},
    restore_session::{Outcome, RestoreSession, RestoreSessionId, State},
    restore_type::RestoreType,
    timestamp::Timestamp,
    written_moment::WrittenMoment,
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

/// A field that may be missing, null or blank; a value that should be a text and is not is read as one.
pub(super) fn text(answer: &Json, field: &str) -> Option<String> {
    answer.field(field).and_then(Json::given)
}

/// The words of a `RESTExceptionInfo`, of the pair that OAuth prescribes (RFC 6749, section 5.2) or of a JSON text
/// alone.
pub(super) fn said(answer: &Json) -> Option<Said> {
    let message = match answer {
        Json::Text(_) => answer.given(),
        _ => ["message", "error_description", "error"]
            .iter()
            .find_map(|field| text(answer, field)),
    };
    Some(Said {
        message: message?,
        code: text(answer, "errorCode"),
        stack_trace: text(answer, "stackTrace"),
    })
}

/// Where a page says that its list goes on.
pub(super) fn next_link(page: &Json) -> Option<String> {
    text(page.field("_links")?.field("next")?, "href")
}

/// An organization, unless it has no valid ID. Spelling as the server's.
pub(super) fn organization(answer: &Json) -> Option<Organization> {
    let truth = |field| answer.field(field).and_then(Json::truth);
    let id = OrganizationId::parse(&text(answer, "id")?)?;
    let window = match (
        text(answer, "firstBackuptime"),
        text(answer, "lastBackuptime"),
        truth("isBackedup"),
    ) {
        (Some(first), Some(last), _) => BackupWindow::Between {
            first: Timestamp::new(first),
            last: Timestamp::new(last),
        },
        (_, _, Some(false)) => BackupWindow::NeverBackedUp,
        _ => BackupWindow::Unknown,
    };
    let services = Services {
        exchange: either(truth("isExchangeOnline"), truth("isExchange")),
        sharepoint: either(truth("isSharePointOnline"), truth("isSharepoint")),
        teams: truth("isTeamsOnline"),
    };
    let name = text(answer, "name").unwrap_or_else(|| id.to_string());
    Some(Organization {
        id,
        name,
        window,
        services,
    })
}

/// `RESTRestorePoint`, unless it has no readable time.
pub(super) fn restore_point(answer: &Json) -> Option<RestorePoint> {
    let truth = |field| answer.field(field).and_then(Json::truth) == Some(true);
    let kind = if truth("isRetrieved") {
        Kind::Retrieved
    } else if truth("isLongTermCopy") {
        Kind::LongTermCopy
    } else {
        Kind::Backup
    };
    Some(RestorePoint {
        at: WrittenMoment::parse(&text(answer, "backupTime")?)
            .ok()?
            .instant()?,
        holds: RestoreType::ALL.map(|restore_type| {
            truth(match restore_type {
                RestoreType::Vex => "isExchange",
                RestoreType::Veod => "isOneDrive",
                RestoreType::Vesp => "isSharePoint",
                RestoreType::Vet => "isTeams",
            })
        }),
        origin: Origin {
            job: text(answer, "jobId").unwrap_or_default(),
            repository: text(answer, "repositoryId").unwrap_or_default(),
        },
        kind,
    })
}

/// Whether one of two is there; not known when neither is told.
fn either(online: Option<bool>, on_premises: Option<bool>) -> Option<bool> {
    match (online, on_premises) {
        (None, None) => None,
        (online, on_premises) => Some(online == Some(true) || on_premises == Some(true)),
    }
}

/// `RESTRestoreSession`, unless it has no valid ID: every other field that is missing is shown as missing.
pub(super) fn restore_session(answer: &Json) -> Option<RestoreSession> {
    let timestamp = |field| text(answer, field).map(Timestamp::new);
    Some(RestoreSession {
        id: RestoreSessionId::parse(&text(answer, "id")?)?,
        name: text(answer, "name"),
        organization: text(answer, "organization"),
        restore_type: text(answer, "type"),
        creation_time: timestamp("creationTime"),
        end_time: timestamp("endTime"),
        state: State::from_code(&text(answer, "state").unwrap_or_default()),
        result: Outcome::from_code(&text(answer, "result").unwrap_or_default()),
        initiated_by: text(answer, "initiatedBy"),
        details: text(answer, "details"),
        scope_name: text(answer, "scopeName"),
        client_host: text(answer, "clientHost"),
        reason: text(answer, "reason"),
        links: answer.field("_links").map(read_links).unwrap_or_default(),
    })
}
