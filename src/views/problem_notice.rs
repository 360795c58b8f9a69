//! A failure, shown where it belongs.

use leptos::prelude::*;

use super::explain::{Act, explain};
use crate::{
    api::error::ApiError,
    ui::{
        element::element,
        notice::{Weight, notice, paragraph},
        part::{nothing, several},
    },
};

/// Says what happened, what the server said, and what to do next, with an action such as trying again.
pub fn problem_notice(error: &ApiError, act: Act, action: AnyView) -> AnyView {
    let weight = match act {
        Act::Explore | Act::Stop if error.leaves_outcome_unknown() => Weight::Warning,
        _ => Weight::Error,
    };
    let explanation = explain(error, act);
    let server_said = match explanation.server_said {
        Some(sentence) => element("p")
            .text("The server says: “")
            .server_text(&sentence)
            .text("”")
            .into(),
        None => nothing(),
    };
    let action = element("div").class("notice-actions").child(action).into();
    notice(
        weight,
        &explanation.happened,
        several([server_said, paragraph(&explanation.next), action]),
    )
}
