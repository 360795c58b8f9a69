//! Times in the display zone.

use crate::ui::{clock, display_zone::DisplayZone, prelude::*};

/// Shows a time of the server, in milliseconds since 1970, UTC: `Sat 22 Jan 2022, 15:56:55 UTC+01:00`. Its tooltip is
/// `original`, the server’s own text, which is also shown if it is not a time.
pub fn time_element(original: &str, epoch_milliseconds: Option<i64>) -> AnyView {
    let zone = DisplayZone::current();
    let tooltip = original;
    let original = original.to_owned();
    let content = move || match epoch_milliseconds {
        None => original.clone(),
        // Fractions of a second would only distract; the tooltip has them.
        Some(time) => zone.get().local_time(time).to_second().to_string(),
    };
    time()
        .class("timestamp")
        .attr("title", tooltip.to_owned())
        .text_with(content)
        .into()
}

/// Shows a time in milliseconds since 1970, UTC, as the time of day: `14:56:55`. If it is not today, the date comes
/// first.
pub fn time_of_day_element(epoch_milliseconds: f64) -> AnyView {
    let zone = DisplayZone::current();
    let content = move || {
        let local_time = |time| zone.get().local_time(to_integer(time));
        let time = local_time(epoch_milliseconds);
        if time.date() == local_time(clock::now()).date() {
            time.time_of_day()
        } else {
            format!("{}, {}", time.date(), time.time_of_day())
        }
    };
    html::time().class("timestamp").text_with(content).into()
}

fn to_integer(milliseconds: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the milliseconds of today fit in 53 bits"
    )]
    let milliseconds = milliseconds as i64;
    milliseconds
}
