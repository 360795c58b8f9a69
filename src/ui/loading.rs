//! A progress line. It appears only if the work takes longer than half a second.

use std::time::Duration;

use crate::ui::{announcer::announce, button::button, prelude::*, text, timer::set_timeout_scoped};

/// The delay before the announcement. The style sheet loading.css shows the line after the same delay, so that fast
/// responses neither flicker nor chatter.
const SPINNER_DELAY: Duration = Duration::from_millis(500);

/// Shows and announces what is in progress, such as “Loading organizations”.
pub fn loading(what: &'static str) -> AnyView {
    line(what).into()
}

/// Shows and announces what is in progress, with a button that stops it. After some seconds, the line says that it is
/// taking longer than usual.
pub fn loading_with_cancel(what: &'static str, on_cancel: impl Fn() + 'static) -> AnyView {
    cancelable(what, on_cancel).into()
}

/// The same with a text that tells how far the work is.
pub fn loading_with_progress(
    what: &'static str,
    progress: impl Fn() -> String + Send + Sync + 'static,
    on_cancel: impl Fn() + 'static,
) -> AnyView {
    cancelable(what, on_cancel)
        .child(
            span()
                .class("field-hint")
                .text_with(TextProp::from(progress)),
        )
        .into()
}

fn cancelable(what: &'static str, on_cancel: impl Fn() + 'static) -> Element {
    line(what)
        .child(button(text::STOP_WAITING, on_cancel).attr("data-small", ""))
        .child(span().class("slow").text(text::SLOW))
}

fn line(what: &'static str) -> Element {
    set_timeout_scoped(SPINNER_DELAY, move || announce(what));
    let label = span().text(what).text(text::ELLIPSIS);
    div().class("loading").child(spinner()).child(label)
}

/// A rotating circle, hidden from screen readers.
pub fn spinner() -> Element {
    span().class("spinner").attr("aria-hidden", "true")
}
