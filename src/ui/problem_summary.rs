//! All problems of a form in one place, each leading to its field.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    element::element,
    focus::focus,
    part::{several, when},
    title,
};

const ID: &str = "problem-summary";
const HEADING: &str = "problem-summary-heading";
const LIST: &str = "problem-summary-list";

/// One problem, in the words that stand beside its field.
pub struct Wrong {
    /// The words.
    pub words: String,
    /// The id of the field.
    pub field: &'static str,
    /// The id of what takes its place while the field is not there.
    pub instead: Option<&'static str>,
}

/// What is wrong with a form now, by the signals that it reads.
pub type Problems = Arc<dyn Fn() -> Vec<Wrong> + Send + Sync>;

/// What is wrong, in the order of the fields. It takes the focus each time that the form was submitted with problems,
/// which `submitted` counts; until they are solved, the title says so as well.
///
/// It is no live region: whoever is led to it hears it
/// (<https://design-system.service.gov.uk/components/error-summary/>).
pub fn problem_summary(problems: Problems, submitted: RwSignal<u32>) -> AnyView {
    Effect::new(move |_| {
        if submitted.get() > 0 {
            focus(ID);
        }
    });
    let (listed, counted) = (problems.clone(), problems);
    Effect::new(move |_| title::mark_error(!counted().is_empty()));
    let problems = listed.clone();
    let summary = move || {
        let problems = problems.clone();
        element("div")
            .class("problem-summary")
            .attribute("id", ID)
            .attribute("role", "group")
            .attribute("tabindex", "-1")
            .attribute("aria-labelledby", HEADING)
            .attribute("aria-describedby", LIST)
            .child(
                element("h2")
                    .attribute("id", HEADING)
                    .text("There is a problem"),
            )
            .child(
                element("ul")
                    .attribute("id", LIST)
                    .part(move || several(problems().into_iter().map(entry))),
            )
            .into()
    };
    when(move || !listed().is_empty(), summary)
}

fn entry(wrong: Wrong) -> AnyView {
    let Wrong {
        words,
        field,
        instead,
    } = wrong;
    let jump = move |event: web_sys::Event| {
        // The address after # is the page's own; only the focus moves.
        event.prevent_default();
        if !focus(field)
            && let Some(instead) = instead
        {
            focus(instead);
        }
    };
    let link = element("a")
        .attribute("href", &format!("#{field}"))
        .on("click", jump)
        .text(&words);
    element("li").child(link).into()
}
