//! What became of the attempt to start a session.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    desk::Desk,
    explain::Act,
    explore::{Explore, Starting},
    lost_session::lost_session,
    problem_notice::problem_notice,
};
use crate::{
    api::{endpoint::Endpoint, guest::Guest, session_address::SessionAddress},
    route::Route,
    ui::{
        announcer::say,
        button::button,
        clock,
        element::{element, text},
        focus::{focus, reveal},
        notice::{Weight, notice},
        part::{nothing, several},
        waiting::{after, spinner},
    },
};

/// The id of the notice.
pub(super) const ID: &str = "starting";
/// When waiting calls for a word.
const SLOW: Duration = Duration::from_secs(10);

/// Waiting, refused, unknown, or started meanwhile.
pub fn starting_notice() -> AnyView {
    let explore = expect_context::<Desk>().explore;
    let version = expect_context::<Guest>().version();
    Effect::new(move |_| {
        if explore.starting.get() != Starting::Idle {
            // It comes out below the button, which may be the last line of the window.
            request_animation_frame(|| reveal(ID));
        }
    });
    let outcome = move || match explore.starting.get() {
        Starting::Idle | Starting::Opening => nothing(),
        Starting::Waiting { since, .. } => elapsed(explore, since),
        Starting::Refused(error) => problem_notice(&error, Act::Explore, nothing()),
        Starting::Unknown {
            error,
            since,
            options,
        } => {
            let sessions = Route::from(Endpoint::restore_sessions(version)).hash();
            let link = element("a")
                .class("button")
                .attribute("href", &sessions)
                .text("Show the list of sessions");
            let offer = several([
                lost_session(explore, since, options),
                element("p").child(link).into(),
            ]);
            problem_notice(&error, Act::Explore, offer)
        }
        Starting::Started { session, name } => started(session, &name),
    };
    element("div")
        .attribute("id", ID)
        .attribute("tabindex", "-1")
        .part(outcome)
        .into()
}

fn started(session: SessionAddress, name: &str) -> AnyView {
    let link = element("a")
        .attribute("href", &Route::Session(session).hash())
        .server_text(name);
    // It was said when it happened.
    notice(
        Weight::Success,
        "The restore session is open",
        element("p").child(link).into(),
    )
}

/// How long the server has been working, since a moment in milliseconds since 1970, and a way out.
fn elapsed(explore: Explore, since: f64) -> AnyView {
    let elapsed = move || format!("{} s", clock::seconds_since(since));
    let seconds = RwSignal::new(elapsed());
    if let Ok(interval) =
        set_interval_with_handle(move || seconds.set(elapsed()), Duration::from_secs(1))
    {
        on_cleanup(move || interval.clear());
    }
    after(SLOW, || say("Still waiting for the server"));
    let stop = move || {
        explore.cancel();
        // The button is about to go; what follows from it takes its place.
        focus(ID);
    };
    let timer = element("span")
        .attribute("role", "timer")
        .text_with(text(move || seconds.get()));
    let words = element("div")
        .child(
            element("p")
                .text("The server is opening the restore point … ")
                .child(timer),
        )
        .child(
            element("p")
                .class("field-hint")
                .text("This can take minutes. Keep this tab open; the form stays as it is."),
        );
    element("div")
        .class("starting")
        .child(spinner())
        .child(words)
        .child(button("Stop waiting", stop).attribute("data-small", ""))
        .into()
}
