//! The drawing of the timeline: from the top, the chosen time and the names of the pauses, the strip of restore points,
//! and the ticks of the calendar. The mark of the chosen time is above and below the strip, never on it.

use chrono::Datelike;
use leptos::prelude::*;

use crate::{
    domain::time::{
        timeline::{
            pauses::{ShownPause, shown_pauses},
            range::{TimeRange, WIDTH, Zoom},
            strip::{DEPTHS, Strip},
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
/// The class of lines. A line stands for one restore point, so its depth says nothing.
const LINE_CLASS: &str = "line";

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

    let used_line = used
        .filter(|used| range.contains(*used))
        .map(|used| range.position(used));
    let mut base = Shapes::default();
    base.add("base", &format!("M0 {TOP}h{WIDTH}v{STRIP}H0z"));
    let mut parts = vec![base.stretched()];
    parts.extend(pauses.iter().map(|pause| hatch(*pause)));
    parts.push(plot(&strip, used_line, &pauses, &marks, range, &ticks));
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
        names.add("chosen-name", [*start, *end], name);
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
        names.add("pause-name", [pause.from, pause.to], name);
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

/// Everything that may be stretched to the width of the drawing: texts and carets would be distorted.
fn plot(
    strip: &Strip,
    used: Option<i64>,
    pauses: &[ShownPause],
    marks: &[[i64; 2]],
    range: TimeRange,
    ticks: &[Tick],
) -> AnyView {
    let mut shapes = Shapes::default();
    let outline = |pause: &ShownPause| {
        let width = pause.to - pause.from;
        format!(
            "M{} {}h{width}v{}h-{width}z",
            pause.from,
            TOP + 1,
            STRIP - 2
        )
    };
    shapes.add("pause", &pauses.iter().map(outline).collect::<String>());
    match strip {
        Strip::Lines(positions) => {
            let line = |position: &i64| format!("M{position} {TOP}v{STRIP}");
            shapes.add(LINE_CLASS, &positions.iter().map(line).collect::<String>());
            shapes.add("used line", &used.iter().map(line).collect::<String>());
        }
        Strip::Cells(cells) => {
            let mut paths = [const { String::new() }; DEPTHS];
            let mut used = String::new();
            for cell in cells {
                // A sixth of the cell is the space between it and the next one.
                let width = (cell.to - cell.from) * 5 / 6;
                let shape = format!("M{} {TOP}h{width}v{STRIP}h-{width}z", cell.from);
                if cell.is_used {
                    used = shape;
                } else if let Some(path) = paths.get_mut(cell.depth) {
                    path.push_str(&shape);
                }
            }
            for (class, path) in DEPTH_CLASSES.into_iter().zip(paths) {
                shapes.add(class, &path);
            }
            shapes.add("used", &used);
        }
    }
    let tick = |tick: &Tick| format!("M{} {}v4", range.position(tick.at), TOP + STRIP + 4);
    shapes.add("tick", &ticks.iter().map(tick).collect::<String>());
    // A time is a tick below the strip, a day a line from its start to its end.
    let mark = |[from, to]: &[i64; 2]| {
        let (tick, line) = (TOP + STRIP + 3, TOP + STRIP + 4);
        if from == to {
            format!("M{from} {tick}v6")
        } else {
            format!("M{from} {line}H{to}")
        }
    };
    shapes.add("chosen", &marks.iter().map(mark).collect::<String>());
    shapes.stretched()
}

/// Paths by their class.
#[derive(Default)]
struct Shapes(Vec<AnyView>);

impl Shapes {
    fn add(&mut self, class: &'static str, d: &str) {
        if !d.is_empty() {
            self.0.push(path(&[("class", class), ("d", d)]));
        }
    }

    fn stretched(self) -> AnyView {
        svg(
            &[
                ("viewBox", &format!("0 0 {WIDTH} {HEIGHT}")),
                ("preserveAspectRatio", "none"),
                ("width", "100%"),
                ("height", &HEIGHT.to_string()),
            ],
            self.0,
        )
    }
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
/// The width of the drawing is not known, and neither is that of a text. So space is reserved for both a narrow and a wide
/// drawing, with seven pixels for each character, and the style sheet hides what only the wide one has space for.
#[derive(Default)]
struct Names {
    views: Vec<AnyView>,
    narrow: Vec<[i64; 2]>,
    wide: Vec<[i64; 2]>,
}

/// The width of a character at the narrowest width (280 pixels), and at that from which all names are shown (500 pixels).
const NARROW_CHARACTER: i64 = WIDTH * 7 / 280;
const WIDE_CHARACTER: i64 = WIDTH * 7 / 500;

impl Names {
    /// Adds a name for what is between two positions: above its middle, or else from its start or up to its end. Leaves it
    /// out if there is no space.
    fn add(&mut self, class: &'static str, [from, to]: [i64; 2], name: String) {
        let characters = i64::try_from(name.chars().count()).unwrap_or_default();
        let spaces = |character: i64| {
            let width = characters * character;
            let start = i64::midpoint(from, to) - width / 2;
            [start, from, to - width].map(|start| [start, start + width])
        };
        let fits = |space: [i64; 2], taken: &[[i64; 2]]| {
            let [from, to] = space;
            from >= 0 && to <= WIDTH && taken.iter().all(|[start, end]| *end < from || to < *start)
        };
        let places = [
            (i64::midpoint(from, to), "middle"),
            (from, "start"),
            (to, "end"),
        ];
        let places = places
            .into_iter()
            .zip(spaces(NARROW_CHARACTER))
            .zip(spaces(WIDE_CHARACTER))
            .map(|((place, narrow), wide)| {
                let is_narrow = fits(narrow, &self.narrow);
                (place, narrow, wide, is_narrow)
            })
            .filter(|(.., wide, _)| fits(*wide, &self.wide))
            // The first place with space at both widths, or else at the wide one: `max_by_key` returns the last.
            .rev();
        let Some(((x, anchor), narrow, wide, is_narrow)) =
            places.max_by_key(|(.., is_narrow)| *is_narrow)
        else {
            return;
        };
        self.wide.push(wide);
        let mut attributes = vec![("class", class), ("y", "12"), ("text-anchor", anchor)];
        let x = percent(x);
        attributes.push(("x", &x));
        if is_narrow {
            self.narrow.push(narrow);
        } else {
            attributes.push(("data-wide", ""));
        }
        self.views.push(svg_text(&attributes, name));
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
        name,
    )
}

/// Formats a position as a percentage of the width.
pub fn percent(position: i64) -> String {
    let position = position.clamp(0, WIDTH);
    format!("{}.{:02}%", position / 100, position % 100)
}
