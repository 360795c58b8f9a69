//! A moment of a server, in the zone that the page shows, with the server's own text behind it.

use leptos::prelude::*;

use super::{
    clock,
    element::{element, text},
    moment::{clock_in_words, day_in_words, in_words, offset_in_words},
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

/// A time, to the second, of a moment in milliseconds since 1970, UTC: `14:56:55`; with its day if that is another than
/// today's.
pub fn clock_time(epoch_milliseconds: f64) -> AnyView {
    let shown = ShownZone::shown();
    let moment = whole(epoch_milliseconds);
    let day = move |moment| day_in_words(moment, shown.get().offset_minutes_at(moment));
    let words = text(move || {
        let time = clock_in_words(moment, shown.get().offset_minutes_at(moment));
        let then = day(moment);
        if then == day(whole(clock::now())) {
            time
        } else {
            format!("{then}, {time}")
        }
    });
    element("time").class("timestamp").text_with(words).into()
}

fn whole(milliseconds: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of our centuries fit easily"
    )]
    let whole = milliseconds as i64;
    whole
}
