//! The state and the result of a session. Each has an icon and a word, so that color is never the only sign (WCAG 2.2,
//! criterion 1.4.1).

use crate::{
    components::session_frame::text,
    domain::restore_session::{RestoreSession, SessionResult, SessionState},
    ui::{
        icon::{Icon, icon},
        prelude::*,
    },
};

/// The state and, once it is final, the result.
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
