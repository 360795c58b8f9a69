//! Parses a text as a point in time: ISO 8601, numeric dates, and relative times.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use crate::domain::time::{
    iso8601::{IsoDateTime, IsoError},
    numeric::NumericDateTime,
    point_in_time::PointInTime,
    problem::TimeProblem,
    relative::RelativeTime,
    zone::{LocalResolution, Zone, resolve_local, to_local},
};

/// A point in time, and how the text was interpreted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedTime {
    /// The point in time.
    pub point_in_time: PointInTime,
    /// How the text was interpreted.
    pub interpretation: Interpretation,
}

/// How a text was interpreted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interpretation {
    /// As a local time in the zone.
    Local,
    /// With the UTC offset in the text.
    Offset,
    /// As a local time on the 24-hour clock: the format with dots does not say which clock it uses.
    TwentyFourHours,
    /// As a numeric date with the month first.
    MonthFirst,
    /// As a numeric date with the day first.
    DayFirst,
    /// Relative to the time at which it was typed.
    Relative,
    /// As the latest restore point.
    Latest,
    /// Not typed, but chosen: a restore point, a day of the calendar, or the point in time of a URL.
    Chosen,
}

/// What the meaning of a text depends on.
pub struct ParseContext<'a> {
    /// The time zone of local times.
    pub zone: &'a dyn Zone,
    /// The current time.
    pub now: DateTime<Utc>,
    /// The latest restore point, if it is known.
    pub latest: Option<DateTime<Utc>>,
}

/// Parses a text without white space around it.
///
/// # Errors
/// If the text is not exactly one point in time.
pub fn parse(text: &str, context: &ParseContext) -> Result<ParsedTime, TimeProblem> {
    if text.is_empty() {
        return Err(TimeProblem::Missing);
    }
    let (instant, interpretation) = match IsoDateTime::parse(text) {
        Ok(iso) => read_iso(text, iso, context)?,
        Err(IsoError::Impossible) => return Err(impossible(text)),
        Err(IsoError::Malformed) => parse_non_iso(text, context)?,
    };
    let point_in_time = PointInTime::ceil_to_millis(instant).ok_or_else(|| impossible(text))?;
    Ok(ParsedTime {
        point_in_time,
        interpretation,
    })
}

fn read_iso(
    text: &str,
    iso: IsoDateTime,
    context: &ParseContext,
) -> Result<(DateTime<Utc>, Interpretation), TimeProblem> {
    if iso.offset.is_some() {
        let instant = iso.instant().ok_or_else(|| impossible(text))?;
        return Ok((instant, Interpretation::Offset));
    }
    let interpretation = if iso.dotted {
        Interpretation::TwentyFourHours
    } else {
        Interpretation::Local
    };
    Ok((read_local(text, iso.local, context)?, interpretation))
}

/// Parses the formats that are not ISO 8601.
fn parse_non_iso(
    text: &str,
    context: &ParseContext,
) -> Result<(DateTime<Utc>, Interpretation), TimeProblem> {
    if let Some(relative) = RelativeTime::parse(text) {
        return resolve_relative(text, relative, context);
    }
    let numeric =
        NumericDateTime::parse(text).ok_or_else(|| TimeProblem::Malformed(text.to_owned()))?;
    let read_local = |local| read_local(text, local, context);
    match (numeric.month_first(), numeric.day_first()) {
        (Some(month_first), Some(day_first)) if month_first != day_first => {
            Err(ambiguous_date(text, [month_first, day_first], context))
        }
        (Some(local), _) => Ok((read_local(local)?, Interpretation::MonthFirst)),
        (None, Some(local)) => Ok((read_local(local)?, Interpretation::DayFirst)),
        (None, None) => Err(impossible(text)),
    }
}

fn resolve_relative(
    text: &str,
    relative: RelativeTime,
    context: &ParseContext,
) -> Result<(DateTime<Utc>, Interpretation), TimeProblem> {
    let impossible = || impossible(text);
    let now = context.now;
    let instant = match relative {
        RelativeTime::Latest => {
            let latest = context.latest.ok_or(TimeProblem::LatestUnknown)?;
            return Ok((latest, Interpretation::Latest));
        }
        RelativeTime::Ago(duration) => now.checked_sub_signed(duration).ok_or_else(impossible)?,
        RelativeTime::DaysAgo(days, time) => {
            let today = to_local(now, context.zone);
            let day = today
                .date()
                .checked_sub_signed(Duration::days(days))
                .ok_or_else(impossible)?;
            let local = day.and_time(time.unwrap_or(today.time()));
            read_local(text, local, context)?
        }
    };
    Ok((instant, Interpretation::Relative))
}

/// Returns the only instant at which the clocks of the zone show `local`.
fn read_local(
    text: &str,
    local: NaiveDateTime,
    context: &ParseContext,
) -> Result<DateTime<Utc>, TimeProblem> {
    let resolution = resolve_local(local, context.zone).ok_or_else(|| impossible(text))?;
    Err(match resolution {
        LocalResolution::Single(instant) => return Ok(instant),
        LocalResolution::Fold(first, second) => {
            with_choices(text, [first, second], |text, choices| TimeProblem::InFold {
                text,
                choices,
            })
        }
        LocalResolution::Gap(earlier, later) => {
            with_choices(text, [earlier, later], |text, choices| TimeProblem::InGap {
                text,
                choices,
            })
        }
    })
}

/// Returns the problem of a date that can be read in two ways. If one of the local times is in a gap or a fold, that
/// problem comes first.
fn ambiguous_date(text: &str, locals: [NaiveDateTime; 2], context: &ParseContext) -> TimeProblem {
    let [month_first, day_first] = locals.map(|local| read_local(text, local, context));
    match (month_first, day_first) {
        (Ok(month_first), Ok(day_first)) => {
            with_choices(text, [month_first, day_first], |text, choices| {
                TimeProblem::AmbiguousDate { text, choices }
            })
        }
        (Err(problem), _) | (_, Err(problem)) => problem,
    }
}

/// Creates a problem with choices, unless one of them is outside the years of the API.
fn with_choices(
    text: &str,
    instants: [DateTime<Utc>; 2],
    problem: fn(String, [PointInTime; 2]) -> TimeProblem,
) -> TimeProblem {
    match instants.map(PointInTime::ceil_to_millis) {
        [Some(first), Some(second)] => problem(text.to_owned(), [first, second]),
        _ => impossible(text),
    }
}

fn impossible(text: &str) -> TimeProblem {
    TimeProblem::Impossible(text.to_owned())
}
