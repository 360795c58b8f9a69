//! Whose data: an organization from the list, or an ID for those who may not list.

use leptos::prelude::*;

use super::{
    backup_window_words::{window_in_brief, window_in_words},
    desk::Desk,
    explain::Act,
    problem_notice::problem_notice,
    reader::{Reader, Reading},
};
use crate::{
    domain::{
        explore_draft::{ExploreDraft, Naming},
        organization::{Organization, Organizations},
    },
    ui::{
        button::{button, link_button},
        element::{Text, element, fixed, no_text, text},
        field::{Field, Kind, select_field, text_field},
        focus::focus,
        notice::{Weight, news, paragraph},
        part::nothing,
        waiting::waiting_until_stopped,
        zone_switch::ShownZone,
    },
};

/// The id of the button that turns to the other way of naming one.
pub const OTHER_WAY: &str = "organization-other-way";

/// An option holds no markup that could isolate the name: without this mark (U+200E) the dates after a name in Arabic
/// or Hebrew would be drawn in its direction. Not before it: people type the first letters of a name to find it.
const THEN_LEFT_TO_RIGHT: char = '\u{200e}';

/// From how many organizations on a filter helps.
const FILTER_FROM: usize = 16;

/// The field, in either of its forms.
pub fn organization_field(organizations: Reader<Organizations>, problem: Text) -> AnyView {
    let draft = expect_context::<Desk>().draft;
    let by_id = move || draft.with(|draft| draft.naming == Naming::ById);
    let turn = move || {
        draft.update(|draft| {
            draft.naming = match draft.naming {
                Naming::FromList => Naming::ById,
                Naming::ById => Naming::FromList,
            };
        });
    };
    // A tenant's account has one organization, whatever ID is entered.
    let is_choice = move || {
        organizations.reading.with(
            |reading| !matches!(reading, Reading::Arrived(arrived) if arrived.the_own().is_some()),
        )
    };
    let other_way = move || {
        if by_id() {
            "Choose from the list"
        } else {
            "Enter an ID instead"
        }
        .to_owned()
    };
    let (list_problem, id_problem) = (problem.clone(), problem);
    element("div")
        .class("organization-field")
        .when(
            move || !by_id(),
            move || organization_list(draft, organizations, &list_problem),
        )
        .when(by_id, move || id_field(draft, id_problem.clone()))
        .when(is_choice, move || {
            link_button(text(other_way), turn)
                .attribute("id", OTHER_WAY)
                .into()
        })
        .into()
}

fn id_field(draft: RwSignal<ExploreDraft>, problem: Text) -> AnyView {
    let field = Field {
        id: "organization-id",
        label: "Organization ID",
        hint: fixed(
            "As the console or the API shows it, such as 3c424478-0811-4920-8aab-01f0bf2a2822",
        ),
        problem,
        value: text(move || draft.with(|draft| draft.typed_organization.clone())),
    };
    text_field(field, Kind::Text, move |typed| {
        draft.update(|draft| draft.typed_organization = typed);
    })
}

/// The list of organizations, or why it is not there.
fn organization_list(
    draft: RwSignal<ExploreDraft>,
    organizations: Reader<Organizations>,
    problem: &Text,
) -> AnyView {
    let filter = RwSignal::new(String::new());
    let count = move || match organizations.reading.get() {
        Reading::Arrived(arrived) => arrived.len(),
        Reading::Waiting | Reading::Failed(_) => 0,
    };
    let instead = move || match organizations.reading.get() {
        Reading::Waiting => {
            waiting_until_stopped("Reading the organizations", move || organizations.stop())
        }
        Reading::Failed(error) => {
            let again = button("Try again", move || {
                organizations.again();
                // The button is about to go; this one stands beside it and stays.
                focus(OTHER_WAY);
            });
            problem_notice(&error, Act::ListOrganizations, again.into())
        }
        Reading::Arrived(arrived) if arrived.is_empty() => {
            let next = "This account sees none. Add one in the Veeam console, or enter the ID of one that you know.";
            news(Weight::Info, "No organizations", next, paragraph(next))
        }
        Reading::Arrived(_) => nothing(),
    };
    let problem = problem.clone();
    element("div")
        .class("organization-list")
        .part(instead)
        .when(move || count() >= FILTER_FROM, move || filter_field(filter))
        .when(
            move || count() > 0,
            move || name_field(draft, organizations, filter, problem.clone()),
        )
        .into()
}

fn filter_field(filter: RwSignal<String>) -> AnyView {
    let field = Field {
        id: "organization-filter",
        label: "Filter organizations",
        hint: no_text(),
        problem: no_text(),
        value: text(move || filter.get()),
    };
    text_field(field, Kind::Text, move |typed| filter.set(typed))
}

fn name_field(
    draft: RwSignal<ExploreDraft>,
    organizations: Reader<Organizations>,
    filter: RwSignal<String>,
    problem: Text,
) -> AnyView {
    let shown = ShownZone::shown();
    let chosen_id = move || draft.with(|draft| draft.chosen_organization.clone());
    let hint = move || match organizations.reading.get() {
        Reading::Arrived(arrived) => {
            let chosen = arrived.find(&chosen_id());
            chosen
                .map(|organization| window_in_words(&organization.window, shown.get()))
                .unwrap_or_default()
        }
        Reading::Waiting | Reading::Failed(_) => String::new(),
    };
    let options = move || match organizations.reading.get() {
        Reading::Arrived(arrived) => {
            options(&arrived, &filter.get(), &untrack(chosen_id), shown.get())
        }
        Reading::Waiting | Reading::Failed(_) => Vec::new(),
    };
    let field = Field {
        id: "organization",
        label: "Organization",
        hint: text(hint),
        problem,
        value: text(chosen_id),
    };
    select_field(field, options, move |id| {
        draft.update(|draft| draft.chosen_organization = id);
    })
}

/// The options: those that the filter leaves, and always the chosen one.
fn options(
    all: &Organizations,
    filter: &str,
    chosen: &str,
    zone: ShownZone,
) -> Vec<(String, String)> {
    let matching: Vec<&Organization> = all.named(filter).collect();
    let none = match matching.len() {
        0 => "No name contains this".to_owned(),
        1 => "Choose an organization (1)".to_owned(),
        some => format!("Choose an organization ({some})"),
    };
    let chosen = all.find(chosen).filter(|chosen| {
        !matching
            .iter()
            .any(|organization| organization.id == chosen.id)
    });
    let option = |organization: &Organization| {
        let words = format!(
            "{}{THEN_LEFT_TO_RIGHT} — {}",
            organization.name,
            window_in_brief(&organization.window, zone)
        );
        (organization.id.to_string(), words)
    };
    std::iter::once((String::new(), none))
        .chain(chosen.into_iter().map(option))
        .chain(matching.into_iter().map(option))
        .collect()
}
