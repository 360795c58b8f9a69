//! The fields of a restore session, each with its meaning.

use crate::{
    components::timestamp::timestamp,
    domain::restore_session::{EndTime, RestoreSession, SessionResult, SessionState},
    screens::session::text,
    ui::{
        icon::{Icon, icon},
        prelude::*,
        properties::{row, value},
        text::NOT_GIVEN,
    },
};

/// The state and, once it is final, the result. Each has an icon and a word, so that color is never the only sign
/// (WCAG 2.2, criterion 1.4.1).
pub fn state_badges(session: &RestoreSession) -> AnyView {
    let state = match &session.state {
        SessionState::Working => badge(Icon::Running, "working", text::WORKING),
        SessionState::Stopped => badge(Icon::Stopped, "stopped", text::STOPPED),
        SessionState::Other(code) => undocumented_badge(code, text::NO_STATE),
    };
    let result = if session.is_stopped() {
        result_badge(&session.result)
    } else {
        empty()
    };
    fragment([state, result])
}

fn result_badge(result: &SessionResult) -> AnyView {
    let (icon, tone) = match result {
        SessionResult::Success => (Icon::Check, "success"),
        SessionResult::Warning => (Icon::Warning, "warning"),
        SessionResult::Failed => (Icon::Cross, "failed"),
        SessionResult::Other(code) => return undocumented_badge(code, text::NO_RESULT),
    };
    badge(icon, tone, result.word())
}

fn undocumented_badge(code: &str, if_empty: &str) -> AnyView {
    badge(
        Icon::Info,
        "other",
        if code.is_empty() { if_empty } else { code },
    )
}

fn badge(symbol: Icon, tone: &'static str, word: &str) -> AnyView {
    span()
        .class("badge")
        .attr("data-tone", tone)
        .child(icon(symbol))
        .isolated_text(word)
        .into()
}

/// All documented fields.
pub fn session_fields(session: &RestoreSession) -> AnyView {
    let restore_type = match session.known_type() {
        Some(known) => Some(known.to_string()),
        None => session.restore_type.clone(),
    };
    let state = match &session.state {
        SessionState::Working => Some(text::WORKING_MEANS),
        SessionState::Stopped => Some(text::STOPPED_MEANS),
        SessionState::Other(code) => Some(code.as_str()).filter(|code| !code.is_empty()),
    };
    let result = match session.result.word() {
        "" => None,
        word if session.is_stopped() => Some(word.to_owned()),
        word => Some(text::result_so_far(word)),
    };
    let end = match session.end() {
        EndTime::StillOpen => value(Some(text::STILL_OPEN)),
        EndTime::NotGiven => value(None),
        EndTime::At(end) => timestamp(end, NOT_GIVEN),
    };
    let created = session.creation_time.as_ref();
    let field = |(name, meaning): (&str, &str), content: AnyView| row(name, meaning, content);
    fragment([
        field(text::NAME, value(session.name.as_deref())),
        field(text::ORGANIZATION, value(session.organization.as_deref())),
        field(text::TYPE, value(restore_type.as_deref())),
        field(text::STATE, value(state)),
        field(text::RESULT, value(result.as_deref())),
        field(
            text::CREATION_TIME,
            created.map_or_else(|| value(None), |created| timestamp(created, NOT_GIVEN)),
        ),
        field(text::END_TIME, end),
        field(text::INITIATED_BY, value(session.initiated_by.as_deref())),
        field(text::CLIENT_HOST, value(session.client_host.as_deref())),
        field(text::SCOPE_NAME, value(session.scope_name.as_deref())),
        field(text::REASON, value(session.reason.as_deref())),
        field(text::SERVER_DETAILS, value(session.details.as_deref())),
        field(text::ID, code().text(session.id.as_str()).into()),
    ])
}
