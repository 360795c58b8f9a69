//! The state of a session, beside its heading.

use crate::{
    components::{
        load::{Freshness, Load, RefetchState},
        session_frame::{badges::state_badges, facts::open_for, text},
        text::REFRESHING,
    },
    domain::restore_session::RestoreSession,
    ui::{button::link_button, prelude::*, time_element::time_of_day_element},
};

/// The state of a session, how long it is open or was, when it was read, and the buttons that read it again and pause the
/// updates.
pub fn state_line(
    load: Load<RestoreSession>,
    is_open: Memo<bool>,
    is_paused: RwSignal<bool>,
) -> AnyView {
    let badges = span().class("badges").dynamic(move || {
        load.data()
            .map_or_else(empty, |session| state_badges(&session))
    });
    // Both depend on the last read.
    let checked = move || {
        let Some(session) = load.data() else {
            return empty();
        };
        let Freshness { at, refetch } = load.freshness.get();
        let is_loading = refetch == RefetchState::Loading;
        let duration = span().text(&open_for(&session, at).unwrap_or_default());
        let checked = span()
            .class("freshness")
            .text(text::CHECKED_AT)
            .child(time_of_day_element(at))
            .text(if is_loading { REFRESHING } else { "" })
            .text(if is_open.get() && is_paused.get() {
                text::PAUSED
            } else {
                ""
            });
        fragment([duration.into(), checked.into()])
    };
    let check = move || link_button(text::CHECK_NOW, move || load.refetch()).into();
    div()
        .class("session-state")
        .child(badges)
        .child(dynamic(checked))
        .show(
            move || load.state.with(|state| state.data().is_some()),
            check,
        )
        .show(move || is_open.get(), move || pause_button(is_paused))
        .into()
}

/// The button that pauses the updates, and resumes them (WCAG 2.2, criterion 2.2.2).
fn pause_button(is_paused: RwSignal<bool>) -> AnyView {
    let label = move || {
        if is_paused.get() {
            text::RESUME_UPDATES
        } else {
            text::PAUSE_UPDATES
        }
    };
    link_button(label, move || {
        is_paused.update(|is_paused| *is_paused = !*is_paused);
    })
    .into()
}
