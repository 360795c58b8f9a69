//! Times in the display zone.

use crate::ui::{clock, display_zone::DisplayZone, prelude::*, time_format::LocalTime};

/// Shows a time of the server, in milliseconds since 1970, UTC: `Sat 22 Jan 2022, 15:56:55 UTC+01:00`. Its tooltip is
/// `original`, the server’s own text.
///
/// `note` is how the text was read, for the tooltip and for screen readers; empty if there is nothing to say.
pub fn time_element(original: &str, epoch_milliseconds: i64, note: &'static str) -> AnyView {
    formatted(original, epoch_milliseconds, note, |time| time.to_string())
}

/// The same in a table: `22 Jan 2022, 15:56:55`. The header of the page names the zone.
pub fn time_in_table(original: &str, epoch_milliseconds: i64, note: &'static str) -> AnyView {
    formatted(original, epoch_milliseconds, note, |time| {
        format!("{}, {}", time.date(), time.time_of_day())
    })
}

fn formatted(
    original: &str,
    epoch_milliseconds: i64,
    note: &'static str,
    format: fn(LocalTime) -> String,
) -> AnyView {
    let zone = DisplayZone::current();
    // Fractions of a second would only distract; the tooltip has them.
    let content = move || {
        let time = zone.get().local_time(epoch_milliseconds);
        format(time.to_second())
    };
    let time = time()
        .class("timestamp")
        .attr("title", format!("{original}{note}"))
        .text_with(content);
    if note.is_empty() {
        return time.into();
    }
    let note = span().class("visually-hidden").text(note);
    fragment([time.into(), note.into()])
}

/// Shows a time in milliseconds since 1970, UTC, as the time of day: `14:56:55`. If it is not today, the date comes
/// first.
pub fn time_of_day_element(epoch_milliseconds: f64) -> AnyView {
    let zone = DisplayZone::current();
    let content = move || {
        let local_time = |time| zone.get().local_time(clock::whole_milliseconds(time));
        let time = local_time(epoch_milliseconds);
        if time.date() == local_time(clock::now()).date() {
            time.time_of_day()
        } else {
            format!("{}, {}", time.date(), time.time_of_day())
        }
    };
    html::time().class("timestamp").text_with(content).into()
}
