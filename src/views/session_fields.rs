//! The fields of a restore session, each with its meaning.

use leptos::prelude::*;

use crate::{
    domain::{
        restore_session::{End, Outcome, RestoreSession, State},
        timestamp::Timestamp,
    },
    ui::{
        icon::{Shape, icon},
        timestamp::timestamp,
        view::{part, view},
    },
};

/// State and, once it is final, result: an icon and a word each.
#[component]
pub fn StateBadge(
    /// The session.
    session: Signal<Option<RestoreSession>>,
) -> impl IntoView {
    let badges = move || match session.get() {
        None => ().into_any(),
        Some(session) => {
            let (shape, tone, word) = match &session.state {
                State::Working => (Shape::Running, "working", "Working".to_owned()),
                State::Stopped => (Shape::Stopped, "stopped", "Stopped".to_owned()),
                State::Other(word) if word.is_empty() => (Shape::Info, "other", "State not given".to_owned()),
                State::Other(word) => (Shape::Info, "other", word.clone()),
            };
            let result = session.is_stopped().then(|| result_badge(&session.result));
            view! {
                <span class="badge" data-tone=tone>{icon(shape)}<bdi>{word}</bdi></span>
                {result}
            }
            .into_any()
        }
    };
    view! { <p class="badges">{part(badges)}</p> }
}

fn result_badge(result: &Outcome) -> AnyView {
    let (shape, tone) = match result {
        Outcome::Success => (Shape::Check, "success"),
        Outcome::Warning => (Shape::Warning, "warning"),
        Outcome::Failed => (Shape::Cross, "failed"),
        Outcome::Other(_) => (Shape::Info, "other"),
    };
    let word = Some(result.word().to_owned()).filter(|word| !word.is_empty());
    view! {
        <span class="badge" data-tone=tone>{icon(shape)}<bdi>{word.unwrap_or_else(|| "Result not given".to_owned())}</bdi></span>
    }
    .into_any()
}

/// All documented fields.
#[component]
pub fn SessionFields(
    /// The session.
    session: Signal<Option<RestoreSession>>,
) -> impl IntoView {
    let rows = move || session.get().map_or_else(|| ().into_any(), |session| rows(&session));
    view! {
        <h2>"Details"</h2>
        <dl class="session-fields">{part(rows)}</dl>
    }
}

fn rows(session: &RestoreSession) -> AnyView {
    let restore_type = match (session.known_type(), &session.restore_type) {
        (Some(known), _) => Some(format!("{} ({})", known.service(), known.code())),
        (None, other) => other.clone(),
    };
    let state = match &session.state {
        State::Working => Some("Working: the session is open".to_owned()),
        State::Stopped => Some("Stopped: the session has ended".to_owned()),
        State::Other(word) => Some(word.clone()).filter(|word| !word.is_empty()),
    };
    let result = match session.result.word() {
        "" => None,
        word if session.is_stopped() => Some(word.to_owned()),
        word => Some(format!("{word} so far; final only when the session has stopped")),
    };
    let end = match session.end() {
        End::StillOpen => view! { "still open" }.into_any(),
        End::NotGiven => value(None),
        End::At(moment) => moment_or_nothing(Some(moment)),
    };
    [
        row("Name", "as the server names the session", value(session.name.as_deref())),
        row("Organization", "whose data it shows", value(session.organization.as_deref())),
        row("Type", "which service it opens", value(restore_type.as_deref())),
        row("State", "whether it is open", value(state.as_deref())),
        row("Result", "how it went", value(result.as_deref())),
        row("Creation time", "when it was started", moment_or_nothing(session.creation_time.as_ref())),
        row("End time", "when it ended", end),
        row("Initiated by", "who started it", value(session.initiated_by.as_deref())),
        row("Client host", "the backup server, and the address that asked", value(session.client_host.as_deref())),
        row("Scope name", "the scope, if it was started from Restore Portal", value(session.scope_name.as_deref())),
        row("Reason", "why the restore was asked for", value(session.reason.as_deref())),
        row("Details", "what the server adds", value(session.details.as_deref())),
        row("ID", "for scripts and tickets", code(session.id.as_str())),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

fn row(name: &'static str, meaning: &'static str, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name} <span class="meaning">{meaning}</span></dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

fn value(text: Option<&str>) -> AnyView {
    match text {
        Some(text) => view! { <bdi>{text.to_owned()}</bdi> }.into_any(),
        None => view! { <span class="not-given">"not given"</span> }.into_any(),
    }
}

fn code(text: &str) -> AnyView {
    view! { <code>{text.to_owned()}</code> }.into_any()
}

fn moment_or_nothing(moment: Option<&Timestamp>) -> AnyView {
    match moment {
        Some(moment) => timestamp(moment.as_str(), moment.epoch_milliseconds()),
        None => value(None),
    }
}
