//! A session that was asked for and whose answer is lost: the page looks for it in the list, and offers what it finds.

use leptos::prelude::*;

use super::{
    open_sessions::open_session_list,
    reader::{Reader, Reading},
};
use crate::{
    domain::{
        explore_options::ExploreOptions, restore_session::RestoreSession, session_name::Agreement,
    },
    ui::{
        announcer::say,
        button::button,
        element::element,
        part::{part, several},
    },
};

const FOUND: &str = "In the list of sessions this may be it:";
const NONE: &str =
    "No open session of this type and moment is in the list. The server may still be opening it.";

/// Looks at once, and again when that is asked for: the server may still be opening it.
pub fn lost_session(options: ExploreOptions) -> AnyView {
    let sessions = Reader::new(|api| async move { api.restore_sessions().await });
    part(move || match sessions.reading.get() {
        Reading::Waiting => words("Looking for it in the list of sessions …"),
        Reading::Failed(_) => again("The list of sessions cannot be read now.", sessions),
        Reading::Arrived(all) => {
            let found: Vec<RestoreSession> = all
                .into_iter()
                .filter(|session| may_be_it(session, &options))
                .collect();
            if found.is_empty() {
                return again(NONE, sessions);
            }
            say(FOUND);
            several([words(FOUND), open_session_list(found)])
        }
    })
}

/// The server tells neither the request nor its moment, but the moment stands in the name that it gives to a session.
fn may_be_it(session: &RestoreSession, options: &ExploreOptions) -> bool {
    let names_the_moment = session.name.as_ref().is_some_and(|name| {
        matches!(
            Agreement::of(name, options.point_in_time()),
            Agreement::Agrees(_)
        )
    });
    names_the_moment
        && !session.is_stopped()
        && session.known_type() == Some(options.restore_type())
}

fn words(words: &str) -> AnyView {
    element("p").text(words).into()
}

fn again(why: &'static str, sessions: Reader<Vec<RestoreSession>>) -> AnyView {
    say(why);
    let look = button("Look again", move || sessions.anew()).attribute("data-small", "");
    several([words(why), look.into()])
}
