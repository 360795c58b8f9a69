//! The user's zone, as the domain wants it.

use chrono::{DateTime, FixedOffset, Utc};

use crate::{domain::point_in_time::Zone, ui::clock};

/// The zone of the browser.
#[derive(Clone, Copy, Debug)]
pub struct UserZone;

impl Zone for UserZone {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        #[expect(
            clippy::cast_precision_loss,
            reason = "years up to 9999 fit in 53 bits of milliseconds"
        )]
        let minutes = clock::offset_minutes_at(instant.timestamp_millis() as f64);
        let none = FixedOffset::east_opt(0).expect("zero is an offset");
        minutes
            .checked_mul(60)
            .and_then(FixedOffset::east_opt)
            .unwrap_or(none)
    }
}
