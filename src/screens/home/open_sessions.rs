//! The open sessions, a reminder to stop them: a line beside the heading, only if there are any.

use crate::{
    api::{
        anonymous::AnonymousClient,
        endpoint::{Endpoint, SessionRef},
    },
    route::Route,
    screens::home::text,
    state::recent_sessions::{LONG_OPEN, RecentSessions},
    ui::{
        icon::{Icon, icon},
        prelude::*,
        time_format::format_duration,
    },
};

/// Shows only the open sessions of the table.
const OPEN_ROWS: &str = "#~state=Working";

/// How many sessions are open and how old the oldest is, with a link to them.
pub fn open_sessions(sessions: RecentSessions) -> AnyView {
    let version = context::<AnonymousClient>().version();
    dynamic(move || {
        let open = sessions.open();
        let link = match open.as_slice() {
            [] => return empty(),
            [session] => Route::Session(SessionRef {
                version,
                id: session.id.clone(),
            })
            .hash(),
            _ => Route::from(Endpoint::restore_sessions(version)).hash() + OPEN_ROWS,
        };
        let oldest = if open.len() == 1 {
            text::OPEN_FOR
        } else {
            text::OLDEST
        };
        // Changes each minute; the link, and the focus on it, stay.
        let age = dynamic(move || {
            let Some(age) = sessions.oldest_age() else {
                return empty();
            };
            let is_old = if age > LONG_OPEN { "true" } else { "false" };
            let age = span().attr("data-old", is_old).text(&format_duration(age));
            fragment([span().text(oldest).into(), age.into()])
        });
        p().class("open-sessions")
            .child(icon(Icon::Running))
            .child(strong().text(&text::open_sessions(
                open.len(),
                sessions.may_have_more_open(),
            )))
            .child(age)
            .child(
                a().class("button")
                    .attr("data-tiny", "")
                    .attr("href", link)
                    .text(text::REVIEW),
            )
            .into()
    })
}
