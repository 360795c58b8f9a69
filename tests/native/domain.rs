//! The rules of the domain.

use chrono::{DateTime, FixedOffset, Utc};

mod backup_window;
mod explore;
mod preview;
mod resource;
mod restore_points;
mod session_name;
mod time;

/// An instant in RFC 3339.
pub fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// A time zone that is always at UTC.
pub fn utc(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(0).unwrap()
}

/// A time zone that is always an hour ahead of UTC.
pub fn utc_plus_1(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}
