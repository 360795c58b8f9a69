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
        organization::Organizations,
    },
    screens::home::{organization_list::OrganizationList, text},
    state::explore_form::ExploreForm,
    ui::{
        button::{button, link_button},
        combobox::{combobox, state::ComboboxList},
        field::{Field, InputPurpose, select_field, text_field},
        focus::focus,
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

/// The most organizations in a select. Longer lists are searched by typing.
const MAX_IN_SELECT: usize = 20;

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
    let list = OrganizationList::new(draft, organizations);
    let (select_error, combobox_error) = (error.clone(), error.clone());
    div()
        .class("organization-list")
        .dynamic(move || load_notice(organizations))
        .show(
            move || (1..=MAX_IN_SELECT).contains(&list.count()),
            move || select(list, select_error.clone()),
        )
        .show(
            move || list.count() > MAX_IN_SELECT,
            move || search(list, combobox_error.clone()),
        )
        .into()
}

/// The select. Its hint tells the backup window of the chosen organization.
fn select(list: OrganizationList, error: TextProp) -> AnyView {
    let hint = TextProp::from(move || list.chosen_window().unwrap_or_default());
    select_field(
        list_field(list, hint, error),
        move || list.select_options(),
        move |id| list.choose(id),
    )
}

/// The combobox, for lists that are too long for a select.
fn search(list: OrganizationList, error: TextProp) -> AnyView {
    let hint = TextProp::from(move || list.describe_chosen());
    combobox(list_field(list, hint, error), text::ORGANIZATION_NOUN, list)
}

fn list_field(list: OrganizationList, hint: TextProp, error: TextProp) -> Field {
    Field {
        id: LIST_ID,
        label: text::ORGANIZATION,
        hint,
        error,
        value: TextProp::from(move || list.chosen_id()),
    }
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
