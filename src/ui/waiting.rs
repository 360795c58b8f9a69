//! Waiting that can be seen, but only when it lasts.

use leptos::prelude::*;

use super::view::view;

/// Says what is awaited. The style sheet shows it after half a second, so quick answers do not flicker.
#[component]
pub fn Waiting(
    /// What is awaited: “Reading the organizations”.
    what: &'static str,
) -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true"></span>
            {what}
            " …"
        </p>
    }
}
