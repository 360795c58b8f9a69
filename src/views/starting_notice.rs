//! What became of the attempt to start a session.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    desk::{Desk, Starting},
    explain::Act,
    problem_notice::problem_notice,
};
use crate::{
    api::endpoint::Endpoint,
    route::Route,
    ui::{
        clock,
        notice::{Weight, notice},
        view::{part, text, view},
    },
};

/// Waiting, refused, unknown, or started meanwhile.
#[component]
pub fn StartingNotice() -> impl IntoView {
    let desk = expect_context::<Desk>();
    part(move || match desk.starting.get() {
        Starting::Idle => ().into_any(),
        Starting::Waiting { since } => view! { <Elapsed since/> }.into_any(),
        Starting::Refused(error) => problem_notice(error, Act::Explore, ().into_any()),
        Starting::Unknown(error) => problem_notice(error, Act::Explore, view! { <a class="button" href=Route::from(Endpoint::restore_sessions()).hash()>"Show the list of sessions"</a> }.into_any()),
        Starting::Started(session) => {
            let address = Route::Session(session.id.clone()).hash();
            let name = session.name.unwrap_or_else(|| session.id.to_string());
            let link = view! { <p><a href=address><bdi>{name}</bdi></a></p> };
            notice(Weight::Success, "The restore session is open".to_owned(), link.into_any())
        },
    })
}

/// How long the server has been working, and a way out.
#[component]
fn Elapsed(
    /// Since when, in milliseconds since 1970, UTC.
    since: f64,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let elapsed = move || format!("{} s", clock::seconds_since(since));
    let seconds = RwSignal::new(elapsed());
    if let Ok(interval) = set_interval_with_handle(move || seconds.set(elapsed()), Duration::from_secs(1)) {
        on_cleanup(move || interval.clear());
    }
    view! {
        <div class="starting">
            <span class="spinner" aria-hidden="true"></span>
            <div>
                <p>"The server is opening the restore point … " <span role="timer">{text(move || seconds.get())}</span></p>
                <p class="field-hint">"This can take minutes. Keep this tab open; the form stays as it is."</p>
            </div>
            <button type="button" class="button" data-small="" on:click=move |_| desk.cancel()>"Stop waiting"</button>
        </div>
    }
}
