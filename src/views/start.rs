//! The start screen: the form, and beside it the sessions that are already open.

use leptos::prelude::*;

use super::{explore_form::explore_form, open_sessions::open_sessions};
use crate::ui::{
    element::{element, fixed},
    heading::heading,
};

/// The start screen.
pub fn start() -> AnyView {
    let lead = element("p").class("lead").text(
        "Opens your Microsoft 365 data as it was at a moment in the past. Nothing is changed until you restore something from it.",
    );
    let form = element("section")
        .class("panel")
        .child(heading(fixed("New restore session")))
        .child(lead)
        .child(explore_form());
    element("div")
        .class("start")
        .child(form)
        .child(open_sessions())
        .into()
}
