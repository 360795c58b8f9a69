//! Parts of a page that change, or that are there only at times.

use leptos::{either::Either, prelude::*, tachys::view::iterators::StaticVec};

use super::{focus, heading};

/// Nothing at all.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Several things, one after the other, without an element around them.
pub fn several(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    StaticVec::from(views.into_iter().collect::<Vec<_>>()).into_any()
}

/// A part of the page that is made anew whenever a signal in it changes.
pub fn part(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    changing_part(Box::new(view))
}

/// A part of the page that is there while something is so; it is made anew only when that changes.
pub fn when(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    conditional_part(Box::new(is_so), Box::new(view))
}

// What follows takes boxes: a closure made in a generic function would be another type, with its own code, for each use.

#[inline(never)]
fn changing_part(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let mut even = false;
    let mut is_first = true;
    // Leptos would fit the new view into the old one's elements, whose tags it takes for the same. Two sides in turn
    // make it replace them.
    (move || {
        if !is_first {
            keep_focus();
        }
        is_first = false;
        even = !even;
        if even {
            Either::Left(view())
        } else {
            Either::Right(view())
        }
    })
    .into_any()
}

/// Whoever had the focus in what goes is led to the heading of the dialog or else the view, unless somebody leads them
/// elsewhere.
fn keep_focus() {
    if focus::is_somewhere() {
        request_animation_frame(|| {
            if !focus::is_somewhere() && !focus::focus(heading::OF_DIALOG) {
                focus::focus(heading::ID);
            }
        });
    }
}

#[inline(never)]
fn conditional_part(
    is_so: Box<dyn Fn() -> bool + Send + Sync>,
    view: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    let shown = Memo::new(move |_| is_so());
    part(move || if shown.get() { view() } else { nothing() })
}
