//! The texts of the point in time: the field, the quick picks, the calendar and the timeline.

use crate::{components::text::count, screens::home::text::RESTORE_POINT};

// The field.

/// The label of the field.
pub const LABEL: &str = "Point in time";
/// The button that opens the calendar.
pub const CALENDAR: &str = "Calendar";
/// The heading of the times that the text can mean, and the name of their group.
pub const WHICH_TIME: &str = "Which time?";

/// The note below the empty field.
pub const HINT: &str = "Such as 2022-01-22 14:56, yesterday 14:00, 2 hours ago, or latest";
/// The time of a clock that is put back, in summer.
pub const SUMMER_TIME: &str = "summer time";
/// The same after it is put back.
pub const STANDARD_TIME: &str = "standard time";

/// One of the two instants at which clocks show the same time: `first 02:30, summer time (UTC+02:00)`. `season` may be
/// empty.
pub fn fold_choice(index: usize, time: &str, season: &str, offset: &str) -> String {
    let ordinal = if index == 0 { "first" } else { "second" };
    let separator = if season.is_empty() { "" } else { ", " };
    format!("{ordinal} {time}{separator}{season} ({offset})")
}

// How the text was interpreted, below the field.

/// For a time such as `2:56` or `2022.01.22 02:56`, which could also be on the 12-hour clock.
pub const AS_24_HOURS: &str = "Interpreted as a 24-hour time";
/// For a numeric date such as `1/22/2022`.
pub const MONTH_FIRST: &str = "Interpreted with the month first";
/// For a numeric date such as `22/1/2022`.
pub const DAY_FIRST: &str = "Interpreted with the day first";
/// For a day without its year, such as `Tue 14:00`.
pub const LAST_SUCH_DAY: &str = "Interpreted as the most recent such day";
/// For a Unix time, such as `1642863415862`.
pub const UNIX_TIME: &str = "Interpreted as a Unix time";
/// For a time relative to now, such as `2 hours ago`.
pub const RELATIVE: &str = "Interpreted relative to the time when you typed it";
/// For `latest`.
pub const LATEST_OF_TYPE: &str = "The latest restore point";
/// For `latest`, if some restore points could not be read.
pub const LATEST_KNOWN: &str =
    "The latest restore point that could be read; there may be a later one";

// The restore points.

/// The message while they load.
pub const LOADING: &str = "Loading restore points";
/// The title of the notice if they did not load; the reason follows.
pub const NOT_LOADED: &str = "Restore points could not be loaded; the form works without them";

// The quick picks.

/// Chooses the latest restore point of the type.
pub const LATEST: &str = "Latest";
/// Chooses the first restore point of the type.
pub const FIRST: &str = "First";
/// The same if some restore points could not be read.
pub const LATEST_READ: &str = "Latest that could be read";
/// The same for the first one.
pub const FIRST_READ: &str = "First that could be read";
/// Chooses the restore point before the chosen time, whose time follows.
pub const PREVIOUS: &str = "Previous restore point";
/// Chooses the restore point after the chosen time, whose time follows.
pub const NEXT: &str = "Next restore point";
/// The same buttons if there is no such restore point.
pub const PREVIOUS_IN_BRIEF: &str = "Previous";
/// The same for the next one.
pub const NEXT_IN_BRIEF: &str = "Next";
/// Chooses the time one day ago.
pub const YESTERDAY: &str = "Yesterday, this time";

// The timeline.

/// The name of the slider.
pub const TIMELINE: &str = "Restore points";
/// The name of the group of zoom buttons.
pub const ZOOM: &str = "Timeline zoom";
/// The value of the slider while no time is chosen.
pub const NO_TIME: &str = "no time chosen";

/// The button `‹`, which shows what is before the view.
pub const EARLIER: &str = "Earlier";
/// The button `›`, which shows what is after the view.
pub const LATER: &str = "Later";
/// In place of the slider without an organization.
pub const CHOOSE_ORGANIZATION: &str = "Choose an organization to see its restore points.";
/// In place of the slider if the organization has no restore points.
pub const NO_POINTS: &str = "No restore points.";
/// The months, from January.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A restore point: `Tue 26 May, 12:00:01, Mail every 6 hours`.
pub fn time_and_source(time: &str, source: &str) -> String {
    format!("{time}, {source}")
}

/// The name of a pause: `no restore points, 48 h`. If the list is incomplete, there may be some within the pause.
pub fn pause(milliseconds: i64, is_incomplete: bool) -> String {
    let name = if is_incomplete {
        "none could be read"
    } else {
        "no restore points"
    };
    let minutes = milliseconds / 60_000;
    // Rounded, because a restore point is a few seconds later or earlier than planned.
    let (count, unit) = match minutes {
        ..120 => (minutes, "min"),
        120..4350 => ((minutes + 30) / 60, "h"),
        _ => ((minutes + 720) / 1440, "days"),
    };
    format!("{name}, {count} {unit}")
}

/// The hint below the slider.
pub fn timeline_hint(
    points: usize,
    is_of_type: bool,
    has_gaps: bool,
    is_assumed_utc: bool,
) -> String {
    let mut hint = count(points, RESTORE_POINT);
    if is_of_type {
        hint.push_str(" of this type");
    }
    hint.push_str(if has_gaps { " could be read. " } else { ". " });
    hint.push_str("Click to choose, drag to move, Ctrl+scroll to zoom.");
    if is_assumed_utc {
        hint.push_str(" The server sent their times without a time zone; they are read as UTC.");
    }
    hint
}

// The calendar.

/// The label of the button `«`.
pub const PREVIOUS_YEAR: &str = "Previous year";
/// The label of the button `‹`.
pub const PREVIOUS_MONTH: &str = "Previous month";
/// The label of the button `›`.
pub const NEXT_MONTH: &str = "Next month";
/// The label of the button `»`.
pub const NEXT_YEAR: &str = "Next year";
/// The days of the week: the heading of the column, and its full name for screen readers.
pub const WEEKDAYS: [(&str, &str); 7] = [
    ("Mo", "Monday"),
    ("Tu", "Tuesday"),
    ("We", "Wednesday"),
    ("Th", "Thursday"),
    ("Fr", "Friday"),
    ("Sa", "Saturday"),
    ("Su", "Sunday"),
];
/// The label of the field for any time of day.
pub const TIME: &str = "Another time";
/// The button that chooses the time in that field.
pub const USE_TIME: &str = "Use this time";
/// Beside a restore point.
pub const LONG_TERM_COPY: &str = "long-term copy";
/// The legend of the shade below a day with few restore points.
pub const FEW: &str = "few";
/// The legend of the shade below a day with many restore points.
pub const MANY: &str = "many restore points";
/// Before the restore points that are next to a day without any.
pub const NEAREST: &str = "Nearest:";
/// The heading of the restore points of the chosen day.
pub const DAY_HEADING: &str = "Restore points on this day";
/// The hint in place of an empty list. `is_of_type` tells whether the list has the restore points of one type only, and
/// `has_gaps` whether some could not be read.
pub const fn none_on_day(is_of_type: bool, has_gaps: bool) -> &'static str {
    match (is_of_type, has_gaps) {
        (false, false) => "No restore points on this day.",
        (true, false) => "No restore points of this type on this day.",
        (false, true) => "None of the restore points that could be read is on this day.",
        (true, true) => {
            "None of the restore points that could be read is of this type and on this day."
        }
    }
}

/// The hint in place of a list that would be too long.
pub fn many_on_day(points: usize) -> String {
    let points = count(points, RESTORE_POINT);
    format!("{points} on this day. Choose one in the calendar.")
}

/// The label of a day: `22 Jan 2022, 5 restore points, the last one is a long-term copy`.
pub fn day(day: u32, month: &str, points: usize, is_long_term: bool) -> String {
    let points = match points {
        0 => String::new(),
        points => format!(", {}", count(points, RESTORE_POINT)),
    };
    let copy = if is_long_term {
        ", the last one is a long-term copy"
    } else {
        ""
    };
    format!("{day} {month}{points}{copy}")
}
