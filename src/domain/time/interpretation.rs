//! How a text was interpreted.

/// How a text was interpreted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interpretation {
    /// As a local time in the zone.
    Local,
    /// With the UTC offset in the text.
    Offset,
    /// As a time on the 24-hour clock: the text does not say which clock it uses.
    TwentyFourHours,
    /// As a numeric date with the month first.
    MonthFirst,
    /// As a numeric date with the day first.
    DayFirst,
    /// As the last such day that is not after the time at which it was typed: the text has no year.
    LastSuchDay,
    /// Relative to the time at which it was typed.
    Relative,
    /// As a Unix time.
    UnixTime,
    /// As the latest restore point.
    Latest,
    /// Not typed, but chosen: a restore point, a day of the calendar, or the point in time of a URL.
    Chosen,
}
