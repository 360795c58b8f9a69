//! The sessions that were there before the sandbox started, so that its list is never empty.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::events::{Event, Item};
use crate::guid;
use crate::organization::Organization;
use crate::restore_type::RestoreType;
use crate::session::Session;
use crate::tenants::{ABC, FABRIKAM, NORTHWIND};
use crate::users::USER;

/// Stopped sessions, oldest first; between them they have every field, type and result.
pub fn sessions(organizations: &[Organization]) -> Vec<Session> {
    let portal = Session {
        details: Some("Items restored: 41. Items skipped, not changed since the backup: 3."),
        scope_name: "Marketing",
        reason: Some("Ticket 48213: folder deleted by mistake"),
        initiated_by: r"EPSILON\j.moreau",
        ..past(FABRIKAM, RestoreType::Vesp, "2025-11-12T10:02:17.5400618Z")
    };
    let warned = Session {
        result: "Warning",
        details: Some("1 of 2 items could not be restored."),
        ..past(NORTHWIND, RestoreType::Vex, "2026-05-28T07:41:09.0031785Z")
    };
    let failed = Session {
        result: "Failed",
        details: Some("The backup repository is not available."),
        ..past(NORTHWIND, RestoreType::Veod, "2026-05-29T15:20:44.8174492Z")
    };
    [
        past(ABC, RestoreType::Vet, "2022-01-20T09:12:44.1230456Z"),
        portal,
        warned,
        failed,
    ]
    .into_iter()
    .map(|session| complete(session, organizations))
    .collect()
}

fn past(organization: Uuid, kind: RestoreType, created: &str) -> Session {
    let created: DateTime<Utc> = created.parse().unwrap_or_default();
    Session {
        id: guid::fixed(kind.code(), organization, 0),
        organization,
        organization_name: "",
        kind,
        asked: created - TimeDelta::hours(8),
        as_of: None,
        created,
        ended: Some(created + TimeDelta::milliseconds(1_104_318)),
        result: "Success",
        initiated_by: USER,
        details: None,
        scope_name: "",
        reason: None,
        events: Vec::new(),
        failure: None,
    }
}

fn complete(mut session: Session, organizations: &[Organization]) -> Session {
    session.organization_name = organizations
        .iter()
        .find(|one| one.id == session.organization)
        .map_or("", |one| one.name);
    let (id, created) = (session.id, session.created);
    let mut events = vec![Event::plain(id, 0, created, "Restore session started")];
    if session.result == "Warning" {
        events.extend([invoice(&session), agenda(&session)]);
    }
    let ended = session.ended.unwrap_or(created);
    let order = events.len();
    events.push(Event::plain(id, order, ended, "Restore session completed"));
    session.events = events;
    session
}

fn invoice(session: &Session) -> Event {
    let started = session.created + TimeDelta::seconds(92);
    Event {
        kind: "Restore",
        ended: Some(started + TimeDelta::nanoseconds(1_044_692_800)),
        text: "Item Invoice 2026-117 was restored successfully".to_owned(),
        item: Some(Item {
            name: "Invoice 2026-117",
            kind: "Message",
            bytes: 48_213,
            source: r"zoe.mueller@northwind.onmicrosoft.com\Inbox",
            target: r"zoe.mueller@northwind.onmicrosoft.com\Inbox",
        }),
        ..Event::plain(session.id, 1, started, "")
    }
}

fn agenda(session: &Session) -> Event {
    let started = session.created + TimeDelta::seconds(94);
    Event {
        kind: "Restore",
        status: "Failed",
        ended: Some(started + TimeDelta::nanoseconds(3_500_118_200)),
        text: "Item Agenda was not restored: the mailbox is full".to_owned(),
        item: Some(Item {
            name: "Agenda",
            kind: "Appointment",
            bytes: 9_120,
            source: r"zoe.mueller@northwind.onmicrosoft.com\Calendar",
            target: r"zoe.mueller@northwind.onmicrosoft.com\Calendar",
        }),
        ..Event::plain(session.id, 2, started, "")
    }
}
