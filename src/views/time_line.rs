//! The restore points as a picture: a row for each type, the window of the backups, and the chosen moment.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{
    backups::Backups,
    desk::Desk,
    shown_zone::{moment_in_words, now},
};
use crate::{
    domain::{
        point_in_time::PointInTime,
        restore_points::{RestorePoint, RestorePoints},
        restore_type::RestoreType,
        time_line::{COLUMNS, Edge, Stretch, Zoom},
    },
    ui::{
        drawing::{drawing, label, path},
        element::{element, text},
        event::{along, key_of},
        moment::{day_of_year_in_words, month_in_words},
        part::{nothing, part, several},
        zone_switch::ShownZone,
    },
};

/// The height of a row, and of the mark in it.
const ROW: i64 = 20;
const MARK: i64 = 12;

/// The line, once the restore points are there.
pub fn time_line(backups: Backups) -> AnyView {
    let desk = expect_context::<Desk>();
    let zoom = RwSignal::new(Zoom::All);
    let there = move || backups.points().is_some_and(|points| !points.is_empty());
    element("div")
        .class("time-line")
        .when(there, move || {
            several([
                zoom_buttons(zoom),
                slider(desk, backups, zoom),
                part(move || hint(backups)),
            ])
        })
        .into()
}

fn zoom_buttons(zoom: RwSignal<Zoom>) -> AnyView {
    let button = |each: Zoom| {
        element("button")
            .attribute("type", "button")
            .class("segment")
            .either("aria-pressed", move || zoom.get() == each)
            .on("click", move |_| zoom.set(each))
            .text(each.name())
            .into()
    };
    element("div")
        .class("segments")
        .attribute("role", "group")
        .attribute("aria-label", "Zoom of the time line")
        .children(Zoom::ALL.map(button))
        .into()
}

fn slider(desk: Desk, backups: Backups, zoom: RwSignal<Zoom>) -> AnyView {
    let shown = ShownZone::shown();
    let moment = move || backups.moment.get();
    let stretch = move || {
        let points = backups.points()?;
        let window = [points.first()?.at, points.last()?.at];
        let [_, last] = window;
        let around = moment().map_or(last, PointInTime::instant);
        Some((Stretch::new(zoom.get(), window, around), points))
    };
    let picture = move || match stretch() {
        Some((stretch, points)) => picture(stretch, &points, backups, moment(), shown.get()),
        None => nothing(),
    };
    let value = text(move || match moment() {
        Some(moment) => moment_in_words(moment, shown.get()),
        None => "no moment chosen".to_owned(),
    });
    let step = move |key: &str| {
        let points = backups.points()?;
        let restore_type = backups.restore_type.get();
        let here = moment().or_else(|| PointInTime::not_before(now()))?;
        let [before, after] = points.neighbours(restore_type, here);
        let mut of_type = points.of(restore_type).filter_map(RestorePoint::moment);
        match key {
            "ArrowLeft" | "ArrowDown" => Some(before),
            "ArrowRight" | "ArrowUp" => Some(after),
            "Home" => Some(of_type.next()),
            "End" => Some(of_type.next_back()),
            _ => None,
        }
    };
    let on_key = move |event: web_sys::Event| {
        if let Some(target) = untrack(|| step(&key_of(&event))) {
            event.prevent_default();
            if let Some(target) = target {
                desk.choose(target);
            }
        }
    };
    let on_click = move |event: web_sys::Event| {
        let target = untrack(|| {
            let (stretch, points) = stretch()?;
            let column = along(&event, COLUMNS)?;
            nearest(&points, backups.restore_type.get(), stretch.moment(column))
        });
        if let Some(target) = target {
            desk.choose(target);
        }
    };
    let rows = RestoreType::ALL.map(|restore_type| {
        element("span")
            .flag("data-chosen", move || {
                backups.restore_type.get() == Some(restore_type)
            })
            .text(restore_type.service())
            .into()
    });
    element("div")
        .class("time-line-rows")
        .child(
            element("div")
                .class("time-line-names")
                .attribute("aria-hidden", "true")
                .children(rows),
        )
        .child(
            element("div")
                .class("time-line-picture")
                .attribute("role", "slider")
                .attribute("tabindex", "0")
                .attribute("aria-label", "Restore points")
                .attribute("aria-valuemin", "0")
                .attribute("aria-valuemax", &COLUMNS.to_string())
                .attribute_text(
                    "aria-valuenow",
                    text(move || {
                        let column =
                            stretch().and_then(|(stretch, _)| stretch.column(moment()?.instant()));
                        column.unwrap_or(COLUMNS).to_string()
                    }),
                )
                .attribute_text("aria-valuetext", value)
                .on("keydown", on_key)
                .on("click", on_click)
                .part(picture),
        )
        .into()
}

/// The restore point of the type that lies nearest to a moment.
fn nearest(
    points: &RestorePoints,
    restore_type: Option<RestoreType>,
    moment: DateTime<Utc>,
) -> Option<PointInTime> {
    points
        .of(restore_type)
        .min_by_key(|point| (point.at - moment).num_milliseconds().abs())?
        .moment()
}

fn picture(
    stretch: Stretch,
    points: &RestorePoints,
    backups: Backups,
    moment: Option<PointInTime>,
    zone: ShownZone,
) -> AnyView {
    let chosen_type = backups.restore_type.get();
    let height = ROW * 4;
    let full = format!("0 0 {COLUMNS} {height}");
    let mut shapes = Vec::new();
    let ticks = stretch.ticks(&zone);
    let tick_lines = stretch.marks(ticks.iter().map(|tick| tick.at), 0, height);
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        let window = stretch.band([first.at, last.at], height);
        shapes.push(path(&[("class", "window"), ("d", &window)]));
    }
    shapes.push(path(&[("class", "tick"), ("d", &tick_lines)]));
    for (row, restore_type) in (0..).zip(RestoreType::ALL) {
        let top = row * ROW + (ROW - MARK) / 2;
        let moments = points.of(Some(restore_type)).map(|point| point.at);
        let class = if chosen_type.is_none_or(|chosen| chosen == restore_type) {
            "mark"
        } else {
            "mark other"
        };
        shapes.push(path(&[
            ("class", class),
            ("d", &stretch.marks(moments, top, MARK)),
        ]));
    }
    if let Some(column) = moment.and_then(|moment| stretch.column(moment.instant())) {
        shapes.push(path(&[
            ("class", "chosen"),
            ("d", &format!("M{column} 0v{height}")),
        ]));
    }
    let plot = drawing(
        &[
            ("viewBox", &full),
            ("preserveAspectRatio", "none"),
            ("width", "100%"),
            ("height", &height.to_string()),
        ],
        shapes,
    );
    let names = ticks.into_iter().filter_map(|tick| {
        let column = stretch.column(tick.at)?;
        // A name at the very end would be cut off.
        (column < COLUMNS * 93 / 100).then(|| {
            let x = format!("{}.{}%", column / 10, column % 10);
            let class = if column < COLUMNS * 85 / 100 {
                "name"
            } else {
                "name last"
            };
            label(
                &[
                    ("class", class),
                    ("x", &x),
                    ("dx", "3"),
                    ("y", &(height + 13).to_string()),
                ],
                name_of(tick.edge),
            )
        })
    });
    let all = std::iter::once(plot).chain(names).collect();
    drawing(
        &[
            ("class", "time-line-drawing"),
            ("height", &(height + 18).to_string()),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ],
        all,
    )
}

fn name_of(edge: Edge) -> String {
    match edge {
        Edge::Year(year) => year.to_string(),
        Edge::Month(first) => month_in_words(&first),
        Edge::Day(day) => day_of_year_in_words(&day),
        Edge::Hour(hour) => format!("{hour:02}:00"),
    }
}

/// Not in the slider, of which a screen reader reads the value only.
fn hint(backups: Backups) -> AnyView {
    let count = backups.points().map_or(0, |points| points.len());
    element("p")
        .class("field-hint")
        .text(&format!(
            "{count} restore points: press on one, or go from one to the next with the arrow keys."
        ))
        .into()
}
