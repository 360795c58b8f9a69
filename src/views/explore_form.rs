//! The form that starts a restore session.

use leptos::prelude::*;

use super::{
    account::CurrentAccount, desk::Desk, expectation_notice::{ExpectationNotice, Tense}, explain::sentence,
    organization_field::OrganizationField, point_in_time_field::PointInTimeField, problem_summary::ProblemSummary,
    reader::{Reader, Reading}, starting_notice::StartingNotice, user_zone::UserZone,
};
use crate::{
    domain::{
        backup_window::Expectation,
        explore_draft::{ExploreDraft, Field, Naming, Problem},
        organization::{Organization, Organizations},
        point_in_time::PointInTime,
        restore_type::RestoreType,
    },
    ui::{busy_button::BusyButton, field::{CheckField, SelectField}, view::{part, view}},
};

/// The form.
#[component]
pub fn ExploreForm() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let account = expect_context::<CurrentAccount>();
    let organizations = read_organizations(desk);
    let chosen = Memo::new(move |_| chosen_organization(&desk.draft.get(), &organizations.reading.get()));
    let expectation = Memo::new(move |_| expectation(&desk.draft.get(), chosen.get().as_ref()));

    let attempted = RwSignal::new(false);
    let summary_asked = RwSignal::new(0_u32);
    let problems = Memo::new(move |_| match attempted.get() {
        true => desk.draft.with(|draft| draft.validate(&UserZone)).err().unwrap_or_default(),
        false => Vec::new(),
    });
    let problem_of = move |field| Signal::derive(move || problems.with(|problems| text_for(problems, field)));

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match desk.draft.with_untracked(|draft| draft.validate(&UserZone)) {
            Ok(options) => {
                attempted.set(false);
                desk.start(account, options, expectation.get_untracked().unwrap_or(Expectation::Unknown));
            }
            Err(_) => {
                attempted.set(true);
                summary_asked.update(|times| *times += 1);
            }
        }
    };
    view! {
        <form class="form" novalidate="" on:submit=submit>
            <ProblemSummary problems asked=summary_asked/>
            <OrganizationField organizations problem=problem_of(Field::Organization)/>
            <SelectField
                id="restore-type"
                label="Restore type"
                hint=Signal::derive(move || type_hint(&desk.draft.get(), chosen.get().as_ref()))
                problem=problem_of(Field::RestoreType)
                options=type_options()
                value=Signal::derive(move || desk.draft.with(|draft| draft.restore_type.clone()))
                on_chosen=move |code| desk.draft.update(|draft| draft.restore_type = code)
            />
            <PointInTimeField problem=problem_of(Field::PointInTime)/>
            <CheckField
                id="show-deleted"
                label="Show deleted items"
                hint="Also shows what users had removed before that moment; opening folders takes longer."
                value=Signal::derive(move || desk.draft.with(|draft| draft.show_deleted))
                on_changed=move |ticked| desk.draft.update(|draft| draft.show_deleted = ticked)
            />
            <CheckField
                id="show-all-versions"
                label="Show all versions"
                hint="Also shows every earlier version of changed items, so that one can choose; lists grow and load more slowly."
                value=Signal::derive(move || desk.draft.with(|draft| draft.show_all_versions))
                on_changed=move |ticked| desk.draft.update(|draft| draft.show_all_versions = ticked)
            />
            {part(move || match expectation.get() {
                Some(expectation) => view! { <ExpectationNotice expectation tense=Tense::Before/> }.into_any(),
                None => ().into_any(),
            })}
            <div class="actions">
                <BusyButton
                    label="Start restore session"
                    busy_label="Starting …"
                    primary=true
                    busy=Signal::derive(move || desk.is_starting())
                />
            </div>
            <StartingNotice/>
        </form>
    }
}

fn read_organizations(desk: Desk) -> Reader<Organizations> {
    Reader::new(move |api| async move {
        let organizations = api.organizations().await?;
        // A remembered organization may be gone; it must not be asked for unseen.
        desk.draft.update(|draft| {
            if organizations.find(&draft.chosen_organization).is_none() {
                draft.chosen_organization.clear();
            }
        });
        Ok(organizations)
    })
}

fn chosen_organization(draft: &ExploreDraft, reading: &Reading<Organizations>) -> Option<Organization> {
    let id = draft.organization().ok()?;
    match reading {
        Reading::Arrived(arrived) => arrived.value.find(id.as_str()).cloned(),
        Reading::Waiting | Reading::Failed(_) => None,
    }
}

/// What a session would hold, once organization and moment are both there.
fn expectation(draft: &ExploreDraft, chosen: Option<&Organization>) -> Option<Expectation> {
    let moment = PointInTime::read(&draft.point_in_time, &UserZone).ok()?;
    match chosen {
        Some(organization) => Some(organization.window.expectation(moment.instant())),
        None if draft.naming == Naming::ById && draft.organization().is_ok() => Some(Expectation::Unknown),
        None => None,
    }
}

fn text_for(problems: &[Problem], field: Field) -> String {
    problems.iter().find(|problem| problem.field() == field).map(sentence).unwrap_or_default()
}

fn type_options() -> Vec<(String, String)> {
    let none = (String::new(), "Choose a restore type".to_owned());
    let each = RestoreType::ALL.into_iter().map(|restore_type| {
        (restore_type.code().to_owned(), format!("{}: {}", restore_type.service(), restore_type.holds()))
    });
    std::iter::once(none).chain(each).collect()
}

fn type_hint(draft: &ExploreDraft, chosen: Option<&Organization>) -> String {
    match (RestoreType::from_code(&draft.restore_type), chosen) {
        (Some(restore_type), Some(organization)) if organization.lacks(restore_type) => format!(
            "The server says that {} has no {}: such a session will hold nothing.",
            organization.name,
            restore_type.service()
        ),
        _ => String::new(),
    }
}
