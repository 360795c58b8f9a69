//! The past sessions, so that the session list is never empty.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{
    events::{Event, Item},
    guid,
    organization::Organization,
    restore_type::RestoreType,
    sample_organizations::{ABC, FABRIKAM, NORTHWIND},
    session::Session,
    users::USER,
};

/// Returns the past sessions, oldest first. All are stopped. Together they have every field, type and result.
pub fn all(organizations: &[Organization]) -> Vec<Session> {
    let portal = Session {
        details: Some("Items restored: 41. Items skipped, not changed since the backup: 3."),
        scope_name: "Marketing",
        reason: Some("Ticket 48213: folder deleted by mistake"),
        initiated_by: r"EPSILON\j.moreau",
        ..stopped_session(FABRIKAM, RestoreType::Vesp, "2025-11-12T10:02:17.5400618Z")
    };
    let with_warning = Session {
        result: "Warning",
        details: Some("1 of 2 items could not be restored."),
        ..stopped_session(NORTHWIND, RestoreType::Vex, "2026-05-28T07:41:09.0031785Z")
    };
    let failed = Session {
        result: "Failed",
        details: Some("The backup repository is not available."),
        ..stopped_session(NORTHWIND, RestoreType::Veod, "2026-05-29T15:20:44.8174492Z")
    };
    [
        stopped_session(ABC, RestoreType::Vet, "2022-01-20T09:12:44.1230456Z"),
        portal,
        with_warning,
        failed,
    ]
    .into_iter()
    .map(|session| with_name_and_events(session, organizations))
    .collect()
}

fn stopped_session(organization: Uuid, kind: RestoreType, created_at: &str) -> Session {
    let created_at: DateTime<Utc> = created_at.parse().unwrap_or_default();
    Session {
        id: guid::derived(kind.code(), organization, 0),
        organization,
        organization_name: "",
        kind,
        point_in_time: created_at - TimeDelta::hours(8),
        restore_point_time: None,
        created_at,
        ended_at: Some(created_at + TimeDelta::milliseconds(1_104_318)),
        result: "Success",
        initiated_by: USER,
        details: None,
        scope_name: "",
        reason: None,
        events: Vec::new(),
        failure: None,
    }
}

fn with_name_and_events(mut session: Session, organizations: &[Organization]) -> Session {
    session.organization_name = organizations
        .iter()
        .find(|organization| organization.id == session.organization)
        .map_or("", |organization| organization.name);
    let (id, created_at) = (session.id, session.created_at);
    let mut events = vec![Event::of_session(
        id,
        0,
        created_at,
        "Restore session started",
    )];
    if session.result == "Warning" {
        events.extend([restored_message(&session), failed_appointment(&session)]);
    }
    let ended_at = session.ended_at.unwrap_or(created_at);
    let order = events.len();
    events.push(Event::of_session(
        id,
        order,
        ended_at,
        "Restore session completed",
    ));
    session.events = events;
    session
}

fn restored_message(session: &Session) -> Event {
    let started_at = session.created_at + TimeDelta::seconds(92);
    Event {
        kind: "Restore",
        ended_at: Some(started_at + TimeDelta::nanoseconds(1_044_692_800)),
        text: "Item Invoice 2026-117 was restored successfully".to_owned(),
        item: Some(Item {
            name: "Invoice 2026-117".to_owned(),
            kind: "Message",
            bytes: 48_213,
            source: r"zoe.mueller@northwind.onmicrosoft.com\Inbox".to_owned(),
            target: r"zoe.mueller@northwind.onmicrosoft.com\Inbox".to_owned(),
        }),
        ..Event::of_session(session.id, 1, started_at, "")
    }
}

fn failed_appointment(session: &Session) -> Event {
    let started_at = session.created_at + TimeDelta::seconds(94);
    Event {
        kind: "Restore",
        status: "Failed",
        ended_at: Some(started_at + TimeDelta::nanoseconds(3_500_118_200)),
        text: "Item Agenda was not restored: the mailbox is full".to_owned(),
        item: Some(Item {
            name: "Agenda".to_owned(),
            kind: "Appointment",
            bytes: 9_120,
            source: r"zoe.mueller@northwind.onmicrosoft.com\Calendar".to_owned(),
            target: r"zoe.mueller@northwind.onmicrosoft.com\Calendar".to_owned(),
        }),
        ..Event::of_session(session.id, 2, started_at, "")
    }
}
