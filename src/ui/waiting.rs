//! Waiting that can be seen, but only when it lasts.

use leptos::prelude::*;

use super::view::view;

/// Says what is awaited: “Reading the organizations”. The style sheet shows it after half a second, so that quick
/// answers do not flicker.
pub fn waiting(what: &'static str) -> AnyView {
    view! {
        <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true"></span>
            {what}
            " …"
        </p>
    }
    .into_any()
}
