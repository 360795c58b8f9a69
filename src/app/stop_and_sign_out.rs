//! Stopping sessions and signing out after that: the progress, and what is left if not all of them are stopped.

use crate::{
    app::text,
    components::{stops::Stops, table::text::CLOSE, text::SIGN_OUT},
    state::auth::Auth,
    ui::{
        announcer::announce,
        button::button,
        focus::{HEADING_ID, focus},
        notice::{Severity, notice},
        prelude::*,
    },
};

/// Stops that end in the sign-out, if all sessions are stopped.
pub fn stops_before_sign_out(auth: Auth) -> Stops {
    let stops = Stops::new(move |stopped, are_all| {
        if are_all {
            auth.sign_out(stopped);
        } else {
            announce(text::STILL_SIGNED_IN);
        }
    });
    let sign_in = memo(move || auth.sign_in_number());
    effect(move || {
        sign_in.track();
        stops.clear();
    });
    stops
}

/// The notice above the screen, so that users see that they are still signed in. Empty if there are no stops.
pub fn stop_and_sign_out(auth: Auth, stops: Stops) -> AnyView {
    dynamic(move || {
        if stops.is_empty() {
            return empty();
        }
        let (severity, title, actions) = if stops.is_running() {
            (Severity::Info, text::STOPPING_BEFORE_SIGN_OUT, empty())
        } else {
            let close = move || {
                focus(HEADING_ID);
                stops.clear();
            };
            let actions = div()
                .class("actions")
                .child(button(SIGN_OUT, move || auth.sign_out(0)))
                .child(button(CLOSE, close));
            (
                Severity::Warning,
                text::STILL_SIGNED_IN_AFTER_STOP,
                actions.into(),
            )
        };
        section()
            .class("stop-and-sign-out")
            .attr("aria-label", title)
            .child(notice(severity, title, fragment([stops.lines(), actions])))
            .into()
    })
}
