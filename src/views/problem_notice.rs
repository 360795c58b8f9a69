//! A failure, shown where it belongs.

use leptos::prelude::*;

use super::explain::{Act, explain};
use crate::{
    api::error::ApiError,
    ui::{
        notice::{Weight, notice},
        view::view,
    },
};

/// Says what happened, what the server said, and what to do next, with an action such as trying again.
pub fn problem_notice(error: ApiError, act: Act, action: AnyView) -> AnyView {
    let weight = match act {
        Act::Explore | Act::Stop if error.leaves_outcome_unknown() => Weight::Warning,
        _ => Weight::Error,
    };
    let explanation = explain(&error, act);
    let server_said = explanation
        .server_said
        .map_or_else(|| ().into_any(), |sentence| view! { <p>"The server says: “"<bdi>{sentence}</bdi>"”"</p> }.into_any());
    let body = view! {
        {server_said}
        <p>{explanation.next}</p>
        <div class="notice-actions">{action}</div>
    };
    notice(weight, explanation.happened, body.into_any())
}
