//! Parts of the page that change, or that exist only while a condition is true.

use leptos::{either::Either, prelude::*, tachys::view::iterators::StaticVec};

use crate::ui::{
    focus::{self, DIALOG_HEADING_ID, HEADING_ID},
    observer::unsubscribe_on_cleanup,
    signal::Memo,
};

/// An empty view.
pub fn empty() -> AnyView {
    ().into_any()
}

/// Several views without an element around them.
pub fn fragment(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    StaticVec::from(views.into_iter().collect::<Vec<_>>()).into_any()
}

/// Runs a function, now and whenever a signal in it has changed.
pub fn effect(run: impl FnMut() + 'static) {
    effect_boxed(Box::new(run));
}

/// A value that is computed from signals. What depends on it is updated only when the value has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(compute)
}

/// A part of the page that is rebuilt when a signal in it changes.
///
/// If the focus was in the part, it moves to the heading of the dialog or the screen, unless it is set elsewhere.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    dynamic_boxed(Box::new(view))
}

/// A part of the page that exists while the condition is true. It is rebuilt only when the condition changes.
pub fn show(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    show_boxed(Box::new(condition), Box::new(view))
}

// These functions take boxes, because a closure in a generic function has another type, and its own code, for each use.

#[inline(never)]
fn effect_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| {
        unsubscribe_on_cleanup();
        run();
    });
}

#[inline(never)]
fn dynamic_boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let mut is_left = false;
    let mut is_first = true;
    // All elements have the same type, so Leptos would reuse the old elements for the new view, even if their tags
    // differ. Alternating between the sides of `Either` makes it replace them.
    (move || {
        unsubscribe_on_cleanup();
        if !is_first {
            keep_focus();
        }
        is_first = false;
        is_left = !is_left;
        if is_left {
            Either::Left(view())
        } else {
            Either::Right(view())
        }
    })
    .into_any()
}

/// Moves the focus to a heading if the element that has it is about to be removed. Without the focus, Tab would start at
/// the top of the page.
fn keep_focus() {
    if focus::has_focus() {
        request_animation_frame(|| {
            if !focus::has_focus() && !focus::focus(DIALOG_HEADING_ID) {
                focus::focus(HEADING_ID);
            }
        });
    }
}

#[inline(never)]
fn show_boxed(
    condition: Box<dyn Fn() -> bool + Send + Sync>,
    view: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    let condition = memo(condition);
    dynamic(move || if condition.get() { view() } else { empty() })
}
