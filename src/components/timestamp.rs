//! Times of the server.

use crate::{
    components::text,
    domain::time::timestamp::Timestamp,
    ui::{prelude::*, properties::value, time_element::time_element},
};

/// Shows a time in the display zone, with the server’s own text as tooltip. A text that is not a time is shown as it is,
/// and one that stands for no time is shown as `unset`.
pub fn timestamp(timestamp: &Timestamp, unset: &'static str) -> AnyView {
    let original = timestamp.as_str();
    match timestamp.epoch_milliseconds() {
        Some(milliseconds) => {
            let note = if timestamp.is_assumed_utc() {
                text::READ_AS_UTC
            } else {
                ""
            };
            time_element(original, milliseconds, note)
        }
        None if timestamp.is_unset() => span()
            .class("not-given")
            .attr("title", original.to_owned())
            .text(unset)
            .into(),
        None => value(Some(original)),
    }
}
