//! A moment of a server, in the zone that the page shows, with the server's own text behind it.

use leptos::prelude::*;

use super::{
    element::{element, text},
    moment::{clock_in_words, in_words, offset_in_words},
    zone_switch::ShownZone,
};

/// Shows a moment; a text that is none is shown as it came. Hovering shows what the server wrote.
///
/// The moment is in milliseconds since 1970, UTC.
pub fn timestamp(written: &str, epoch_milliseconds: Option<i64>) -> AnyView {
    let shown = ShownZone::shown();
    let title = written;
    let written = written.to_owned();
    let words = text(move || match epoch_milliseconds {
        None => written.clone(),
        Some(moment) => {
            let offset = shown.get().offset_minutes_at(moment);
            // Fractions of a second are noise here; what the server wrote has them all.
            let whole = moment.div_euclid(1000) * 1000;
            format!("{} {}", in_words(whole, offset), offset_in_words(offset))
        }
    });
    element("time")
        .class("timestamp")
        .attribute("title", title)
        .text_with(words)
        .into()
}

/// A time of today, to the second, of a moment in milliseconds since 1970, UTC: `14:56:55`.
pub fn clock_time(epoch_milliseconds: f64) -> AnyView {
    let shown = ShownZone::shown();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of today fit easily"
    )]
    let moment = epoch_milliseconds as i64;
    let words = text(move || clock_in_words(moment, shown.get().offset_minutes_at(moment)));
    element("time").class("timestamp").text_with(words).into()
}
