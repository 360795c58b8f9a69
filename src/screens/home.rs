//! The home screen: the form that starts a restore session, and the sessions that are open.

pub mod address_notice;
pub mod backup_window;
pub mod form;
pub mod open_sessions;
pub mod organization_field;
pub mod organization_list;
pub mod point_in_time;
pub mod progress;
pub mod repeat;
pub mod restore_points;
pub mod restore_type_field;
pub mod summary;
pub mod text;

use crate::{
    screens::home::{
        address_notice::address_notice, form::explore_form, open_sessions::open_sessions,
    },
    state::{explore_form::ExploreForm, recent_sessions::RecentSessions},
    ui::{heading::heading, prelude::*},
};

/// The home screen.
pub fn screen() -> AnyView {
    let sessions = RecentSessions::current();
    sessions.refresh();
    let head = div()
        .class("home-head")
        .child(heading(text::HEADING))
        .child(open_sessions(sessions));
    // What the page is for, until this browser has started a session.
    let lead = if context::<ExploreForm>()
        .recent
        .with_untracked(Vec::is_empty)
    {
        p().class("lead").text(text::LEAD).into()
    } else {
        empty()
    };
    div()
        .class("home")
        .child(head)
        .child(lead)
        .child(address_notice())
        .child(explore_form(sessions))
        .into()
}
