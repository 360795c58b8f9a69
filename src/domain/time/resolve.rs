//! Resolves a written time to a point in time, in a time zone and at a current time.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, Utc};

use crate::domain::time::{
    dates::{DateProblem, candidates},
    interpretation::Interpretation,
    month::day_bounds,
    problem::{TimeChoice, TimeProblem},
    utc_offset::WrittenZone,
    written::WrittenTime,
    zone::{LocalResolution, Zone, resolve_local, to_local},
};

/// An instant, and how the text was interpreted.
pub(super) type Resolution = (DateTime<Utc>, Interpretation);

/// Returns the instant that a text means. `zone` is the zone of a text that names none.
///
/// # Errors
/// If the text is not exactly one instant.
pub(super) fn resolve(
    text: &str,
    written: &WrittenTime,
    zone: &dyn Zone,
    now: DateTime<Utc>,
) -> Result<Resolution, TimeProblem> {
    match written.zone {
        None => resolve_in(text, written, zone, now),
        Some(WrittenZone::Utc) => resolve_in(text, written, &utc, now),
        Some(WrittenZone::Offset(offset)) => resolve_in(text, written, &fixed(offset), now),
        Some(WrittenZone::Abbreviation(meanings)) => {
            let mut choices = Vec::new();
            for minutes in meanings {
                let zone =
                    fixed(FixedOffset::east_opt(i32::from(*minutes) * 60).unwrap_or(Utc.fix()));
                match resolve_in(text, written, &zone, now) {
                    Ok((instant, _)) => choices.extend(TimeChoice::new(instant, &zone)),
                    Err(TimeProblem::AmbiguousDate { choices: both, .. }) => choices.extend(both),
                    Err(problem) => return Err(problem),
                }
            }
            let text = text.to_owned();
            Err(TimeProblem::AbbreviatedZone { text, choices })
        }
    }
}

/// Returns the instant that a text means in this zone.
fn resolve_in(
    text: &str,
    written: &WrittenTime,
    zone: &dyn Zone,
    now: DateTime<Utc>,
) -> Result<Resolution, TimeProblem> {
    let impossible = || TimeProblem::Impossible(text.to_owned());
    let time = match written.time {
        Some(time) => Some(time.time().ok_or_else(impossible)?),
        None => None,
    };
    let dates = candidates(written, time, to_local(now, zone)).map_err(|problem| {
        let text = text.to_owned();
        match problem {
            DateProblem::Missing => TimeProblem::NoDate(text),
            DateProblem::Impossible => TimeProblem::Impossible(text),
            DateProblem::WrongWeekday => TimeProblem::WrongWeekday(text),
        }
    })?;
    let Some(time) = time else {
        let days = dates.iter().filter_map(|(date, _)| day_bounds(*date, zone));
        return Err(TimeProblem::NoTime {
            text: text.to_owned(),
            days: days.collect(),
        });
    };
    let mut resolutions = Vec::new();
    for (date, interpretation) in dates {
        let instant = read_local(text, date.and_time(time), zone)?;
        resolutions.push((instant, interpretation));
    }
    if let [(instant, interpretation)] = *resolutions {
        let usual = match (written.zone, written.time) {
            (Some(_), _) => Interpretation::Offset,
            (None, Some(time)) if time.has_short_hour => Interpretation::TwentyFourHours,
            (None, _) => Interpretation::Local,
        };
        return Ok((instant, interpretation.unwrap_or(usual)));
    }
    let choices = choices(resolutions.into_iter().map(|(instant, _)| instant), zone);
    Err(TimeProblem::AmbiguousDate {
        text: text.to_owned(),
        choices: choices.ok_or_else(impossible)?,
    })
}

/// Returns the only instant at which the clocks of the zone show `local`.
pub(super) fn read_local(
    text: &str,
    local: NaiveDateTime,
    zone: &dyn Zone,
) -> Result<DateTime<Utc>, TimeProblem> {
    let text = text.to_owned();
    let (instants, is_fold) = match resolve_local(local, zone) {
        Some(LocalResolution::Single(instant)) => return Ok(instant),
        Some(LocalResolution::Fold(first, second)) => ([first, second], true),
        Some(LocalResolution::Gap(earlier, later)) => ([earlier, later], false),
        None => return Err(TimeProblem::Impossible(text)),
    };
    Err(match choices(instants, zone) {
        Some(choices) if is_fold => TimeProblem::InFold { text, choices },
        Some(choices) => TimeProblem::InGap { text, choices },
        None => TimeProblem::Impossible(text),
    })
}

/// Returns the points in time that a clock of the server can mean, if it is in UTC or in `zone`.
pub(super) fn choices_in_utc_and(zone: &dyn Zone, times: &[NaiveDateTime]) -> Vec<TimeChoice> {
    let mut choices: Vec<TimeChoice> = Vec::new();
    for local in times {
        for zone in [&utc as &dyn Zone, zone] {
            let instants = match resolve_local(*local, zone) {
                Some(LocalResolution::Single(instant)) => [Some(instant), None],
                Some(
                    LocalResolution::Fold(first, second) | LocalResolution::Gap(first, second),
                ) => [Some(first), Some(second)],
                None => [None, None],
            };
            for instant in instants.into_iter().flatten() {
                let choice = TimeChoice::new(instant, zone);
                choices.extend(choice.filter(|choice| !choices.contains(choice)));
            }
        }
    }
    choices
}

/// Returns the instants as choices, unless one of them is outside the years of the API.
fn choices(
    instants: impl IntoIterator<Item = DateTime<Utc>>,
    zone: &dyn Zone,
) -> Option<Vec<TimeChoice>> {
    let choice = |instant| TimeChoice::new(instant, zone);
    instants.into_iter().map(choice).collect()
}

fn fixed(offset: FixedOffset) -> impl Zone {
    move |_: DateTime<Utc>| offset
}

fn utc(_: DateTime<Utc>) -> FixedOffset {
    Utc.fix()
}
