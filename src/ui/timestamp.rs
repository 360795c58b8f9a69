//! A moment of a server, in the zone that the page shows, with the server's own text behind it.

use leptos::prelude::*;

use super::{
    moment::{clock_in_words, in_words, offset_in_words},
    view::{text as text_view, view},
    zone_switch::ShownZone,
};

/// Shows a moment; a text that is none is shown as it came.
#[component]
pub fn TimestampText(
    /// What the server wrote; hovering shows it.
    text: String,
    /// The moment in milliseconds since 1970, if the text is one.
    epoch_milliseconds: Option<i64>,
) -> impl IntoView {
    let shown = ShownZone::shown();
    let words = {
        let text = text.clone();
        move || match epoch_milliseconds {
            None => text.clone(),
            Some(moment) => {
                let offset = shown.get().offset_minutes_at(moment);
                // Fractions of a second are noise here; the server's text has them all.
                let whole = moment.div_euclid(1000) * 1000;
                format!("{} {}", in_words(whole, offset), offset_in_words(offset))
            }
        }
    };
    let machine = epoch_milliseconds.map(|_| text.clone());
    view! { <time class="timestamp" datetime=machine title=text>{text_view(words)}</time> }
}

/// A time of today, to the second: `14:56:55`.
#[component]
pub fn ClockTime(
    /// The moment in milliseconds since 1970, UTC.
    epoch_milliseconds: f64,
) -> impl IntoView {
    let shown = ShownZone::shown();
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of today fit easily")]
    let moment = epoch_milliseconds as i64;
    let words = move || clock_in_words(moment, shown.get().offset_minutes_at(moment));
    view! { <time class="timestamp">{text_view(words)}</time> }
}
