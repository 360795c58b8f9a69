//! The one `view!` of this project: Leptos' own, kept from writing HTML.

/// Leptos' `view!` with a class, `rd`, on every element.
///
/// Leptos turns markup without anything dynamic into `innerHTML`, which the page's policy forbids
/// (`require-trusted-types-for 'script'; trusted-types 'none'`). A class for the whole view switches that off, so
/// that every element is made by `createElement` and the browser itself guarantees that no text of a server is ever
/// read as HTML. The price: a class that varies is written `class:name=…` or as a `data-` attribute.
#[macro_export]
macro_rules! view {
    ($($markup:tt)*) => { ::leptos::view! { class = "rd", $($markup)* } };
}

use leptos::prelude::*;

pub use crate::view;

/// A part of a view that is made anew whenever a signal in it changes.
///
/// Boxed, so that all such parts share one machinery in the wasm instead of having one each.
pub fn part(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    (move || view()).into_any()
}

/// A text that changes, boxed for the same reason.
pub fn text(text: impl Fn() -> String + Send + 'static) -> AnyView {
    let text: Box<dyn Fn() -> String + Send> = Box::new(text);
    (move || text()).into_any()
}

/// Whether something is so, as ARIA writes it; left out when it is not.
pub fn flag(is_so: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(move || is_so().then_some("true"))
}
