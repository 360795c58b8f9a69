//! What became of the attempt to start a session.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    desk::{Desk, Starting},
    explain::Act,
    problem_notice::ProblemNotice,
};
use crate::{
    api::endpoint::Endpoint,
    route::Route,
    ui::{
        clock,
        notice::{Notice, Weight},
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
        Starting::Refused(error) => view! { <ProblemNotice error act=Act::Explore/> }.into_any(),
        Starting::Unknown(error) => view! {
            <ProblemNotice error act=Act::Explore>
                <a class="button" href=Route::from(Endpoint::restore_sessions()).hash()>"Show the list of sessions"</a>
            </ProblemNotice>
        }
        .into_any(),
        Starting::Started(session) => view! {
            <Notice weight=Weight::Success title="The restore session is open">
                <p><a href=Route::Session(session.id.clone()).hash()><bdi>{session.name.unwrap_or_else(|| session.id.to_string())}</bdi></a></p>
            </Notice>
        }
        .into_any(),
    })
}

/// How long the server has been working, and a way out.
#[component]
fn Elapsed(
    /// Since when, in milliseconds since 1970, UTC.
    since: f64,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let (now, set_now) = signal(clock::now());
    if let Ok(interval) = set_interval_with_handle(move || set_now.set(clock::now()), Duration::from_secs(1)) {
        on_cleanup(move || interval.clear());
    }
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a wait fit easily")]
    let seconds = move || format!("{} s", ((now.get() - since) / 1000.0) as i32);
    view! {
        <div class="starting">
            <span class="spinner" aria-hidden="true"></span>
            <div>
                <p>"The server is opening the restore point … " <span role="timer">{text(seconds)}</span></p>
                <p class="field-hint">"This can take minutes. Keep this tab open; the form stays as it is."</p>
            </div>
            <button type="button" class="button" data-small="" on:click=move |_| desk.cancel()>"Stop waiting"</button>
        </div>
    }
}
