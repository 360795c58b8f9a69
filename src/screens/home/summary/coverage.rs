//! Whether the backups cover the chosen point in time, in words. A change is announced.

use std::time::Duration;

use crate::{
    components::{load::LoadState, preview_text::PreviewText},
    screens::home::{restore_points::RestorePointsLoad, text},
    state::explore_form::ExploreForm,
    ui::{
        announcer::announce,
        icon::{Icon, icon},
        loading::spinner,
        notice::paragraph,
        prelude::*,
        timer::set_timeout_scoped,
    },
};

/// While the user types, or moves from one restore point to the next, only the last preview is announced.
const ANNOUNCE_DELAY: Duration = Duration::from_millis(400);

/// The verdict, what follows from it, and the newest data with its age.
pub fn coverage(
    words: Memo<Option<PreviewText>>,
    form: ExploreForm,
    restore_points: RestorePointsLoad,
) -> AnyView {
    dynamic(move || {
        let Some(words) = words.get() else {
            return unknown(restore_points);
        };
        let announcement = words.announcement();
        set_timeout_scoped(ANNOUNCE_DELAY, move || {
            // Once the session is starting, its progress matters more than the preview.
            if !untrack(|| form.session_start.is_starting()) {
                announce(&announcement);
            }
        });
        div()
            .class("coverage")
            .attr("data-severity", words.severity.name())
            .child(icon(words.severity.icon()))
            .child(strong().text(&words.title))
            .child(paragraph(&words.body))
            .child(paragraph(&words.newest))
            .into()
    })
}

/// Why there is no verdict yet.
fn unknown(points: RestorePointsLoad) -> AnyView {
    let is_loading = points.has_organization()
        && points.restore_type.get().is_some()
        && points.point_in_time.get().is_some()
        && points
            .state()
            .with(|state| matches!(state, LoadState::Loading));
    let (mark, hint) = if is_loading {
        (spinner().into(), text::LOOKING_AT_RESTORE_POINTS)
    } else {
        (icon(Icon::Info), text::FILL_IN)
    };
    div()
        .class("coverage")
        .child(mark)
        .child(p().class("field-hint").text(hint))
        .into()
}
