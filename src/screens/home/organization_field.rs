//! The field for the organization: a list, or a text field for accounts that are not allowed to list organizations.

use crate::{
    components::{
        error_notice::error_notice,
        gaps_notice::gaps_notice,
        load::{Load, LoadState},
        operation::Operation,
        text::TRY_AGAIN,
    },
    domain::{
        explore::draft::{ExploreDraft, OrganizationSource},
        organization::{ListedOrganization, Organizations},
    },
    screens::home::{
        backup_window::{describe_window, summarize_window},
        text,
    },
    state::explore_form::ExploreForm,
    ui::{
        button::{button, link_button},
        display_zone::DisplayZone,
        field::{Field, InputPurpose, select_field, text_field},
        focus::focus,
        fold_name::fold_name,
        loading::loading_with_cancel,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The id of the list.
pub const LIST_ID: &str = "organization";
/// The id of the text field.
pub const TEXT_FIELD_ID: &str = "organization-id";
/// The id of the button that switches between the list and the text field.
pub const TOGGLE_ID: &str = "organization-toggle";

/// The number of organizations from which the list has a filter.
const FILTER_FROM: usize = 16;

/// The list or the text field, and the button that switches between them.
pub fn organization_field(organizations: Load<Organizations>, error: TextProp) -> AnyView {
    let draft = context::<ExploreForm>().draft;
    let is_by_id =
        move || draft.with(|draft| draft.organization_source == OrganizationSource::ById);
    let toggle_source = move || {
        draft.update(|draft| {
            draft.organization_source = match draft.organization_source {
                OrganizationSource::FromList => OrganizationSource::ById,
                OrganizationSource::ById => OrganizationSource::FromList,
            };
        });
    };
    let toggle_label = move || {
        if is_by_id() {
            text::CHOOSE_FROM_LIST
        } else {
            text::ENTER_ID
        }
    };
    // A tenant account has a single organization, so an ID would be useless.
    let has_toggle = move || {
        organizations
            .data()
            .is_none_or(|organizations| organizations.tenant_organization().is_none())
    };
    let (list_error, id_error) = (error.clone(), error);
    div()
        .class("row organization-field")
        .show(
            move || !is_by_id(),
            move || list_or_notice(draft, organizations, &list_error),
        )
        .show(is_by_id, move || id_field(draft, id_error.clone()))
        .show(has_toggle, move || {
            link_button(toggle_label, toggle_source)
                .attr("id", TOGGLE_ID)
                .into()
        })
        .into()
}

fn id_field(draft: RwSignal<ExploreDraft>, error: TextProp) -> AnyView {
    let field = Field {
        id: TEXT_FIELD_ID,
        label: text::ORGANIZATION_ID,
        hint: text::ORGANIZATION_ID_HINT.into(),
        error,
        value: TextProp::from(move || draft.with(|draft| draft.typed_organization.clone())),
    };
    text_field(field, InputPurpose::Text, move |input| {
        draft.update(|draft| draft.typed_organization = input);
    })
}

/// The list of organizations, or a notice that says why there is none.
fn list_or_notice(
    draft: RwSignal<ExploreDraft>,
    organizations: Load<Organizations>,
    error: &TextProp,
) -> AnyView {
    let filter = RwSignal::new(String::new());
    let count = move || {
        organizations
            .data()
            .map_or(0, |organizations| organizations.len())
    };
    let error = error.clone();
    div()
        .class("organization-list")
        .dynamic(move || load_notice(organizations))
        .show(move || count() >= FILTER_FROM, move || filter_field(filter))
        .show(
            move || count() > 0,
            move || list_field(draft, organizations, filter, error.clone()),
        )
        .into()
}

fn load_notice(organizations: Load<Organizations>) -> AnyView {
    organizations.state.with(|state| match state {
        LoadState::Loading => {
            loading_with_cancel(text::LOADING_ORGANIZATIONS, move || organizations.cancel())
        }
        LoadState::Failed(error) => {
            let try_again = button(TRY_AGAIN, move || {
                organizations.refetch();
                // The focused button is about to disappear. This one is next to it and stays.
                focus(TOGGLE_ID);
            });
            error_notice(error, Operation::ListOrganizations, try_again.into())
        }
        LoadState::Loaded(list) if !list.gaps().is_none() => {
            let refetch = move || organizations.refetch();
            gaps_notice(list.gaps(), list.len(), text::ORGANIZATION_NOUN, refetch)
        }
        LoadState::Loaded(organizations) if organizations.is_empty() => announced_notice(
            Severity::Info,
            text::NO_ORGANIZATIONS,
            text::NO_ORGANIZATIONS_HELP,
            paragraph(text::NO_ORGANIZATIONS_HELP),
        ),
        LoadState::Loaded(_) => empty(),
    })
}

fn filter_field(filter: RwSignal<String>) -> AnyView {
    let field = Field {
        id: "organization-filter",
        label: text::FILTER_ORGANIZATIONS,
        hint: "".into(),
        error: "".into(),
        value: filter.into(),
    };
    text_field(field, InputPurpose::Text, move |input| filter.set(input))
}

fn list_field(
    draft: RwSignal<ExploreDraft>,
    organizations: Load<Organizations>,
    filter: RwSignal<String>,
    error: TextProp,
) -> AnyView {
    let zone = DisplayZone::current();
    let chosen_id = move || draft.with(|draft| draft.chosen_organization.clone());
    let hint = move || {
        let organizations = organizations.data()?;
        let chosen = organizations.find(&chosen_id())?;
        Some(describe_window(&chosen.window, zone.get()))
    };
    let options = move || {
        organizations.data().map_or_else(Vec::new, |organizations| {
            options(
                &organizations,
                &filter.get(),
                &untrack(chosen_id),
                zone.get(),
            )
        })
    };
    let field = Field {
        id: LIST_ID,
        label: text::ORGANIZATION,
        hint: TextProp::from(move || hint().unwrap_or_default()),
        error,
        value: TextProp::from(chosen_id),
    };
    select_field(field, options, move |id| {
        draft.update(|draft| draft.chosen_organization = id);
    })
}

/// The options: the organizations that match the filter, and always the chosen one, first.
fn options(
    organizations: &Organizations,
    filter: &str,
    chosen_id: &str,
    zone: DisplayZone,
) -> Vec<(String, String)> {
    let part = fold_name(filter.trim());
    let is_match = |entry: &&ListedOrganization| entry.matches(&part);
    let none = match organizations.entries().filter(is_match).count() {
        0 => text::NO_MATCH.to_owned(),
        count => text::choose_organization(count),
    };
    let chosen = organizations
        .entries()
        .find(|entry| entry.organization.id.as_str() == chosen_id && !is_match(entry));
    let option = |entry: &ListedOrganization| {
        let organization = &entry.organization;
        let window = summarize_window(&organization.window, zone);
        let id = organization.id.to_string();
        let details = if entry.has_namesake {
            text::namesake(&id, &window)
        } else {
            window
        };
        let text = text::organization_option(&organization.name, &details);
        (id, text)
    };
    std::iter::once((String::new(), none))
        .chain(chosen.into_iter().map(option))
        .chain(organizations.entries().filter(is_match).map(option))
        .collect()
}
