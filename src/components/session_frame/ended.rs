//! The end of a session while the user looks at it.

use crate::{
    components::session_frame::{stop::StopProgress, text},
    ui::{
        heading::prefix_title,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// Says that the session has ended while the user looked at it, unless this page has stopped it.
pub fn ended(is_open: Memo<bool>, stop: StopProgress) -> AnyView {
    let has_ended = RwSignal::new(false);
    let mut was_open = false;
    effect(move || {
        let is_open = is_open.get();
        if was_open && !is_open {
            if stop.is_sent() {
                stop.tell();
            } else {
                has_ended.set(true);
                prefix_title(text::ENDED_PREFIX);
            }
        }
        was_open = is_open;
    });
    show(
        move || has_ended.get(),
        || {
            let body = paragraph(text::ENDED_BODY);
            announced_notice(Severity::Info, text::ENDED, text::ENDED_BODY, body)
        },
    )
}
