//! The form that starts a restore session.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{
    account::CurrentAccount,
    backups::Backups,
    desk::Desk,
    explain::sentence,
    organization_field::{OTHER_WAY, organization_field},
    point_in_time_field::point_in_time_field,
    preview_notice::{Tense, preview_notice},
    reader::{Reader, Reading},
    starting_notice::starting_notice,
};
use crate::{
    domain::{
        explore_draft::{ExploreDraft, Field as DraftField, Naming, Problem},
        organization::{OrganizationId, Organizations},
        preview::{Preview, Warning},
        restore_type::RestoreType,
    },
    ui::{
        button::submit_button,
        element::{Text, element, text},
        field::{Field, check_field, select_field},
        problem_summary::{Wrong, problem_summary},
        waiting::after,
    },
};

/// What is wrong with the form, once it was submitted.
#[derive(Clone, Copy)]
struct Problems {
    draft: RwSignal<ExploreDraft>,
    organizations: Reader<Organizations>,
    /// How often the form was submitted with problems since it was last in order.
    submitted: RwSignal<u32>,
}

impl Problems {
    fn get(self) -> Vec<Problem> {
        match self.submitted.get() {
            0 => Vec::new(),
            _ => seen(&self.draft.get(), &self.organizations.reading.get())
                .validate()
                .err()
                .unwrap_or_default(),
        }
    }

    fn list(self) -> Vec<Wrong> {
        self.get()
            .iter()
            .map(|problem| Wrong {
                words: sentence(problem),
                field: field_id(problem),
                // The list of organizations may not be there: here is the way to do without it.
                instead: Some(OTHER_WAY),
            })
            .collect()
    }

    fn of(self, field: DraftField) -> Text {
        text(move || {
            self.get()
                .iter()
                .find(|problem| problem.field() == field)
                .map(sentence)
                .unwrap_or_default()
        })
    }
}

/// The form.
pub fn explore_form() -> AnyView {
    let desk = expect_context::<Desk>();
    let account = expect_context::<CurrentAccount>();
    let draft = desk.draft;
    let organizations = read_organizations(desk);
    let problems = Problems {
        draft,
        organizations,
        submitted: RwSignal::new(0),
    };
    let backups = Backups::follow(draft, organizations.reading);
    let preview = Memo::new(move |_| preview(desk, backups));
    keep_address(desk);

    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        let seen = untrack(|| seen(&draft.get(), &organizations.reading.get()));
        match seen.validate() {
            Ok(options) => {
                problems.submitted.set(0);
                let is_own = organizations
                    .value()
                    .is_some_and(|all| all.the_own().is_some());
                let options = if is_own { options.by_tenant() } else { options };
                let preview = preview.get_untracked().map(|(preview, _)| preview);
                if desk.explore.start(account, options, preview) {
                    desk.remember();
                }
            }
            Err(_) => problems.submitted.update(|times| *times += 1),
        }
    };
    let expected = move || match preview.get() {
        Some((preview, moment)) => preview_notice(preview, moment, Tense::Before),
        None => element("p")
            .class("field-hint")
            .text(
                "Here it will say what the session holds, once organization and moment are chosen.",
            )
            .into(),
    };
    let start = submit_button(
        "Start restore session",
        "Starting …",
        Arc::new(move || desk.explore.is_starting()),
    );
    element("form")
        .class("form")
        .attribute("novalidate", "")
        .on("submit", submit)
        .child(problem_summary("form-problems", Arc::new(move || problems.list()), problems.submitted))
        .child(organization_field(organizations, problems.of(DraftField::Organization)))
        .child(restore_type_field(draft, backups, problems.of(DraftField::RestoreType)))
        .child(point_in_time_field(backups, problems.of(DraftField::PointInTime)))
        .child(check_field(
            "show-deleted",
            "Show deleted items",
            "Also shows what users had removed before that moment; opening folders takes longer.",
            move || draft.with(|draft| draft.show_deleted),
            move |ticked| draft.update(|draft| draft.show_deleted = ticked),
        ))
        .child(check_field(
            "show-all-versions",
            "Show all versions",
            "Also shows every earlier version of changed items, so that one can choose; lists grow and load more slowly.",
            move || draft.with(|draft| draft.show_all_versions),
            move |ticked| draft.update(|draft| draft.show_all_versions = ticked),
        ))
        .child(element("div").class("preview").part(expected))
        .child(element("div").class("actions").child(start))
        .child(starting_notice())
        .into()
}

fn field_id(problem: &Problem) -> &'static str {
    match (problem, problem.field()) {
        (Problem::NotAnOrganizationId, _) => "organization-id",
        (_, DraftField::Organization) => "organization",
        (_, DraftField::RestoreType) => "restore-type",
        (_, DraftField::PointInTime) => "point-in-time",
    }
}

fn restore_type_field(draft: RwSignal<ExploreDraft>, backups: Backups, problem: Text) -> AnyView {
    let field = Field {
        id: "restore-type",
        label: "Restore type",
        hint: text(move || type_hint(backups)),
        problem,
        value: text(move || draft.with(|draft| draft.restore_type.clone())),
    };
    select_field(field, type_options, move |code| {
        draft.update(|draft| draft.restore_type = code);
    })
}

fn read_organizations(desk: Desk) -> Reader<Organizations> {
    Reader::new(move |api| async move {
        let organizations = api.organizations().await?;
        // A remembered organization may be gone; it must not be asked for unseen.
        desk.draft.update(|draft| {
            if organizations.find(&draft.chosen_organization).is_none() {
                draft.chosen_organization.clear();
                // What an address named, the account may know without being able to list it.
                if OrganizationId::parse(&draft.typed_organization).is_some() {
                    draft.naming = Naming::ById;
                }
            }
            // There is nothing to choose.
            if let Some(own) = organizations.the_own() {
                draft.chosen_organization = own.id.to_string();
                draft.naming = Naming::FromList;
            }
        });
        Ok(organizations)
    })
}

/// The form as a person sees it: without the list, no organization is chosen from it.
fn seen(draft: &ExploreDraft, reading: &Reading<Organizations>) -> ExploreDraft {
    let mut seen = draft.clone();
    if !matches!(reading, Reading::Arrived(_)) {
        seen.chosen_organization.clear();
    }
    seen
}

/// What a session would hold, once organization and moment are both there, and the restore points are read or are not
/// to be had; and the moment.
fn preview(desk: Desk, backups: Backups) -> Option<(Preview, DateTime<Utc>)> {
    let moment = backups.moment.get()?.instant();
    let by_window = || match backups.organization() {
        Some(organization) => Some(organization.window.preview(moment)),
        None => desk
            .draft
            .with(|draft| draft.naming == Naming::ById && draft.organization().is_ok())
            .then(|| Preview::without_points(Some(Warning::Unknown))),
    };
    let preview = match backups.reading().get() {
        Reading::Waiting => None,
        Reading::Arrived(Some(points)) if !points.is_empty() => {
            Some(Preview::of(&points, backups.restore_type.get(), moment))
        }
        Reading::Arrived(_) | Reading::Failed(_) => by_window(),
    };
    Some((preview?, moment))
}

/// How long the form rests before its address is written.
const RESTED: Duration = Duration::from_millis(250);

/// Keeps the page's address in step with the form, so that it can be copied at any time.
fn keep_address(desk: Desk) {
    let address = Memo::new(move |_| desk.draft.with(ExploreDraft::address));
    Effect::new(move |_| {
        let address = address.get();
        after(RESTED, move || desk.write_address(address));
    });
}

fn type_options() -> Vec<(String, String)> {
    let none = (String::new(), "Choose a restore type".to_owned());
    let each = RestoreType::ALL.into_iter().map(|restore_type| {
        (
            restore_type.code().to_owned(),
            format!("{}: {}", restore_type.service(), restore_type.holds()),
        )
    });
    std::iter::once(none).chain(each).collect()
}

fn type_hint(backups: Backups) -> String {
    match (backups.restore_type.get(), backups.organization()) {
        (Some(restore_type), Some(organization)) if organization.lacks(restore_type) => format!(
            "The server says that {} has no {}: such a session will hold nothing.",
            organization.name,
            restore_type.service()
        ),
        _ => String::new(),
    }
}
