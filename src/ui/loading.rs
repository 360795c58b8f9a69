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
    cancelable(what, text::STOP_WAITING, on_cancel)
        .child(span().class("slow").text(text::SLOW))
        .into()
}

/// Shows and announces work of the page, with a text that tells how far it is, and a button that ends it.
pub fn loading_with_progress(
    what: &'static str,
    progress: impl Fn() -> String + Send + Sync + 'static,
    cancel: &'static str,
    on_cancel: impl Fn() + 'static,
) -> AnyView {
    cancelable(what, cancel, on_cancel)
        .child(
            span()
                .class("field-hint")
                .text_with(TextProp::from(progress)),
        )
        .into()
}

fn cancelable(what: &'static str, cancel: &'static str, on_cancel: impl Fn() + 'static) -> Element {
    line(what).child(button(cancel, on_cancel).attr("data-small", ""))
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
