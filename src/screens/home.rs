//! The home screen: the form that starts a restore session, and the sessions that are open.

pub mod address_notice;
pub mod backup_window;
pub mod form;
pub mod open_sessions;
pub mod organization_field;
pub mod organization_list;
pub mod point_in_time;
pub mod progress;
pub mod restore_points;
pub mod restore_type_field;
pub mod text;

use crate::{
    screens::home::{
        address_notice::address_notice,
        form::explore_form,
        open_sessions::{load_sessions, open_sessions},
    },
    ui::{heading::heading, prelude::*},
};

/// The home screen.
pub fn screen() -> AnyView {
    let sessions = load_sessions();
    let new_session = section()
        .class("panel")
        .child(heading(text::HEADING))
        .child(p().class("lead").text(text::LEAD))
        .child(address_notice())
        .child(explore_form(sessions));
    div()
        .class("home")
        .child(new_session)
        .child(open_sessions(sessions))
        .into()
}
