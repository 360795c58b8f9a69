//! The moment to which a restore session goes back, read from what people type and paste.

use std::fmt;

use chrono::{
    DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone,
    Timelike, Utc,
};

/// A moment, to the millisecond, in UTC: what the server is asked for.
///
/// Shown as the API takes it: `2022-01-22T14:56:55.862Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointInTime(DateTime<Utc>);

/// Why a text is no point in time, or not exactly one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("enter a date and time, such as 2022-01-22 14:56")]
    Missing,
    /// The text has another form.
    #[error(
        "expected a date and time such as 2022-01-22 14:56 or 2022-01-22T14:56:55Z, found “{0}”"
    )]
    Malformed(String),
    /// The calendar has no such day, or the day no such time.
    #[error("there is no such date and time as {0}")]
    Impossible(String),
    /// The zone's clocks skip this wall time.
    #[error("clocks here skip {0}: add the offset, such as {0}{1}")]
    Skipped(String, String),
    /// The zone's clocks show this wall time twice.
    #[error("clocks here show {0} twice: add the offset, {0}{1} or {0}{2}")]
    Repeated(String, String, String),
}

/// The offset from UTC that a zone has at an instant.
pub trait Zone {
    /// The offset at `instant`.
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset;
}

impl<F: Fn(DateTime<Utc>) -> FixedOffset> Zone for F {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        self(instant)
    }
}

impl PointInTime {
    /// The first millisecond that is not before `instant`: a moment taken from a restore point, which has seven
    /// fractional digits, must never be sent as a moment before it.
    pub fn not_before(instant: DateTime<Utc>) -> Self {
        let beyond = i64::from(instant.timestamp_subsec_nanos() % 1_000_000);
        let rest = if beyond == 0 { 0 } else { 1_000_000 - beyond };
        Self(instant + Duration::nanoseconds(rest))
    }

    /// Reads `2022-01-22 14:56[:55[.862]]` in `zone`, or the same with `Z` or an offset, which then decides.
    ///
    /// # Errors
    /// Says what was expected and what was found; a wall time that the zone skips or repeats is refused.
    pub fn read(text: &str, zone: &impl Zone) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        let written = Written::parse(text)?;
        let moment = match written.offset {
            Some(offset) => offset
                .from_local_datetime(&written.wall)
                .single()
                .map(|moment| Self::not_before(moment.to_utc()))
                .ok_or_else(|| Problem::Impossible(text.to_owned())),
            None => in_zone(written.wall, zone, text),
        }?;
        // An offset, or the rounding up, can lead out of the years of four digits that the API writes.
        if (1..=9999).contains(&moment.0.year()) {
            Ok(moment)
        } else {
            Err(Problem::Impossible(text.to_owned()))
        }
    }

    /// The moment.
    pub fn instant(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for PointInTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}T{}.{:03}Z",
            Day(self.0.date_naive()),
            Clock(self.0.time()),
            self.0.timestamp_subsec_millis()
        )
    }
}

/// The instant of a text with `Z` or an offset, to the nanosecond; `None` for any other text.
pub(super) fn exact_instant(text: &str) -> Option<DateTime<Utc>> {
    let written = Written::parse(text).ok()?;
    Some(
        written
            .offset?
            .from_local_datetime(&written.wall)
            .single()?
            .to_utc(),
    )
}

/// The text for the field after the native picker chose `picked` (`2022-01-23T14:56[:55[.862]]`).
///
/// The picker speaks of minutes; seconds and their fraction stay as they were typed while the minute is the same.
pub fn with_picked(text: &str, picked: &str, zone: &impl Zone) -> String {
    let Ok(Written {
        wall: picked_wall, ..
    }) = Written::parse(picked.trim())
    else {
        return text.to_owned();
    };
    let typed = wall_clock(text, zone).filter(|typed| {
        (typed.hour(), typed.minute()) == (picked_wall.hour(), picked_wall.minute())
    });
    let time = typed.map_or(picked_wall.time(), |typed| typed.time());
    format!("{} {}", Day(picked_wall.date()), precise(time))
}

/// The value for the native picker: the typed moment as a wall clock of the zone, `2022-01-22T14:56:55.862`.
pub fn to_picker(text: &str, zone: &impl Zone) -> Option<String> {
    let wall = wall_clock(text, zone)?;
    Some(format!("{}T{}", Day(wall.date()), precise(wall.time())))
}

fn wall_clock(text: &str, zone: &impl Zone) -> Option<NaiveDateTime> {
    let written = Written::parse(text.trim()).ok()?;
    match written.offset {
        Some(_) => {
            let instant = PointInTime::read(text, zone).ok()?.instant();
            Some(
                instant
                    .with_timezone(&zone.offset_at(instant))
                    .naive_local(),
            )
        }
        None => Some(
            PointInTime::not_before(written.wall.and_utc())
                .instant()
                .naive_utc(),
        ),
    }
}

/// A date and time as written, before any zone is applied.
struct Written {
    wall: NaiveDateTime,
    offset: Option<FixedOffset>,
}

impl Written {
    fn parse(text: &str) -> Result<Self, Problem> {
        let malformed = || Problem::Malformed(text.to_owned());
        let mut rest = Digits(text);
        let year = rest.take(4).ok_or_else(malformed)?;
        let month = rest.after('-', 2).ok_or_else(malformed)?;
        let day = rest.after('-', 2).ok_or_else(malformed)?;
        let hour = rest.after_any(&['T', 't', ' '], 2).ok_or_else(malformed)?;
        let minute = rest.after(':', 2).ok_or_else(malformed)?;
        let (second, nanosecond) = match rest.after(':', 2) {
            Some(second) => (second, rest.fraction().ok_or_else(malformed)?),
            None => (0, 0),
        };
        let offset = rest.offset().map_err(|Unreadable| malformed())?;

        let impossible = || Problem::Impossible(text.to_owned());
        let year = i32::try_from(year).map_err(|_| impossible())?;
        let wall = NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| year >= 1)
            .and_then(|date| date.and_hms_nano_opt(hour, minute, second, nanosecond))
            .ok_or_else(impossible)?;
        Ok(Self { wall, offset })
    }
}

/// What is left to read of a text.
struct Digits<'a>(&'a str);

impl Digits<'_> {
    fn take(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    fn after(&mut self, separator: char, count: usize) -> Option<u32> {
        self.after_any(&[separator], count)
    }

    fn after_any(&mut self, separators: &[char], count: usize) -> Option<u32> {
        let before = self.0;
        self.0 = before.strip_prefix(separators)?;
        let number = self.take(count);
        if number.is_none() {
            self.0 = before;
        }
        number
    }

    /// Nanoseconds from `.1` to `.1234567`, none at all, or no answer for anything else after the point.
    fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(['.', ',']) else {
            return Some(0);
        };
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=9).contains(&length) {
            return None;
        }
        self.0 = rest;
        let number = self.take(length)?;
        let scale = u32::try_from(9 - length).ok()?;
        number.checked_mul(10_u32.pow(scale))
    }

    /// `Z`, `+01:00`, `+0100` or `+01` up to the end, or nothing at all.
    fn offset(&mut self) -> Result<Option<FixedOffset>, Unreadable> {
        let rest = self.0.trim_start();
        if rest.is_empty() {
            return Ok(None);
        }
        if rest.eq_ignore_ascii_case("z") {
            return Ok(FixedOffset::east_opt(0));
        }
        self.0 = rest;
        self.signed_offset().map(Some).ok_or(Unreadable)
    }

    fn signed_offset(&mut self) -> Option<FixedOffset> {
        // Typeset documents write U+2212 for the minus sign.
        let (sign, digits) = match self.0.strip_prefix('+') {
            Some(digits) => (1, digits),
            None => (-1, self.0.strip_prefix(['-', '\u{2212}'])?),
        };
        self.0 = digits;
        let hours = self.take(2)?;
        let minutes = match self.0 {
            "" => 0,
            _ => self.after(':', 2).or_else(|| self.take(2))?,
        };
        if !self.0.is_empty() || hours > 23 || minutes > 59 {
            return None;
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        FixedOffset::east_opt(sign * seconds)
    }
}

/// Something else than an offset stands where one may stand.
struct Unreadable;

/// Finds the one instant at which the zone's clocks show `wall`. Offsets a day before and after bracket any change.
fn in_zone(wall: NaiveDateTime, zone: &impl Zone, text: &str) -> Result<PointInTime, Problem> {
    let impossible = || Problem::Impossible(text.to_owned());
    let offset_near = |days: i64| {
        let near = wall.checked_add_signed(Duration::days(days))?.and_utc();
        Some(zone.offset_at(near))
    };
    let before = offset_near(-1).ok_or_else(impossible)?;
    let after = offset_near(1).ok_or_else(impossible)?;
    let instant_with = |offset: FixedOffset| {
        let instant = offset.from_local_datetime(&wall).single()?.to_utc();
        (zone.offset_at(instant) == offset).then_some(instant)
    };
    match (instant_with(before), instant_with(after)) {
        (Some(earlier), Some(later)) if earlier != later => Err(Problem::Repeated(
            text.to_owned(),
            offset_text(before),
            offset_text(after),
        )),
        (Some(instant), _) | (_, Some(instant)) => Ok(PointInTime::not_before(instant)),
        (None, None) => Err(Problem::Skipped(text.to_owned(), offset_text(after))),
    }
}

/// An offset as ISO 8601 writes it, such as `+01:00`.
pub fn offset_text(offset: FixedOffset) -> String {
    let seconds = offset.local_minus_utc();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

struct Day(NaiveDate);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

struct Clock(NaiveTime);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:02}:{:02}:{:02}",
            self.0.hour(),
            self.0.minute(),
            self.0.second()
        )
    }
}

/// A time of day with milliseconds, if there are any.
fn precise(time: NaiveTime) -> String {
    match time.nanosecond() / 1_000_000 {
        0 => Clock(time).to_string(),
        milliseconds => format!("{}.{milliseconds:03}", Clock(time)),
    }
}
