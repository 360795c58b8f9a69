//! An address that this page cannot show.

use leptos::prelude::*;

use crate::{
    api::endpoint::Outside,
    route::Route,
    ui::{
        heading::Heading,
        notice::{Weight, notice},
        view::view,
    },
};

/// Says why nothing is shown; nothing was fetched.
#[component]
pub fn Nowhere(
    /// The address, without `#`.
    address: String,
    /// Why it is refused.
    reason: Outside,
) -> impl IntoView {
    view! {
        <section class="panel">
            <Heading text="Nothing to show here"/>
            {notice(
                Weight::Warning,
                format!("This page shows only what lies under the server’s API: {reason}."),
                view! {
                    <p>"Nothing was fetched. The address was: "<code><bdi>{address}</bdi></code></p>
                    <p><a href=Route::Start.hash()>"Start a restore session"</a></p>
                }
                .into_any(),
            )}
        </section>
    }
}
