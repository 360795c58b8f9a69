//! The drawing of the timeline: a row of marks for each restore type, the window from the first to the last restore
//! point, the chosen point in time, and the ticks of the calendar.

use leptos::prelude::*;

use crate::{
    domain::{
        restore_points::RestorePoints,
        restore_type::RestoreType,
        time::{
            point_in_time::PointInTime,
            timeline::{COLUMNS, Tick, TickLabel, TimeRange},
        },
    },
    ui::{
        display_zone::DisplayZone,
        svg::{path, svg, svg_text},
        time_format::{format_day, format_month},
    },
};

/// The height of a row.
const ROW: i64 = 20;
/// The height of a mark, in the middle of its row.
const MARK: i64 = 12;
/// The height of all four rows.
const ROWS: i64 = ROW * 4;
/// The height of the drawing: the rows, and the labels of the ticks below them.
const HEIGHT: i64 = ROWS + 18;

/// The drawing. Restore points that are not of `chosen_type` are dimmed.
pub fn drawing(
    range: TimeRange,
    points: &RestorePoints,
    chosen_type: Option<RestoreType>,
    chosen: Option<PointInTime>,
    zone: DisplayZone,
) -> AnyView {
    let ticks = range.ticks(&zone);
    let plot = plot(range, points, &ticks, chosen_type, chosen);
    let labels = ticks.into_iter().filter_map(|tick| label(range, tick));
    svg(
        &[
            ("class", "timeline-drawing"),
            ("height", &HEIGHT.to_string()),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ],
        std::iter::once(plot).chain(labels).collect(),
    )
}

/// Everything but the labels. It is stretched to the width of the drawing; text would be distorted.
fn plot(
    range: TimeRange,
    points: &RestorePoints,
    ticks: &[Tick],
    chosen_type: Option<RestoreType>,
    chosen: Option<PointInTime>,
) -> AnyView {
    let mut shapes = Vec::new();
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        let window = range.window_path([first.at, last.at], ROWS);
        shapes.push(path(&[("class", "window"), ("d", &window)]));
    }
    let tick_marks = range.marks_path(ticks.iter().map(|tick| tick.at), 0, ROWS);
    shapes.push(path(&[("class", "tick"), ("d", &tick_marks)]));
    for (row, restore_type) in (0..).zip(RestoreType::ALL) {
        let top = row * ROW + (ROW - MARK) / 2;
        let times = points.of(Some(restore_type)).map(|point| point.at);
        let class = if chosen_type.is_none_or(|chosen| chosen == restore_type) {
            "mark"
        } else {
            "mark other"
        };
        shapes.push(path(&[
            ("class", class),
            ("d", &range.marks_path(times, top, MARK)),
        ]));
    }
    if let Some(column) = chosen.and_then(|chosen| range.column(chosen.instant())) {
        shapes.push(path(&[
            ("class", "chosen"),
            ("d", &format!("M{column} 0v{ROWS}")),
        ]));
    }
    svg(
        &[
            ("viewBox", &format!("0 0 {COLUMNS} {ROWS}")),
            ("preserveAspectRatio", "none"),
            ("width", "100%"),
            ("height", &ROWS.to_string()),
        ],
        shapes,
    )
}

/// The label of a tick, unless it would be cut off at the right edge.
fn label(range: TimeRange, tick: Tick) -> Option<AnyView> {
    let column = range.column(tick.at)?;
    let class = match column * 100 / COLUMNS {
        ..85 => "name",
        85..93 => "name last",
        _ => return None,
    };
    let text = match tick.label {
        TickLabel::Year(year) => year.to_string(),
        TickLabel::Month(first_day) => format_month(&first_day),
        TickLabel::Day(day) => format_day(&day),
        TickLabel::Hour(hour) => format!("{hour:02}:00"),
    };
    Some(svg_text(
        &[
            ("class", class),
            ("x", &format!("{}.{}%", column / 10, column % 10)),
            ("dx", "3"),
            ("y", &(ROWS + 13).to_string()),
        ],
        text,
    ))
}
