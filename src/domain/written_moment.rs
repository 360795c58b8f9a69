//! Dates and times as people and servers write them: ISO 8601, with a space or `T`, with or without an offset.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use super::digits::Digits;

/// A date and time as written, before any zone is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenMoment {
    /// What a clock on the wall shows.
    pub wall: NaiveDateTime,
    /// The offset from UTC of that clock, if it is written too.
    pub offset: Option<FixedOffset>,
    /// Whether the date is written with dots.
    pub dotted: bool,
}

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has another form.
    Malformed,
    /// The calendar has no such day, or the day no such time.
    Impossible,
}

impl WrittenMoment {
    /// Reads `2022-01-22 14:56[:55[.8620000]]`, with a space or `T`, and perhaps with `Z` or an offset; and
    /// `2022.01.22 02:56:55`, a form of the vendor's own page, whose hours count to 24
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>).
    ///
    /// # Errors
    /// Says whether the form or the calendar is the reason.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let malformed = || Unreadable::Malformed;
        let mut rest = Digits(text);
        let year = rest.take(4).ok_or_else(malformed)?;
        let dotted = rest.0.starts_with('.');
        let separator = &[if dotted { '.' } else { '-' }];
        let month = rest.after(separator, 2).ok_or_else(malformed)?;
        let day = rest.after(separator, 2).ok_or_else(malformed)?;
        let hour = rest.after(&['T', 't', ' '], 2).ok_or_else(malformed)?;
        let minute = rest.after(&[':'], 2).ok_or_else(malformed)?;
        let (second, nanosecond) = seconds(&mut rest).ok_or_else(malformed)?;
        let offset = offset(rest.0)?;
        let wall = i32::try_from(year)
            .ok()
            .filter(|year| *year >= 1)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .and_then(|date| date.and_hms_nano_opt(hour, minute, second, nanosecond))
            .ok_or(Unreadable::Impossible)?;
        Ok(Self {
            wall,
            offset,
            dotted,
        })
    }

    /// The instant, to the nanosecond, where the text has an offset.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        Some(
            self.offset?
                .from_local_datetime(&self.wall)
                .single()?
                .to_utc(),
        )
    }
}

/// Reads a time of 24 hours: `9:30`, `14:56:55.862`.
pub(super) fn time_of_day(text: &str) -> Option<NaiveTime> {
    let mut rest = Digits(text);
    let hour = rest.take_up_to(2)?;
    let minute = rest.after(&[':'], 2)?;
    let (second, nanosecond) = seconds(&mut rest)?;
    rest.is_at_end()
        .then(|| NaiveTime::from_hms_nano_opt(hour, minute, second, nanosecond))?
}

/// The second and its nanoseconds, `:55.862`, where they are written.
fn seconds(rest: &mut Digits) -> Option<(u32, u32)> {
    match rest.after(&[':'], 2) {
        Some(second) => Some((second, rest.fraction()?)),
        None => Some((0, 0)),
    }
}

/// `Z`, `+01:00`, `+0100` or `+01` up to the end, or nothing at all.
fn offset(text: &str) -> Result<Option<FixedOffset>, Unreadable> {
    match text.trim_start() {
        "" => Ok(None),
        "z" | "Z" => Ok(FixedOffset::east_opt(0)),
        text => signed_offset(text).map(Some).ok_or(Unreadable::Malformed),
    }
}

fn signed_offset(text: &str) -> Option<FixedOffset> {
    // Typeset documents write U+2212 for the minus sign.
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let mut rest = Digits(digits);
    let hours = rest.take(2)?;
    let minutes = if rest.is_at_end() {
        0
    } else {
        rest.after(&[':'], 2).or_else(|| rest.take(2))?
    };
    if !rest.is_at_end() || hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    FixedOffset::east_opt(sign * seconds)
}
