//! A session that was asked for and whose answer is lost: the page looks for it in the list, and offers what it finds.

use leptos::prelude::*;

use super::{
    explore::Explore,
    open_sessions::open_session_list,
    reader::{Reader, Reading},
    starting_notice,
};
use crate::{
    domain::{
        explore_options::ExploreOptions, restore_session::RestoreSession, session_name::Agreement,
        timestamp::Timestamp,
    },
    ui::{
        announcer::say,
        button::button,
        element::element,
        focus::focus,
        part::{nothing, part, several},
    },
};

const FOUND: &str = "In the list of sessions this may be it:";
const NONE: &str =
    "No open session of this type and moment is in the list. The server may still be opening it.";

/// How long before the start a session may have been created, in milliseconds: the server's clock may be slow.
const EARLIER: f64 = 3_600_000.0;

/// Looks at once, and again when that is asked for: the server may still be opening it. It was asked for at `since`, in
/// milliseconds since 1970, UTC.
pub fn lost_session(explore: Explore, since: f64, options: ExploreOptions) -> AnyView {
    let sessions = Reader::new(|api| async move { api.restore_sessions().await });
    part(move || match sessions.reading.get() {
        Reading::Waiting => words("Looking for it in the list of sessions …"),
        Reading::Failed(_) => found(
            "The list of sessions cannot be read now.",
            nothing(),
            sessions,
        ),
        Reading::Arrived(mut all) => {
            all.retain(|session| {
                may_be_it(session, since, &options) && explore.asked_for(&session.id).is_none()
            });
            if all.is_empty() {
                found(NONE, nothing(), sessions)
            } else {
                found(FOUND, open_session_list(all), sessions)
            }
        }
    })
}

/// The server tells neither the request nor its moment, but the moment mostly stands in the name that it gives to a
/// session.
fn may_be_it(session: &RestoreSession, since: f64, options: &ExploreOptions) -> bool {
    let moment = options.point_in_time();
    let names_another = session
        .name
        .as_ref()
        .is_some_and(|name| Agreement::of(name, moment) == Agreement::Differs);
    let created = session.creation_time.as_ref();
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of our centuries are exact"
    )]
    let is_older = created
        .and_then(Timestamp::epoch_milliseconds)
        .is_some_and(|created| (created as f64) < since - EARLIER);
    !names_another
        && !is_older
        && !session.is_stopped()
        && session.known_type() == Some(options.restore_type())
}

fn words(words: &str) -> AnyView {
    element("p").text(words).into()
}

fn found(what: &'static str, list: AnyView, sessions: Reader<Vec<RestoreSession>>) -> AnyView {
    say(what);
    let look = button("Look again", move || {
        sessions.anew();
        // The button is about to go.
        focus(starting_notice::ID);
    });
    several([words(what), list, look.attribute("data-small", "").into()])
}
