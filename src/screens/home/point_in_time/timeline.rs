//! The timeline: the restore points as a drawing that is also a slider.
//!
//! A click chooses the nearest restore point of the chosen type, and the arrow keys move to the next one
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/slider/>).

pub mod drawing;

use chrono::{DateTime, Utc};
use leptos::wasm_bindgen::JsCast;

use crate::{
    domain::{
        restore_points::{RestorePoint, RestorePoints},
        restore_type::RestoreType,
        time::{
            point_in_time::PointInTime,
            timeline::{COLUMNS, TimeRange, Zoom},
        },
    },
    screens::home::{
        point_in_time::{text, timeline::drawing::drawing},
        restore_points::RestorePointsLoad,
    },
    state::{
        display_zone::{format_point_in_time, now},
        explore_form::ExploreForm,
    },
    ui::{button::plain_button, display_zone::DisplayZone, prelude::*},
};

/// The timeline. Empty until there are restore points.
pub fn timeline(restore_points: RestorePointsLoad) -> AnyView {
    let form = context::<ExploreForm>();
    let zoom = RwSignal::new(Zoom::All);
    let has_points = move || {
        restore_points
            .data()
            .is_some_and(|points| !points.is_empty())
    };
    div()
        .class("timeline")
        .show(has_points, move || {
            fragment([
                zoom_buttons(zoom),
                slider_with_names(form, restore_points, zoom),
                dynamic(move || hint(restore_points)),
            ])
        })
        .into()
}

fn zoom_buttons(zoom: RwSignal<Zoom>) -> AnyView {
    let button = |level: Zoom| {
        plain_button("segment", move || zoom.set(level))
            .aria_bool("aria-pressed", move || zoom.get() == level)
            .text(level.name())
            .into()
    };
    div()
        .class("segments")
        .attr("role", "group")
        .attr("aria-label", text::ZOOM)
        .children(Zoom::ALL.map(button))
        .into()
}

/// The slider, and the names of the services beside the rows of its drawing.
fn slider_with_names(
    form: ExploreForm,
    restore_points: RestorePointsLoad,
    zoom: RwSignal<Zoom>,
) -> AnyView {
    let names = RestoreType::ALL.map(|restore_type| {
        span()
            .attr("data-chosen", move || {
                (restore_points.restore_type.get() == Some(restore_type)).then_some("true")
            })
            .text(restore_type.service())
            .into()
    });
    div()
        .class("timeline-rows")
        .child(
            div()
                .class("timeline-names")
                .attr("aria-hidden", "true")
                .children(names),
        )
        .child(slider(form, restore_points, zoom))
        .into()
}

fn slider(form: ExploreForm, restore_points: RestorePointsLoad, zoom: RwSignal<Zoom>) -> AnyView {
    let zone = DisplayZone::current();
    let chosen = move || restore_points.point_in_time.get();
    let range = move || {
        let points = restore_points.data()?;
        let (first, last) = (points.first()?.at, points.last()?.at);
        let center = chosen().map_or(last, PointInTime::instant);
        Some((TimeRange::new(zoom.get(), [first, last], center), points))
    };
    let content = move || match range() {
        Some((range, points)) => drawing(
            range,
            &points,
            restore_points.restore_type.get(),
            chosen(),
            zone.get(),
        ),
        None => empty(),
    };
    let value_now = TextProp::from(move || {
        let column = range().and_then(|(range, _)| range.column(chosen()?.instant()));
        column.unwrap_or(COLUMNS).to_string()
    });
    let value_text = TextProp::from(move || match chosen() {
        Some(point_in_time) => format_point_in_time(point_in_time, zone.get()),
        None => text::NO_TIME.to_owned(),
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if let Some(target) = untrack(|| key_target(restore_points, &event.key())) {
            event.prevent_default();
            if let Some(target) = target {
                form.choose(target);
            }
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        let target = untrack(|| {
            let (range, points) = range()?;
            let column = clicked_column(&event)?;
            nearest(
                &points,
                restore_points.restore_type.get(),
                range.instant_at(column),
            )
        });
        if let Some(target) = target {
            form.choose(target);
        }
    };
    div()
        .class("timeline-picture")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", text::TIMELINE)
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", COLUMNS.to_string())
        .attr("aria-valuenow", value_now)
        .attr("aria-valuetext", value_text)
        .on(ev::keydown, on_key)
        .on(ev::click, on_click)
        .dynamic(content)
        .into()
}

/// The column of the drawing that was clicked.
fn clicked_column(event: &ev::MouseEvent) -> Option<i64> {
    let width = event
        .target()?
        .dyn_ref::<web_sys::Element>()?
        .client_width();
    (width > 0).then(|| i64::from(event.offset_x()) * COLUMNS / i64::from(width))
}

/// Where a key leads. `None` if the slider does not use the key, `Some(None)` if there is no restore point there.
#[expect(
    clippy::option_option,
    reason = "a key that leads nowhere must still not scroll the page"
)]
fn key_target(restore_points: RestorePointsLoad, key: &str) -> Option<Option<PointInTime>> {
    let points = restore_points.data()?;
    let restore_type = restore_points.restore_type.get();
    let start = restore_points
        .point_in_time
        .get()
        .or_else(|| PointInTime::ceil_to_millis(now()))?;
    let [previous, next] = points.neighbors(restore_type, start);
    let mut of_type = points
        .of(restore_type)
        .filter_map(RestorePoint::point_in_time);
    match key {
        "ArrowLeft" | "ArrowDown" => Some(previous),
        "ArrowRight" | "ArrowUp" => Some(next),
        "Home" => Some(of_type.next()),
        "End" => Some(of_type.next_back()),
        _ => None,
    }
}

/// The restore point of the type that is nearest to an instant.
fn nearest(
    points: &RestorePoints,
    restore_type: Option<RestoreType>,
    instant: DateTime<Utc>,
) -> Option<PointInTime> {
    points
        .of(restore_type)
        .min_by_key(|point| (point.at - instant).num_milliseconds().abs())?
        .point_in_time()
}

/// Outside the slider, because screen readers do not read its content.
fn hint(restore_points: RestorePointsLoad) -> AnyView {
    let hint = restore_points.data().map_or_else(String::new, |points| {
        text::timeline_hint(
            points.len(),
            !points.gaps().is_none(),
            points.is_assumed_utc(),
        )
    });
    p().class("field-hint").text(&hint).into()
}
