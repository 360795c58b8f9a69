//! A failure, shown where it belongs.

use leptos::prelude::*;

use super::{
    connection_doctor::connection_doctor,
    explain::{Act, explain},
};
use crate::{
    api::error::{ApiError, Said},
    ui::{
        copy_button::copy_button,
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
    let (spoken, server_said) = match &explanation.server_said {
        Some(said) => (format!("{SAYS}“{}” ", said.message), words_of(said)),
        None => (String::new(), nothing()),
    };
    let trace = match &explanation.server_said {
        Some(Said {
            stack_trace: Some(lines),
            ..
        }) => stack_trace(lines),
        _ => nothing(),
    };
    let action = element("div").class("notice-actions").child(action).into();
    news(
        weight,
        &explanation.happened,
        &format!("{spoken}{}", explanation.next),
        several([
            server_said,
            paragraph(&explanation.next),
            connection_doctor(error, act),
            trace,
            action,
        ]),
    )
}

/// The server's sentence and its code.
fn words_of(said: &Said) -> AnyView {
    let code = match &said.code {
        Some(code) => element("p")
            .class("field-hint")
            .text("Its code for this: ")
            .child(element("code").server_text(code))
            .into(),
        None => nothing(),
    };
    let sentence = element("p")
        .text(SAYS)
        .text("“")
        .server_text(&said.message)
        .text("”");
    several([sentence.into(), code])
}

/// Folded, since it says nothing to whoever has to go on.
fn stack_trace(lines: &str) -> AnyView {
    let lines_shown = element("pre").attribute("tabindex", "0").server_text(lines);
    element("details")
        .child(element("summary").text("Stack trace, for Veeam’s support"))
        .child(lines_shown)
        .child(copy_button("Copy", lines.to_owned()))
        .into()
}
