//! The label of a restore point, and the frame around its line or cell.

use chrono::{Datelike, Timelike};

use crate::{
    domain::{
        restore_point::RestorePoint,
        time::{timeline::range::WIDTH, zone::to_local},
    },
    screens::home::point_in_time::timeline::{
        drawing::{HEIGHT, percent},
        period::day,
        view::{Pointed, TimelineView},
    },
    ui::{
        display_zone::DisplayZone,
        prelude::*,
        svg::{path, svg},
    },
};

/// The job of a restore point or, if the server does not name it, its repository.
pub fn source(point: &RestorePoint) -> String {
    match point.source.job.as_str() {
        "" => point.source.label(),
        job => job.to_owned(),
    }
}

/// The label of the restore point under the pointer or the keyboard, above the drawing.
pub fn label(view: TimelineView, pointed: Pointed, zone: DisplayZone) -> AnyView {
    let (Some(range), Some(points)) = (view.range(), view.points()) else {
        return empty();
    };
    let point = match pointed {
        Pointed::Nothing => None,
        Pointed::Chosen => view
            .restore_points
            .point_in_time
            .get()
            .and_then(|chosen| points.list().newest_at(chosen.instant())),
        Pointed::At(position) => points.list().nearest(range.instant_at(position)),
    };
    let Some(point) = point.filter(|point| range.contains(point.at)) else {
        return empty();
    };
    let at = range.position(point.at);
    let local = to_local(point.at, &zone);
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    let time = format!(
        "{} {}, {hour:02}:{minute:02}:{second:02}, ",
        local.weekday(),
        day(local.date(), range)
    );
    // The spaces beside the label shrink in proportion to their widths. So it is above its restore point, and it is
    // never cut off at an edge.
    let space = |width: i64| svg(&[("width", &percent(width)), ("height", "1")], Vec::new());
    let row = div().class("timeline-label-row").children([
        space(at),
        span()
            .class("timeline-label")
            .text(&time)
            .isolated_text(&source(point))
            .into(),
        space(WIDTH - at),
    ]);
    div()
        .class("timeline-pointed")
        .attr("aria-hidden", "true")
        .child(frame(at))
        .child(row)
        .into()
}

/// The frame, four pixels from the middle of the line on each side.
fn frame(at: i64) -> AnyView {
    let shape = path(&[("class", "frame"), ("d", "M-4.5 26h9v40h-9z")]);
    let place = [("x", &*percent(at)), ("overflow", "visible")];
    svg(
        &[
            ("class", "timeline-frame"),
            ("height", &HEIGHT.to_string()),
            ("focusable", "false"),
        ],
        vec![svg(&place, vec![shape])],
    )
}
