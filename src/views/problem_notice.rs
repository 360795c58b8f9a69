//! A failure, shown where it belongs.

use leptos::prelude::*;

use super::explain::{Act, explain};
use crate::{
    api::error::ApiError,
    ui::{
        element::element,
        notice::{Weight, news, paragraph},
        part::{nothing, several},
    },
};

const SAYS: &str = "The server says: ";

/// Says what happened, what the server said, and what to do next, with an action such as trying again.
pub fn problem_notice(error: &ApiError, act: Act, action: AnyView) -> AnyView {
    let weight = match act {
        Act::Explore | Act::Stop if error.leaves_outcome_unknown() => Weight::Warning,
        _ => Weight::Error,
    };
    let explanation = explain(error, act);
    let (said, server_said) = match &explanation.server_said {
        Some(sentence) => (
            format!("{SAYS}“{sentence}” "),
            element("p")
                .text(SAYS)
                .text("“")
                .server_text(sentence)
                .text("”")
                .into(),
        ),
        None => (String::new(), nothing()),
    };
    let action = element("div").class("notice-actions").child(action).into();
    news(
        weight,
        &explanation.happened,
        &format!("{said}{}", explanation.next),
        several([server_said, paragraph(&explanation.next), action]),
    )
}
