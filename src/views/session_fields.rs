//! The fields of a restore session, each with its meaning.

use leptos::prelude::*;

use crate::{
    domain::{
        restore_session::{End, Outcome, RestoreSession, State},
        timestamp::Timestamp,
    },
    ui::{
        element::element,
        icon::{Shape, icon},
        part::{nothing, several},
        timestamp::timestamp,
    },
};

/// State and, once it is final, result: an icon and a word each.
pub fn state_badges(session: &RestoreSession) -> AnyView {
    let state = match &session.state {
        State::Working => badge(Shape::Running, "working", "Working"),
        State::Stopped => badge(Shape::Stopped, "stopped", "Stopped"),
        State::Other(word) => badge(
            Shape::Info,
            "other",
            if word.is_empty() {
                "State not given"
            } else {
                word
            },
        ),
    };
    let result = if session.is_stopped() {
        result_badge(&session.result)
    } else {
        nothing()
    };
    several([state, result])
}

fn result_badge(result: &Outcome) -> AnyView {
    match result {
        Outcome::Success => badge(Shape::Check, "success", "Success"),
        Outcome::Warning => badge(Shape::Warning, "warning", "Warning"),
        Outcome::Failed => badge(Shape::Cross, "failed", "Failed"),
        Outcome::Other(word) => badge(
            Shape::Info,
            "other",
            if word.is_empty() {
                "Result not given"
            } else {
                word
            },
        ),
    }
}

fn badge(shape: Shape, tone: &str, word: &str) -> AnyView {
    element("span")
        .class("badge")
        .attribute("data-tone", tone)
        .child(icon(shape))
        .server_text(word)
        .into()
}

/// All documented fields.
pub fn session_fields(session: &RestoreSession) -> AnyView {
    let restore_type = match session.known_type() {
        Some(known) => Some(known.to_string()),
        None => session.restore_type.clone(),
    };
    let state = match &session.state {
        State::Working => Some("Working: the session is open".to_owned()),
        State::Stopped => Some("Stopped: the session has ended".to_owned()),
        State::Other(word) => Some(word.clone()).filter(|word| !word.is_empty()),
    };
    let result = match session.result.word() {
        "" => None,
        word if session.is_stopped() => Some(word.to_owned()),
        word => Some(format!(
            "{word} so far; final only when the session has stopped"
        )),
    };
    let end = match session.end() {
        End::StillOpen => value(Some("still open")),
        End::NotGiven => value(None),
        End::At(end) => moment(Some(end)),
    };
    several([
        row(
            "Name",
            "as the server names the session",
            value(session.name.as_deref()),
        ),
        row(
            "Organization",
            "whose data it shows",
            value(session.organization.as_deref()),
        ),
        row(
            "Type",
            "which service it opens",
            value(restore_type.as_deref()),
        ),
        row("State", "whether it is open", value(state.as_deref())),
        row("Result", "how it went", value(result.as_deref())),
        row(
            "Creation time",
            "when it was started",
            moment(session.creation_time.as_ref()),
        ),
        row("End time", "when it ended", end),
        row(
            "Initiated by",
            "who started it",
            value(session.initiated_by.as_deref()),
        ),
        row(
            "Client host",
            "the backup server, and the address that asked",
            value(session.client_host.as_deref()),
        ),
        row(
            "Scope name",
            "the scope, if it was started from Restore Portal",
            value(session.scope_name.as_deref()),
        ),
        row(
            "Reason",
            "why the restore was asked for",
            value(session.reason.as_deref()),
        ),
        row(
            "Details",
            "what the server adds",
            value(session.details.as_deref()),
        ),
        row(
            "ID",
            "for scripts and tickets",
            element("code").text(session.id.as_str()).into(),
        ),
    ])
}

/// A name, what it means, and the value.
pub(super) fn row(name: &str, meaning: &str, value: AnyView) -> AnyView {
    element("div")
        .child(
            element("dt")
                .text(name)
                .text(" ")
                .child(element("span").class("meaning").text(meaning)),
        )
        .child(element("dd").child(value))
        .into()
}

/// A text of the server, or that it gave none.
pub(super) fn value(given: Option<&str>) -> AnyView {
    match given {
        Some(words) => element("bdi").text(words).into(),
        None => element("span").class("not-given").text("not given").into(),
    }
}

fn moment(moment: Option<&Timestamp>) -> AnyView {
    match moment {
        Some(moment) => timestamp(moment.as_str(), moment.epoch_milliseconds()),
        None => value(None),
    }
}
