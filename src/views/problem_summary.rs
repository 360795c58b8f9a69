//! All problems of a form in one place, each leading to its field.

use leptos::prelude::*;

use super::explain::sentence;
use crate::{
    domain::explore_draft::{Field, Problem},
    ui::{
        focus::focus,
        view::{part, view},
    },
};

const ID: &str = "problem-summary";

/// The summary. It takes the focus each time that it is asked for.
#[component]
pub fn ProblemSummary(
    /// What is wrong, in the order of the fields.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// How often the form was submitted with problems.
    asked: RwSignal<u32>,
) -> impl IntoView {
    Effect::new(move |_| {
        if asked.get() > 0 {
            focus(ID);
        }
    });
    let entries = move || {
        let entry = |problem: Problem| {
            let id = field_id(&problem);
            let jump = move |event: leptos::ev::MouseEvent| {
                // The address after # is the page's own; only the focus moves.
                event.prevent_default();
                focus(id);
            };
            view! { <li><a href=format!("#{id}") on:click=jump>{sentence(&problem)}</a></li> }
        };
        problems.get().into_iter().map(entry).collect_view().into_any()
    };
    let any = Memo::new(move |_| !problems.with(Vec::is_empty));
    part(move || match any.get() {
        false => ().into_any(),
        true => view! {
            <div class="problem-summary" role="alert" id=ID tabindex="-1">
                <h2>"There is a problem"</h2>
                <ul>{part(entries)}</ul>
            </div>
        }
        .into_any(),
    })
}

fn field_id(problem: &Problem) -> &'static str {
    match (problem, problem.field()) {
        (Problem::NotAnOrganizationId, _) => "organization-id",
        (_, Field::Organization) => "organization",
        (_, Field::RestoreType) => "restore-type",
        (_, Field::PointInTime) => "point-in-time",
    }
}
