//! What a session is, in words: its heading, and what is known of it below.

use crate::{
    components::{session_frame::text, text::STARTED_HERE},
    domain::{
        explore::{options::option_names, query::ExploreQuery},
        preview::Preview,
        restore_session::{EndTime, RestoreSession, SessionState},
        restore_type::type_name,
        session_name::{point_in_name, times_in_session_name},
        time::point_in_time::PointInTime,
    },
    state::own_sessions::OwnSessions,
    ui::{
        clock,
        display_zone::DisplayZone,
        prelude::*,
        time_format::{LocalTime, format_duration},
    },
};

/// The heading: `Exchange as of Tue 26 May 2026, 12:00`. What was asked for is exact; the name of the session has the
/// time of the server’s clock, whose time zone is not known.
pub fn title(
    session: &RestoreSession,
    request: Option<&ExploreQuery>,
    zone: DisplayZone,
) -> String {
    let service = session.restore_type.clone().map(type_name);
    let service = service.as_deref().unwrap_or(text::RESTORE_SESSION);
    let asked = request.and_then(|request| PointInTime::from_api(&request.at));
    if let Some(asked) = asked {
        let time = zone.local_time(asked.epoch_milliseconds()).day_and_time();
        return text::as_of(service, &time);
    }
    match session.name.as_deref() {
        Some(name) => match times_in_session_name(name).as_slice() {
            [] => name.to_owned(),
            // The time of the server’s clock, in a format that everyone reads the same.
            [time] => {
                let time = LocalTime {
                    epoch_milliseconds: time.and_utc().timestamp_millis(),
                    offset_minutes: 0,
                };
                text::as_of_server(service, &time.day_and_time())
            }
            // Which part is the month is not known.
            _ => text::as_of_server(service, point_in_name(name)),
        },
        None => service.to_owned(),
    }
}

/// How long a session is open, or was: `for 12 min`. `read_at` is when it was read, in milliseconds since 1970, UTC.
/// `None` if the server does not say when it was started, or if its clock and that of this device contradict each other.
pub fn open_for(session: &RestoreSession, read_at: f64) -> Option<String> {
    let end = match (&session.state, session.end()) {
        (SessionState::Working, _) => clock::whole_milliseconds(read_at),
        (_, EndTime::At(end)) => end.epoch_milliseconds()?,
        _ => return None,
    };
    let milliseconds = end - session.started_at()?;
    (milliseconds >= 0).then(|| {
        let duration = format_duration(milliseconds);
        match session.state {
            SessionState::Working => text::open_for(&duration),
            _ => text::was_open_for(&duration),
        }
    })
}

/// The organization, who has started the session, its options and the age of its data, as items of a list.
pub fn facts(
    session: &RestoreSession,
    request: Option<&ExploreQuery>,
    preview: Option<&Preview>,
    zone: DisplayZone,
) -> AnyView {
    let own = OwnSessions::current();
    let owner = session.initiated_by.as_deref();
    let organization = session.organization.as_deref();
    let started = match owner {
        _ if own.contains(&session.id, owner) => Some(text::STARTED_BY_YOU.to_owned()),
        Some(owner) => Some(text::started_by_user(owner)),
        None => None,
    };
    let options = match request {
        Some(request) => option_names(request.show_deleted, request.show_all_versions),
        None => text::OPTIONS_UNKNOWN,
    };
    let newest = preview.and_then(|preview| {
        let newest = preview.newest.iter().max_by_key(|point| point.at)?;
        let local = |milliseconds| zone.local_time(milliseconds);
        let asked = PointInTime::from_api(&request?.at)?;
        let newest = local(newest.at.timestamp_millis());
        Some(text::newest(
            &newest.beside(local(asked.epoch_milliseconds())),
        ))
    });
    let here = request.map(|_| STARTED_HERE);
    let facts = [
        organization.map(str::to_owned),
        started,
        Some(options.to_owned()).filter(|options| !options.is_empty()),
        newest,
        here.map(str::to_owned),
    ];
    let items = facts.into_iter().flatten();
    fragment(items.map(|fact| li().isolated_text(&fact).into()))
}

/// How long the last sessions of this type that were started in this browser were open, in words; `None` if there are
/// none. `started_here` has their IDs.
pub fn usual_duration(
    sessions: &[RestoreSession],
    restore_type: Option<&str>,
    started_here: &[String],
) -> Option<String> {
    let milliseconds = |session: &RestoreSession| {
        let is_same = session.restore_type.as_deref() == restore_type
            && started_here.iter().any(|id| id == session.id.as_str());
        let EndTime::At(end) = session.end() else {
            return None;
        };
        let started = session.started_at()?;
        let duration = end.epoch_milliseconds()? - started;
        (is_same && duration >= 0).then_some((started, duration))
    };
    let mut ended: Vec<(i64, i64)> = sessions.iter().filter_map(milliseconds).collect();
    // A sort would need 1 kB in the wasm.
    while ended.len() > 3 {
        let oldest = ended.iter().map(|(started, _)| *started).min();
        ended.retain(|(started, _)| Some(*started) != oldest);
    }
    let durations = || ended.iter().map(|(_, duration)| *duration);
    let (shortest, longest) = (durations().min()?, durations().max()?);
    let service = restore_type.map(|code| type_name(code.to_owned()));
    Some(text::usually_open(
        ended.len(),
        service.as_deref().unwrap_or_default(),
        &format_duration(shortest),
        &format_duration(longest),
    ))
}
