//! A failure, shown where it belongs.

use leptos::prelude::*;

use super::explain::{Act, explain};
use crate::{
    api::error::ApiError,
    ui::{
        notice::{Notice, Weight},
        view::view,
    },
};

/// Says what happened, what the server said, and what to do next.
#[component]
pub fn ProblemNotice(
    /// The failure.
    error: ApiError,
    /// What was attempted.
    act: Act,
    /// An action, such as trying again.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let weight = match act {
        Act::Explore | Act::Stop if error.leaves_outcome_unknown() => Weight::Warning,
        _ => Weight::Error,
    };
    let explanation = explain(&error, act);
    view! {
        <Notice weight title=explanation.happened>
            {explanation.server_said.map(|sentence| view! { <p>"The server says: “"<bdi>{sentence}</bdi>"”"</p> })}
            <p>{explanation.next}</p>
            {children.map(|children| view! { <div class="notice-actions">{children()}</div> })}
        </Notice>
    }
}
