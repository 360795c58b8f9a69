//! Sessions and events in the numbers that large companies have: thousands of sessions of several users, and a session
//! with an event for each of many items.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{
    events::{Event, Item},
    guid,
    options::Options,
    organization::Organization,
    restore_type::RestoreType,
    sample_organizations::NORTHWIND,
    session::Session,
    users::USER,
};

/// The users who have started the sessions; the first is the administrator.
const USERS: [&str; 5] = [
    USER,
    r"EPSILON\j.moreau",
    r"EPSILON\a.tanaka",
    "helpdesk@northwind.onmicrosoft.com",
    r"EPSILON\svc-portal",
];

const TYPES: [RestoreType; 4] = [
    RestoreType::Vex,
    RestoreType::Veod,
    RestoreType::Vesp,
    RestoreType::Vet,
];

/// Sessions of the last year, the last 3 of which are open.
pub fn sessions(count: usize, organizations: &[Organization]) -> Vec<Session> {
    let organizations: Vec<&Organization> = organizations
        .iter()
        .filter(|organization| organization.failure.is_none())
        .collect();
    let now = Utc::now();
    let step = TimeDelta::days(365) / i32::try_from(count.max(1)).unwrap_or(i32::MAX);
    let session = |number: usize| {
        let organization = organizations.get(number % organizations.len().max(1))?;
        let age = step * i32::try_from(count - number).unwrap_or(i32::MAX);
        let created_at = now - age - TimeDelta::minutes(7);
        let id = guid::derived("past", organization.id, number);
        let is_open = count - number <= 3;
        let duration = TimeDelta::seconds(40 + i64::try_from(number % 5_000).unwrap_or(0));
        let result = match number % 29 {
            0 => "Failed",
            1 | 2 => "Warning",
            _ => "Success",
        };
        let started = Event::of_session(id, 0, created_at, "Restore session started");
        Some(Session {
            id,
            organization: organization.id,
            organization_name: organization.name,
            kind: pick(&TYPES, number / 3)?,
            point_in_time: created_at - TimeDelta::hours(8),
            restore_point_time: Some(created_at - TimeDelta::hours(9)),
            created_at,
            ended_at: (!is_open).then_some(created_at + duration),
            result,
            initiated_by: pick(&USERS, number / 2)?,
            details: None,
            scope_name: "",
            reason: None,
            events: vec![started],
            failure: None,
        })
    };
    (0..count).filter_map(session).collect()
}

/// The ID of [`session_with_events`].
pub fn id_of_session_with_events(count: usize) -> Uuid {
    guid::derived("events", NORTHWIND, count)
}

/// An open session of Exchange with many events, or none. It may gain more.
pub fn session_with_events(options: &Options, organizations: &[Organization]) -> Option<Session> {
    let count = options.events;
    let organization = organizations
        .iter()
        .find(|organization| organization.id == NORTHWIND)?;
    if count == 0 {
        return None;
    }
    let now = Utc::now();
    let created_at = now - TimeDelta::hours(5);
    let id = id_of_session_with_events(count);
    let mut events = vec![Event::of_session(
        id,
        0,
        created_at,
        "Restore session started",
    )];
    let earlier = (1..count).map(|number| {
        let milliseconds = i64::try_from(number).unwrap_or(0) * 150;
        event(
            id,
            number,
            created_at + TimeDelta::milliseconds(milliseconds),
        )
    });
    let mut time = now;
    let later = (count..count + options.later_events).map(|number| {
        time += options.later_events_interval;
        event(id, number, time)
    });
    events.extend(earlier.chain(later));
    Some(Session {
        id,
        organization: organization.id,
        organization_name: organization.name,
        kind: RestoreType::Vex,
        point_in_time: created_at - TimeDelta::hours(8),
        restore_point_time: Some(created_at - TimeDelta::hours(9)),
        created_at,
        ended_at: None,
        result: "Success",
        initiated_by: USER,
        details: None,
        scope_name: "",
        reason: None,
        events,
        failure: None,
    })
}

/// The restore of an item. One of 500 fails, one of 200 is skipped.
fn event(session: Uuid, number: usize, started_at: DateTime<Utc>) -> Event {
    const FOLDERS: [&str; 4] = ["Inbox", "Inbox\\Projects", "Sent Items", "Archive\\2025"];
    const OWNERS: [&str; 4] = ["zoe.mueller", "j.moreau", "a.tanaka", "i.okafor"];
    const SUBJECTS: [&str; 6] = [
        "Invoice",
        "Re: Budget",
        "Minutes of the meeting",
        "Contract",
        "Überblick Q3",
        "Travel request",
    ];
    let folder = pick(&FOLDERS, number / 40).unwrap_or_default();
    let owner = pick(&OWNERS, number / 2_000).unwrap_or_default();
    let subject = pick(&SUBJECTS, number).unwrap_or_default();
    let name = format!("{subject} {number}");
    let place = format!(r"{owner}@northwind.onmicrosoft.com\{folder}");
    let (status, text) = match number {
        _ if number.is_multiple_of(500) => (
            "Failed",
            format!("Item {name} was not restored: the mailbox is full (source: {place})"),
        ),
        _ if number.is_multiple_of(200) => (
            "Skipped",
            format!("Item {name} was skipped: it has not changed since the backup"),
        ),
        _ => (
            "Success",
            format!("Item {name} was restored successfully (source: {place}; target: {place})"),
        ),
    };
    Event {
        kind: "Restore",
        status,
        ended_at: Some(started_at + TimeDelta::milliseconds(140)),
        text,
        item: Some(Item {
            name,
            kind: "Message",
            bytes: 2_048 + (number as u64 * 7_919) % 4_000_000,
            source: place.clone(),
            target: place,
        }),
        ..Event::of_session(session, number, started_at, "")
    }
}

fn pick<T: Copy>(values: &[T], number: usize) -> Option<T> {
    values.get(number % values.len().max(1)).copied()
}
