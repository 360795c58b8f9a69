//! The fields of a restore session. Those without a value are folded.

use crate::{
    components::timestamp::timestamp,
    domain::restore_session::{EndTime, RestoreSession, SessionState},
    screens::session::text,
    ui::{
        button::link_button,
        prelude::*,
        properties::{row, value},
        text::NOT_GIVEN,
    },
};

/// All documented fields. The user unfolds those without a value.
pub fn session_fields(session: &RestoreSession, is_unfolded: RwSignal<bool>) -> AnyView {
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
    let text = |text: Option<&str>| text.map(|text| value(Some(text)));
    let end = match session.end() {
        EndTime::StillOpen => Some(value(Some(text::STILL_OPEN))),
        EndTime::NotGiven => None,
        EndTime::At(end) => Some(timestamp(end, NOT_GIVEN)),
    };
    let created = session.creation_time.as_ref();
    let fields = [
        (text::NAME, text(session.name.as_deref())),
        (text::ORGANIZATION, text(session.organization.as_deref())),
        (text::TYPE, text(restore_type.as_deref())),
        (text::STATE, text(state)),
        (text::RESULT, text(result.as_deref())),
        (
            text::CREATION_TIME,
            created.map(|created| timestamp(created, NOT_GIVEN)),
        ),
        (text::END_TIME, end),
        (text::INITIATED_BY, text(session.initiated_by.as_deref())),
        (text::CLIENT_HOST, text(session.client_host.as_deref())),
        (text::SCOPE_NAME, text(session.scope_name.as_deref())),
        (text::REASON, text(session.reason.as_deref())),
        (text::SERVER_DETAILS, text(session.details.as_deref())),
        (text::ID, Some(code().text(session.id.as_str()).into())),
    ];
    let (mut given, mut missing) = (Vec::new(), Vec::new());
    for (name, content) in fields {
        match content {
            Some(content) => given.push(row(name, content)),
            None => missing.push(name),
        }
    }
    let given = dl().class("fields").children(given).into();
    if missing.is_empty() {
        return given;
    }
    let toggle = link_button(text::empty_fields(missing.len()), move || {
        is_unfolded.update(|is_unfolded| *is_unfolded = !*is_unfolded);
    })
    .aria_bool("aria-expanded", move || is_unfolded.get());
    let missing = move || {
        let rows = missing.iter().map(|name| row(name, value(None)));
        dl().class("fields").children(rows).into()
    };
    fragment([
        given,
        p().child(toggle).into(),
        show(move || is_unfolded.get(), missing),
    ])
}
