//! Whose data: an organization from the list, or an ID for those who may not list.

use leptos::prelude::*;

use super::{
    desk::Desk, explain::Act, problem_notice::problem_notice,
    reader::{Reader, Reading},
};
use crate::{
    api::error::ApiError,
    domain::{
        backup_window::BackupWindow,
        explore_draft::{ExploreDraft, Naming},
        organization::{Organization, Organizations},
        timestamp::Timestamp,
    },
    ui::{
        field::{SelectField, TextField},
        moment::{day_in_words, in_words, offset_in_words},
        notice::{Weight, notice},
        view::{part, text, view},
        waiting::waiting,
        zone_switch::ShownZone,
    },
};

/// From how many organizations on a filter helps.
const FILTER_FROM: usize = 16;

/// What the list shows instead of itself, or that it is there.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Waiting,
    Failed(ApiError),
    Empty,
    Listed { filter: bool },
}

/// The field, in either of its forms.
#[component]
pub fn OrganizationField(
    /// The organizations.
    organizations: Reader<Organizations>,
    /// What is wrong; empty when nothing is.
    problem: Signal<String>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let naming = Memo::new(move |_| desk.draft.with(|draft| draft.naming));
    let turn = move |_| {
        desk.draft.update(|draft| {
            draft.naming = match draft.naming {
                Naming::FromList => Naming::ById,
                Naming::ById => Naming::FromList,
            };
        });
    };
    let other_way = move || match naming.get() {
        Naming::FromList => "Enter an ID instead".to_owned(),
        Naming::ById => "Choose from the list".to_owned(),
    };
    let field = move || match naming.get() {
        Naming::FromList => view! { <OrganizationList organizations problem/> }.into_any(),
        Naming::ById => view! {
            <TextField
                id="organization-id"
                label="Organization ID"
                hint="As the console or the API shows it, such as 3c424478-0811-4920-8aab-01f0bf2a2822"
                problem
                value=Signal::derive(move || desk.draft.with(|draft| draft.typed_organization.clone()))
                on_typed=move |typed| desk.draft.update(|draft| draft.typed_organization = typed)
            />
        }
        .into_any(),
    };
    view! {
        <div class="organization-field">
            {part(field)}
            <button type="button" class="link-button" on:click=turn>{text(other_way)}</button>
        </div>
    }
}

/// The list of organizations, with a filter when it is long.
#[component]
fn OrganizationList(organizations: Reader<Organizations>, problem: Signal<String>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let shown = ShownZone::shown();
    let filter = RwSignal::new(String::new());
    let stage = Memo::new(move |_| stage(&organizations.reading.get()));
    let options = Memo::new(move |_| match organizations.reading.get() {
        Reading::Arrived(arrived) => {
            desk.draft.with(|draft| options(&arrived.value, &filter.get(), draft, shown.get()))
        }
        Reading::Waiting | Reading::Failed(_) => Vec::new(),
    });
    let hint = Signal::derive(move || {
        let draft = desk.draft.get();
        match organizations.reading.get() {
            Reading::Arrived(arrived) => arrived
                .value
                .find(&draft.chosen_organization)
                .map(|organization| window_in_words(organization, shown.get()))
                .unwrap_or_default(),
            Reading::Waiting | Reading::Failed(_) => String::new(),
        }
    });
    part(move || match stage.get() {
        Stage::Waiting => waiting("Reading the organizations"),
        Stage::Failed(error) => problem_notice(error, Act::ListOrganizations, view! { <button type="button" class="button" on:click=move |_| organizations.again()>"Try again"</button> }.into_any()),
        Stage::Empty => notice(
            Weight::Info,
            "No organizations".to_owned(),
            view! { <p>"This account sees none. Add one in the Veeam console, or enter the ID of one that you know."</p> }
                .into_any(),
        ),
        Stage::Listed { filter: long } => view! {
            {long.then(|| view! {
                <TextField
                    id="organization-filter"
                    label="Filter organizations"
                    value=filter
                    on_typed=move |typed| filter.set(typed)
                />
            })}
            <SelectField
                id="organization"
                label="Organization"
                hint
                problem
                options
                value=Signal::derive(move || desk.draft.with(|draft| draft.chosen_organization.clone()))
                on_chosen=move |id| desk.draft.update(|draft| draft.chosen_organization = id)
            />
        }
        .into_any(),
    })
}

fn stage(reading: &Reading<Organizations>) -> Stage {
    match reading {
        Reading::Waiting => Stage::Waiting,
        Reading::Failed(error) => Stage::Failed(error.clone()),
        Reading::Arrived(arrived) if arrived.value.is_empty() => Stage::Empty,
        Reading::Arrived(arrived) => Stage::Listed { filter: arrived.value.len() >= FILTER_FROM },
    }
}

/// The options: those that the filter leaves, and always the chosen one.
fn options(all: &Organizations, filter: &str, draft: &ExploreDraft, zone: ShownZone) -> Vec<(String, String)> {
    let matching: Vec<&Organization> = all.named(filter).collect();
    let none = match matching.len() {
        0 => "No name contains this".to_owned(),
        1 => "Choose an organization (1)".to_owned(),
        some => format!("Choose an organization ({some})"),
    };
    let chosen = all
        .find(&draft.chosen_organization)
        .filter(|chosen| !matching.iter().any(|organization| organization.id == chosen.id));
    let option = |organization: &Organization| {
        let words = format!("{} — {}", organization.name, window_in_brief(&organization.window, zone));
        (organization.id.to_string(), words)
    };
    std::iter::once((String::new(), none))
        .chain(chosen.into_iter().map(option))
        .chain(matching.into_iter().map(option))
        .collect()
}

fn window_in_brief(window: &BackupWindow, zone: ShownZone) -> String {
    let day = |moment: &Timestamp| match moment.epoch_milliseconds() {
        Some(milliseconds) => day_in_words(milliseconds, zone.offset_minutes_at(milliseconds)),
        None => moment.as_str().to_owned(),
    };
    match window {
        BackupWindow::Unknown => "window unknown".to_owned(),
        BackupWindow::NeverBackedUp => "never backed up".to_owned(),
        BackupWindow::Between { first, last } => format!("{} to {}", day(first), day(last)),
    }
}

fn window_in_words(organization: &Organization, zone: ShownZone) -> String {
    match &organization.window {
        BackupWindow::Unknown => "The server does not say when this organization was backed up.".to_owned(),
        BackupWindow::NeverBackedUp => "This organization was never backed up.".to_owned(),
        BackupWindow::Between { first, last } => {
            format!("First backup {}, last backup {}", moment_in_words(first, zone), moment_in_words(last, zone))
        }
    }
}

/// A moment of the server to the second, with its offset; as it came when it is none.
pub(super) fn moment_in_words(moment: &Timestamp, zone: ShownZone) -> String {
    match moment.epoch_milliseconds() {
        None => moment.as_str().to_owned(),
        Some(milliseconds) => {
            let offset = zone.offset_minutes_at(milliseconds);
            let whole = milliseconds.div_euclid(1000) * 1000;
            format!("{} {}", in_words(whole, offset), offset_in_words(offset))
        }
    }
}
