//! Time: points in time, time zones, and the formats in which users and servers write them.
//!
//! A local time is not a point in time. A typed text is parsed once, in the time zone of the page, and is a point in
//! time from then on: another zone only formats it differently. If the clocks of the zone skip or repeat the typed
//! time, or if its date or its time zone can be read in several ways, the user chooses between the points in time that
//! it can mean; see [`problem::TimeProblem`].
//!
//! A point in time is never earlier than the restore point from which it was taken. The server sends seven fractional
//! digits of a second and accepts three, so they are rounded up; see [`point_in_time::PointInTime::ceil_to_millis`].

pub mod clock_time;
mod dates;
mod epoch;
pub mod input;
pub mod interpretation;
pub mod iso8601;
pub mod month;
mod names;
pub mod numeric;
pub mod parse;
pub mod point_in_time;
pub mod problem;
pub mod relative;
mod resolve;
mod scanner;
pub mod timeline;
pub mod timestamp;
pub mod utc_offset;
mod words;
pub mod written;
pub mod zone;
