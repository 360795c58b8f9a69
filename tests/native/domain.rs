//! The rules of the domain.

use chrono::{DateTime, FixedOffset, Utc};
use restore_desk::domain::{
    backup_window::BackupWindow,
    organization::{Organization, OrganizationId, Services},
    restore_point::{BackupSource, CopyKind, RestorePoint},
    restore_session::{RestoreSession, RestoreSessionId, SessionResult, SessionState},
    restore_type::RestoreType,
    time::{parse::ParseContext, zone::Zone},
};

mod backup_window;
mod clean_text;
mod explore;
mod list;
mod lost_start;
mod organization;
mod preview;
mod resource;
mod restore_points;
mod session_name;
mod time;
mod user;

/// An instant in RFC 3339.
pub fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// An organization of which only the ID is known.
pub fn organization(id: &str) -> Organization {
    Organization {
        id: OrganizationId::parse(id).unwrap(),
        name: "abc.onmicrosoft.com".to_owned(),
        window: BackupWindow::Unknown,
        services: Services::default(),
    }
}

/// A time zone that is always at UTC.
pub fn utc(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(0).unwrap()
}

/// A time zone that is always an hour ahead of UTC.
pub fn utc_plus_1(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

/// The context of a text that is typed in this zone. Nothing is known about restore points.
pub fn context(zone: &dyn Zone) -> ParseContext<'_> {
    ParseContext {
        zone,
        now: DateTime::default(),
        latest: None,
    }
}

/// A restore point of these types by a job.
pub fn point(at: &str, contains: &[RestoreType], job: &str) -> RestorePoint {
    RestorePoint {
        at: instant(at),
        contains: RestoreType::ALL.map(|restore_type| contains.contains(&restore_type)),
        source: BackupSource {
            job: job.to_owned(),
            repository: "default".to_owned(),
        },
        kind: CopyKind::Backup,
    }
}

/// An open session with this ID, and no other fields.
pub fn open_session(id: &str) -> RestoreSession {
    RestoreSession {
        id: RestoreSessionId::parse(id).unwrap(),
        name: None,
        organization: None,
        restore_type: None,
        creation_time: None,
        end_time: None,
        state: SessionState::Working,
        result: SessionResult::Success,
        initiated_by: None,
        details: None,
        scope_name: None,
        client_host: None,
        reason: None,
        links: Vec::new(),
        json: "{}".into(),
    }
}
