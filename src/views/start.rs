//! The start screen: the form, and beside it the sessions that are already open.

use leptos::prelude::*;

use super::{explore_form::ExploreForm, open_sessions::OpenSessions};
use crate::ui::{heading::Heading, view::view};

/// The start screen.
#[component]
pub fn Start() -> impl IntoView {
    view! {
        <div class="start">
            <section class="panel">
                <Heading text="New restore session"/>
                <p class="lead">"Opens your Microsoft 365 data as it was at a moment in the past. Nothing is changed until you restore something from it."</p>
                <ExploreForm/>
            </section>
            <OpenSessions/>
        </div>
    }
}
