//! The range of time in words.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};

use crate::{
    domain::time::{
        timeline::range::{TimeRange, Zoom},
        zone::to_local,
    },
    screens::home::point_in_time::text::MONTHS,
    ui::{display_zone::DisplayZone, time_format::format_day},
};

/// Above two years, the days of a range do not matter.
const YEARS: Duration = Duration::days(732);

/// Formats a range in a zone: `2021 – 2026`, `26 June 2025 – 26 June 2026`, `11 May – 10 June 2026`, `26 – 27 May 2026`,
/// or `26 May 2026`.
pub fn period(range: TimeRange, zone: DisplayZone) -> String {
    let day = |instant: DateTime<Utc>| to_local(instant, &zone).date();
    // The end is not part of the range: a day ends at midnight, which is another day.
    let (from, to) = (day(range.from), day(range.to - Duration::milliseconds(1)));
    if range.length() > YEARS {
        return format!("{} – {}", from.year(), to.year());
    }
    let end = format!("{} {} {}", to.day(), month(to), to.year());
    if from == to {
        end
    } else if from.year() != to.year() {
        format!("{} {} {} – {end}", from.day(), month(from), from.year())
    } else if from.month() != to.month() {
        format!("{} {} – {end}", from.day(), month(from))
    } else {
        format!("{} – {end}", from.day())
    }
}

/// Formats a day, with its year if the range is longer than a year: `26 May`, `26 May 2026`.
pub fn day(date: NaiveDate, range: TimeRange) -> String {
    let day = format_day(&date);
    if Some(range.length()) > Zoom::Year.length() {
        format!("{day} {}", date.year())
    } else {
        day
    }
}

/// Returns the name of a month.
pub fn month(date: NaiveDate) -> &'static str {
    let index = date.month0() as usize;
    MONTHS.get(index).copied().unwrap_or_default()
}
