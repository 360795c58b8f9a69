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

pub use crate::view;
