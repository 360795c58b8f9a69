//! Values that the application provides to all views.

use leptos::prelude::use_context;

/// Returns the value that the application has provided.
///
/// Not `expect_context`: its message has the name of each type and each place, which takes 2 kB (brotli).
///
/// # Panics
/// If the application has not provided the value.
pub fn context<T: Clone + 'static>() -> T {
    use_context().expect("the application provides all contexts before it shows a view")
}
