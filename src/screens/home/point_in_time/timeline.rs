//! The timeline: the restore points of the chosen type as a drawing that is also a slider.
//!
//! A click chooses the nearest restore point, and the arrow keys move to the next one
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/slider/>). The wheel with Ctrl zooms, and a drag moves the view.

pub mod drawing;
pub mod label;
pub mod period;
pub mod pointer;
pub mod slider;
pub mod view;

use crate::{
    domain::time::timeline::range::Zoom,
    screens::home::{
        point_in_time::{
            text,
            timeline::{period::period, slider::slider, view::TimelineView},
        },
        restore_points::RestorePointsLoad,
    },
    ui::{announcer::announce, button::plain_button, display_zone::DisplayZone, prelude::*},
};

/// The timeline. Until there are restore points, it is empty and as high as with them.
pub fn timeline(restore_points: RestorePointsLoad) -> AnyView {
    let view = TimelineView::new(restore_points);
    div()
        .class("timeline")
        .child(head(view))
        .show(move || view.has_points(), move || slider(view))
        .show(
            move || !view.has_points(),
            move || {
                let wait = move || match (restore_points.has_organization(), restore_points.data())
                {
                    (false, _) => text::CHOOSE_ORGANIZATION,
                    (true, Some(_)) => text::NO_POINTS,
                    // The notice above says what is loading, or why it failed.
                    (true, None) => "",
                };
                p().class("timeline-wait").text_with(wait).into()
            },
        )
        .child(
            p().class("field-hint timeline-hint")
                .text_with(move || hint(restore_points)),
        )
        .into()
}

/// Above the slider: which time is shown, and the buttons that change it.
fn head(view: TimelineView) -> AnyView {
    let zone = DisplayZone::current();
    let shown = move || {
        let range = view.range();
        range.map_or_else(String::new, |range| period(range, zone.get()))
    };
    let step = |label: &'static str, sign: &'static str, direction: i64| {
        plain_button("button", move || {
            untrack(|| {
                if view.step(direction) {
                    announce(&shown());
                }
            });
        })
        .attr("data-small", "")
        .attr("aria-label", label)
        .attr("aria-disabled", move || {
            (!view.can_step(direction)).then_some("true")
        })
        .text(sign)
        .into()
    };
    let level = |zoom: Zoom| {
        plain_button("segment", move || untrack(|| view.show(zoom)))
            .aria_bool("aria-pressed", move || view.shows(zoom))
            .attr("aria-disabled", move || {
                (!view.has_points()).then_some("true")
            })
            .text(zoom.name())
            .into()
    };
    div()
        .class("timeline-head")
        .child(
            span()
                .class("joined")
                .children([step(text::EARLIER, "‹", -1), step(text::LATER, "›", 1)]),
        )
        .child(span().class("timeline-period").text_with(shown))
        .child(
            div()
                .class("segments")
                .attr("role", "group")
                .attr("aria-label", text::ZOOM)
                .children(Zoom::ALL.map(level)),
        )
        .into()
}

/// Outside the slider, because screen readers do not read its content.
fn hint(restore_points: RestorePointsLoad) -> String {
    let restore_type = restore_points.restore_type.get();
    match restore_points.data() {
        Some(points) if !points.is_empty() => text::timeline_hint(
            points.list(restore_type).len(),
            restore_type.is_some(),
            !points.gaps().is_none(),
            points.is_assumed_utc(),
        ),
        _ => String::new(),
    }
}
