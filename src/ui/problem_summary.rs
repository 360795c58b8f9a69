//! All problems of a form in one place, each leading to its field.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    element::element,
    focus::focus,
    part::{several, when},
    title,
};

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
/// (<https://design-system.service.gov.uk/components/error-summary/>). A dialog may have a form of its own: `id` tells
/// their summaries apart.
pub fn problem_summary(id: &'static str, problems: Problems, submitted: RwSignal<u32>) -> AnyView {
    Effect::new(move |_| {
        if submitted.get() > 0 {
            focus(id);
        }
    });
    let (listed, counted) = (problems.clone(), problems);
    Effect::new(move |was_wrong: Option<bool>| {
        let is_wrong = !counted().is_empty();
        // A form that was never wrong leaves alone what another one has said.
        if is_wrong || was_wrong == Some(true) {
            title::mark_error(is_wrong);
        }
        is_wrong
    });
    let problems = listed.clone();
    let summary = move || {
        let problems = problems.clone();
        let (heading, list) = (format!("{id}-heading"), format!("{id}-list"));
        element("div")
            .class("problem-summary")
            .attribute("id", id)
            .attribute("role", "group")
            .attribute("tabindex", "-1")
            .attribute("aria-labelledby", &heading)
            .attribute("aria-describedby", &list)
            .child(
                element("h2")
                    .attribute("id", &heading)
                    .text("There is a problem"),
            )
            .child(
                element("ul")
                    .attribute("id", &list)
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
