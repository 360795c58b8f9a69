//! The drawing of the timeline: from the top, the chosen time and the names of the pauses, the strip of restore points,
//! and the ticks of the calendar. The mark of the chosen time is above and below the strip, never on it.

use chrono::Datelike;
use leptos::prelude::*;

use crate::{
    domain::time::{
        timeline::{
            pauses::{ShownPause, shown_pauses},
            range::{TimeRange, WIDTH, Zoom},
            strip::{Cell, DEPTHS, Strip},
            ticks::{Tick, TickLabel, ticks},
        },
        zone::to_local,
    },
    screens::home::point_in_time::{
        text,
        timeline::{
            period::{day, month},
            view::TimelineView,
        },
    },
    ui::{
        display_zone::DisplayZone,
        reactive::empty,
        svg::{path, svg, svg_text},
        time_format::{format_day, format_month},
    },
};

/// The height of the drawing.
pub const HEIGHT: i64 = 92;
/// The top of the strip.
const TOP: i64 = 28;
/// The height of the strip.
const STRIP: i64 = 36;

/// The class of the lines and cells of each depth.
const DEPTH_CLASSES: [&str; DEPTHS] = ["depth-1", "depth-2", "depth-3", "depth-4"];
/// More names of pauses than this never have space.
const MAX_NAMES: usize = 12;

/// The drawing.
pub fn drawing(view: TimelineView, zone: DisplayZone) -> AnyView {
    let (Some(range), Some(points)) = (view.range(), view.points()) else {
        return empty();
    };
    let chosen = view.restore_points.point_in_time.get();
    let used = chosen.and_then(|chosen| points.list().newest_at(chosen.instant()));
    let used = used.map(|used| used.at);
    let strip = Strip::new(range, points.list(), used);
    let pauses = shown_pauses(points.pauses(), range);
    let mut meanings = view.restore_points.meanings();
    meanings.retain(|[from, to]| *from <= range.to && *to >= range.from);
    let position = |instant| range.position(instant).clamp(0, WIDTH);
    let marks: Vec<[i64; 2]> = meanings.iter().map(|ends| ends.map(position)).collect();
    let ticks = ticks(range, &zone);

    let used = used.filter(|used| range.contains(*used));
    let used = used.map(|used| range.position(used));
    let (below, mut above) = strip_shapes(&strip, used);
    let outline = |pause: &ShownPause| {
        let (x, width) = (pause.from, pause.to - pause.from);
        format!("M{x} {}h{width}v{}h-{width}z", TOP + 1, STRIP - 2)
    };
    above.insert(0, shape("pause", &pauses, &outline));
    let tick = |tick: &Tick| format!("M{} {}v4", range.position(tick.at), TOP + STRIP + 4);
    above.push(shape("tick", &ticks, &tick));
    // A time is a tick below the strip, a day a line from its start to its end.
    let mark = |[from, to]: &[i64; 2]| {
        if from == to {
            format!("M{from} {}v6", TOP + STRIP + 3)
        } else {
            format!("M{from} {}H{to}", TOP + STRIP + 4)
        }
    };
    above.push(shape("chosen", &marks, &mark));
    let mut parts = vec![stretched(below)];
    parts.extend(pauses.iter().map(|pause| hatch(*pause)));
    parts.push(stretched(above));
    let mut names = Names::default();
    let first = meanings.first().zip(marks.first());
    if let Some(([from, to], [start, end])) = first {
        let local = to_local(*from, &zone);
        let mut name = day(local.date(), range);
        if from == to {
            let time = zone.local_time(from.timestamp_millis()).hour_minute();
            name = if Some(range.length()) > Zoom::Day.length() {
                format!("{name}, {time}")
            } else {
                time
            };
        }
        names.add("chosen-name", [*start, *end], &name, NARROW);
    }
    parts.extend(marks.iter().map(|ends| caret(*ends)));
    // The longest first, because there may be no space for all.
    let mut unnamed = pauses;
    for _ in 0..MAX_NAMES {
        let lengths = unnamed.iter().map(|pause| pause.milliseconds);
        let Some((_, longest)) = lengths.zip(0..).max() else {
            break;
        };
        let pause = unnamed.swap_remove(longest);
        let name = text::pause(pause.milliseconds, points.are_incomplete());
        names.add("pause-name", [pause.from, pause.to], &name, WIDE);
    }
    parts.extend(names.views);
    parts.extend(ticks.into_iter().map(|tick| tick_name(range, tick)));
    svg(
        &[
            ("class", "timeline-drawing"),
            ("height", &HEIGHT.to_string()),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ],
        parts,
    )
}

/// The restore points, and the one that is used, which is above the pauses. `used` is its position.
fn strip_shapes(strip: &Strip, used: Option<i64>) -> (Vec<AnyView>, Vec<AnyView>) {
    let base = format!("M0 {TOP}h{WIDTH}v{STRIP}H0z");
    let mut below = vec![path(&[("class", "base"), ("d", &base)])];
    match strip {
        Strip::Lines(positions) => {
            let line = |position: &i64| format!("M{position} {TOP}v{STRIP}");
            below.push(shape("line", positions, &line));
            (below, vec![shape("used line", used.as_slice(), &line)])
        }
        Strip::Cells(cells) => {
            let draw = |class, is_shown: &dyn Fn(&Cell) -> bool| {
                shape(class, cells, &|cell: &Cell| {
                    // A sixth of the cell is the space between it and the next one.
                    let width = (cell.to - cell.from) * 5 / 6;
                    if is_shown(cell) {
                        format!("M{} {TOP}h{width}v{STRIP}h-{width}z", cell.from)
                    } else {
                        String::new()
                    }
                })
            };
            for (depth, class) in DEPTH_CLASSES.into_iter().enumerate() {
                below.push(draw(class, &|cell| cell.depth == depth));
            }
            (below, vec![draw("used", &|cell| cell.is_used)])
        }
    }
}

/// A path that consists of a shape for each item.
fn shape<T>(class: &str, items: &[T], draw: &dyn Fn(&T) -> String) -> AnyView {
    let d: String = items.iter().map(draw).collect();
    if d.is_empty() {
        return empty();
    }
    path(&[("class", class), ("d", &d)])
}

/// What may be stretched to the width of the drawing: texts and carets would be distorted.
fn stretched(shapes: Vec<AnyView>) -> AnyView {
    svg(
        &[
            ("viewBox", &format!("0 0 {WIDTH} {HEIGHT}")),
            ("preserveAspectRatio", "none"),
            ("width", "100%"),
            ("height", &HEIGHT.to_string()),
        ],
        shapes,
    )
}

/// The hatching of a pause: a line as thick as the strip is high, made of dashes and slanted.
fn hatch(pause: ShownPause) -> AnyView {
    let line = format!("M0 {}H4000", STRIP / 2);
    let shape = path(&[
        ("class", "hatch"),
        ("d", &line),
        ("transform", "skewX(-45)"),
    ]);
    svg(
        &[
            ("x", &percent(pause.from)),
            ("y", &TOP.to_string()),
            ("width", &percent(pause.to - pause.from)),
            ("height", &STRIP.to_string()),
        ],
        vec![shape],
    )
}

/// The mark of a chosen time above the strip. A day has none.
fn caret([from, to]: [i64; 2]) -> AnyView {
    if from != to {
        return empty();
    }
    let shape = path(&[("class", "caret"), ("d", "M-4.5 18h9L0 24z")]);
    svg(
        &[("x", &percent(from)), ("overflow", "visible")],
        vec![shape],
    )
}

/// The texts above the strip, which must not overlap.
///
/// Neither the width of the drawing nor that of a text is known, so seven pixels are reserved for each character. The
/// style sheet hides the names of pauses in a drawing of less than 500 pixels.
#[derive(Default)]
struct Names {
    views: Vec<AnyView>,
    taken: Vec<[i64; 2]>,
}

/// The width of a character in the narrowest drawing, of 280 pixels.
const NARROW: i64 = WIDTH * 7 / 280;
/// The width of a character in a drawing of 500 pixels.
const WIDE: i64 = WIDTH * 7 / 500;

impl Names {
    /// Adds a name for what is between two positions: above its middle, or else from its start or up to its end. Leaves it
    /// out if there is no space for characters of this width.
    fn add(&mut self, class: &'static str, [from, to]: [i64; 2], name: &str, character: i64) {
        let characters = i64::try_from(name.chars().count()).unwrap_or_default();
        let width = characters * character;
        let middle = i64::midpoint(from, to);
        for (anchor, x, start) in [
            ("middle", middle, middle - width / 2),
            ("start", from, from),
            ("end", to, to - width),
        ] {
            let end = start + width;
            let mut others = self.taken.iter();
            if start >= 0 && end <= WIDTH && others.all(|other| other[1] < start || end < other[0])
            {
                // In a drawing that has names of pauses.
                let less = characters * (character - WIDE);
                self.taken.push(match anchor {
                    "middle" => [start + less / 2, end - less / 2],
                    "start" => [start, end - less],
                    _ => [start + less, end],
                });
                self.views.push(svg_text(
                    &[
                        ("class", class),
                        ("x", &percent(x)),
                        ("y", "12"),
                        ("text-anchor", anchor),
                    ],
                    name,
                ));
                return;
            }
        }
    }
}

fn tick_name(range: TimeRange, tick: Tick) -> AnyView {
    let x = range.position(tick.at);
    let anchor = match x {
        ..400 => "start",
        400..=9_600 => "middle",
        _ => "end",
    };
    let name = match tick.label {
        TickLabel::Year(year) => year.to_string(),
        // The year is said where it begins.
        TickLabel::Month(first_day) if first_day.month0() == 0 => format_month(&first_day),
        TickLabel::Month(first_day) => month(first_day).get(..3).unwrap_or_default().to_owned(),
        TickLabel::Day(date) => format_day(&date),
        TickLabel::Time(hour, minute) => format!("{hour:02}:{minute:02}"),
    };
    svg_text(
        &[
            ("class", "tick-name"),
            ("x", &percent(x)),
            ("y", "86"),
            ("text-anchor", anchor),
        ],
        &name,
    )
}

/// Formats a position as a percentage of the width.
pub fn percent(position: i64) -> String {
    let position = position.clamp(0, WIDTH);
    format!("{}.{:02}%", position / 100, position % 100)
}
