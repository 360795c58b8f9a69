//! The sessions that are open, so that none is forgotten.

use leptos::prelude::*;

use super::{explain::Act, problem_notice::problem_notice, reader::{Reader, Reading}};
use crate::{
    api::endpoint::Endpoint,
    domain::restore_session::RestoreSession,
    route::Route,
    ui::{timestamp::timestamp, view::{part, view}, waiting::waiting},
};

/// The open ones among the newest sessions.
#[component]
pub fn OpenSessions() -> impl IntoView {
    let sessions = Reader::new(|api| async move { api.newest_restore_sessions().await });
    let list = move || match sessions.reading.get() {
        Reading::Waiting => waiting("Reading the sessions"),
        Reading::Failed(error) => problem_notice(error, Act::Read, ().into_any()),
        Reading::Arrived(arrived) => {
            let open: Vec<RestoreSession> =
                arrived.value.into_iter().filter(|session| !session.is_stopped()).collect();
            if open.is_empty() {
                view! { <p class="field-hint">"None is open."</p> }.into_any()
            } else {
                view! { <ul class="open-sessions-list">{open.into_iter().map(entry).collect_view()}</ul> }.into_any()
            }
        }
    };
    view! {
        <aside class="panel open-sessions" aria-labelledby="open-sessions-heading">
            <h2 id="open-sessions-heading">"Open sessions"</h2>
            {part(list)}
            <p><a href=Route::from(Endpoint::restore_sessions()).hash()>"All sessions"</a></p>
        </aside>
    }
}

fn entry(session: RestoreSession) -> impl IntoView {
    let service = session.known_type().map_or("Session", |restore_type| restore_type.service());
    let name = session.name.clone().unwrap_or_else(|| session.id.to_string());
    let created = session.creation_time.map(|created| {
        let milliseconds = created.epoch_milliseconds();
        timestamp(created.as_str(), milliseconds)
    });
    view! {
        <li>
            <span class="open-sessions-type">{service}</span>
            <a href=Route::Session(session.id).hash()><bdi>{name}</bdi></a>
            <span class="open-sessions-when">
                <bdi>{session.organization}</bdi>
                " · started "
                {created}
            </span>
        </li>
    }
}
