//! Parses a text as a point in time: Unix times, relative times, session names, and written dates and times.

use chrono::{DateTime, Duration, Utc};

use crate::domain::{
    session_name::times_in_session_name,
    time::{
        epoch,
        interpretation::Interpretation,
        point_in_time::PointInTime,
        problem::TimeProblem,
        relative::RelativeTime,
        resolve::{Resolution, choices_in_utc_and, read_local, resolve},
        written::{UnknownWord, WrittenTime},
        zone::{Zone, to_local},
    },
};

/// A point in time, and how the text was interpreted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedTime {
    /// The point in time.
    pub point_in_time: PointInTime,
    /// How the text was interpreted.
    pub interpretation: Interpretation,
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

/// Parses a [clean](crate::domain::clean_text::clean) text.
///
/// # Errors
/// If the text is not exactly one point in time.
pub fn parse(text: &str, context: &ParseContext) -> Result<ParsedTime, TimeProblem> {
    if text.is_empty() {
        return Err(TimeProblem::Missing);
    }
    let (instant, interpretation) = if let Some(instant) = epoch::parse(text, context.now) {
        (instant, Interpretation::UnixTime)
    } else if let Some(relative) = RelativeTime::parse(text) {
        resolve_relative(text, relative, context)?
    } else {
        parse_written(text, context)?
    };
    let point_in_time = PointInTime::ceil_to_millis(instant)
        .ok_or_else(|| TimeProblem::Impossible(text.to_owned()))?;
    Ok(ParsedTime {
        point_in_time,
        interpretation,
    })
}

fn resolve_relative(
    text: &str,
    relative: RelativeTime,
    context: &ParseContext,
) -> Result<Resolution, TimeProblem> {
    let impossible = || TimeProblem::Impossible(text.to_owned());
    let now = context.now;
    let instant = match relative {
        RelativeTime::Latest => {
            let latest = context.latest.ok_or(TimeProblem::LatestUnknown)?;
            return Ok((latest, Interpretation::Latest));
        }
        RelativeTime::Ago(duration) => now.checked_sub_signed(duration).ok_or_else(impossible)?,
        RelativeTime::DaysAgo(days) => {
            let local = to_local(now, context.zone)
                .checked_sub_signed(Duration::days(days))
                .ok_or_else(impossible)?;
            read_local(text, local, context.zone)?
        }
    };
    Ok((instant, Interpretation::Relative))
}

fn parse_written(text: &str, context: &ParseContext) -> Result<Resolution, TimeProblem> {
    let server_times = times_in_session_name(text);
    if !server_times.is_empty() {
        let choices = choices_in_utc_and(context.zone, &server_times);
        return Err(TimeProblem::ServerClock { choices });
    }
    let written =
        WrittenTime::parse(text).map_err(|UnknownWord(word)| TimeProblem::UnknownWord(word))?;
    resolve(text, &written, context.zone, context.now)
}
