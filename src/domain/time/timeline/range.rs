//! The range of time that the timeline shows, and how it zooms and moves.

use chrono::{DateTime, Duration, Utc};

/// The position of the right edge. The left edge is at 0.
pub const WIDTH: i64 = 10_000;

/// The shortest range: restore points are minutes apart at least.
const MIN_LENGTH: Duration = Duration::hours(1);
const YEAR: Duration = Duration::days(366);

/// How much time the timeline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// From the first restore point to the last.
    All,
    /// A year around the chosen time.
    Year,
    /// A month around the chosen time.
    Month,
    /// A day around the chosen time.
    Day,
}

impl Zoom {
    /// All levels, from the longest range to the shortest.
    pub const ALL: [Self; 4] = [Self::All, Self::Year, Self::Month, Self::Day];

    /// Returns the name of the level.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Year => "Year",
            Self::Month => "Month",
            Self::Day => "Day",
        }
    }

    /// Returns the length of its range; `None` if it depends on the restore points.
    pub const fn length(self) -> Option<Duration> {
        match self {
            Self::All => None,
            Self::Year => Some(YEAR),
            Self::Month => Some(Duration::days(31)),
            Self::Day => Some(Duration::days(1)),
        }
    }
}

/// A range of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeRange {
    /// The start.
    pub from: DateTime<Utc>,
    /// The end, always later than the start.
    pub to: DateTime<Utc>,
}

impl TimeRange {
    /// Returns the range to show at a zoom level, around a time. `window` is the time from the first restore point to
    /// the last.
    pub fn new(zoom: Zoom, window: [DateTime<Utc>; 2], around: DateTime<Utc>) -> Self {
        if let Some(length) = zoom.length() {
            return Self::around(around, length);
        }
        let [from, to] = window;
        let from = from.min(around);
        let to = to.max(around).max(add(from, Duration::minutes(1)));
        // Without a margin, the first and the last mark would be cut off.
        let margin = (to - from) / 50;
        Self {
            from: add(from, -margin),
            to: add(to, margin),
        }
    }

    /// Returns the range of a length with a time in the middle.
    pub fn around(middle: DateTime<Utc>, length: Duration) -> Self {
        let from = add(middle, -length / 2);
        Self {
            from,
            to: add(from, length),
        }
    }

    /// Returns how long it is.
    pub fn length(self) -> Duration {
        self.to - self.from
    }

    /// Returns the time in the middle.
    pub fn middle(self) -> DateTime<Utc> {
        add(self.from, self.length() / 2)
    }

    /// Returns whether an instant is in it.
    pub fn contains(self, instant: DateTime<Utc>) -> bool {
        (self.from..=self.to).contains(&instant)
    }

    /// Returns the position of an instant. Outside the range, it is negative or beyond [`WIDTH`].
    pub fn position(self, instant: DateTime<Utc>) -> i64 {
        let offset = (instant - self.from).num_milliseconds();
        // Half a day in ten thousand years is beyond 64 bits, but so far from the range only the side matters.
        offset.saturating_mul(WIDTH) / self.length().num_milliseconds().max(1)
    }

    /// Returns the instant at a position.
    pub fn instant_at(self, position: i64) -> DateTime<Utc> {
        add(self.from, fraction(self.length(), position))
    }

    /// Returns a range that is as long as `percent` of this one, with the same instant at `position`. It is at least an
    /// hour, and at most a year or as long as `all`.
    #[must_use]
    pub fn zoomed(self, percent: i32, position: i64, all: Self) -> Self {
        let length = (self.length() * percent / 100).clamp(MIN_LENGTH, all.length().max(YEAR));
        let from = add(self.instant_at(position), -fraction(length, position));
        Self {
            from,
            to: add(from, length),
        }
        .within(all)
    }

    /// Returns the range that begins at `position` of this one.
    #[must_use]
    pub fn moved(self, position: i64, all: Self) -> Self {
        let from = self.instant_at(position);
        Self {
            from,
            to: add(from, self.length()),
        }
        .within(all)
    }

    /// Moves the range as far as necessary: its middle is in `all` or, if it is as long as `all`, all of it is in view.
    fn within(self, all: Self) -> Self {
        let length = self.length();
        let half = length / 2;
        let (first, last) = if length < all.length() {
            (add(all.from, -half), add(all.to, -half))
        } else {
            (add(all.to, -length), all.from)
        };
        let from = self.from.clamp(first, last);
        Self {
            from,
            to: add(from, length),
        }
    }
}

fn fraction(length: Duration, position: i64) -> Duration {
    Duration::milliseconds(length.num_milliseconds().saturating_mul(position) / WIDTH)
}

/// Adds a duration, or stays at the end of the calendar.
fn add(instant: DateTime<Utc>, duration: Duration) -> DateTime<Utc> {
    instant.checked_add_signed(duration).unwrap_or(instant)
}
