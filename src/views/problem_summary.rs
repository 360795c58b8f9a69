//! All problems of a form in one place, each leading to its field.

use leptos::prelude::*;

use super::{explain::sentence, organization_field::OTHER_WAY};
use crate::{
    domain::explore_draft::{Field, Problem},
    ui::{
        element::element,
        focus::focus,
        part::{part, several, when},
    },
};

const ID: &str = "problem-summary";

/// What is wrong, in the order of the fields. It takes the focus each time that the form was submitted with problems.
pub fn problem_summary(
    problems: impl Fn() -> Vec<Problem> + Copy + Send + Sync + 'static,
    submitted: RwSignal<u32>,
) -> AnyView {
    Effect::new(move |_| {
        if submitted.get() > 0 {
            focus(ID);
        }
    });
    let entries = move || several(problems().iter().map(entry));
    let summary = move || {
        element("div")
            .class("problem-summary")
            .attribute("id", ID)
            .attribute("role", "alert")
            .attribute("tabindex", "-1")
            .child(element("h2").text("There is a problem"))
            .child(element("ul").child(part(entries)))
            .into()
    };
    when(move || !problems().is_empty(), summary)
}

fn entry(problem: &Problem) -> AnyView {
    let id = field_id(problem);
    let jump = move |event: web_sys::Event| {
        // The address after # is the page's own; only the focus moves.
        event.prevent_default();
        if !focus(id) {
            // The list of organizations is not there: here is the way to do without it.
            focus(OTHER_WAY);
        }
    };
    let link = element("a")
        .attribute("href", &format!("#{id}"))
        .on("click", jump)
        .text(&sentence(problem));
    element("li").child(link).into()
}

fn field_id(problem: &Problem) -> &'static str {
    match (problem, problem.field()) {
        (Problem::NotAnOrganizationId, _) => "organization-id",
        (_, Field::Organization) => "organization",
        (_, Field::RestoreType) => "restore-type",
        (_, Field::PointInTime) => "point-in-time",
    }
}
