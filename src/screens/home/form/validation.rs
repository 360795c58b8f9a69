//! The validation of the form.
//!
//! The form shows no errors until it is submitted. From then on they follow every change, until a submission succeeds.

use leptos::prelude::*;

use crate::{
    components::{error_text::capitalize, load::Load},
    domain::{
        explore::{
            draft::{ExploreDraft, ExploreField, ExploreProblem},
            options::ExploreOptions,
        },
        organization::Organizations,
    },
    screens::home::{organization_field, point_in_time, restore_type_field, text},
    ui::{fix_fields::WrongField, signal::RwSignal},
};

/// The validation of the form.
#[derive(Clone, Copy)]
pub struct Validation {
    draft: RwSignal<ExploreDraft>,
    organizations: Load<Organizations>,
    /// How many times the form was submitted with errors since the last successful submission.
    pub failed_submissions: RwSignal<u32>,
}

impl Validation {
    /// Validates `draft`, which chooses one of `organizations`.
    pub fn new(draft: RwSignal<ExploreDraft>, organizations: Load<Organizations>) -> Self {
        Self {
            draft,
            organizations,
            failed_submissions: RwSignal::new(0),
        }
    }

    /// Returns the request to send. If the form has errors, shows them and returns `None`.
    pub fn submit(self) -> Option<ExploreOptions> {
        if let Ok(options) = untrack(|| self.validate()) {
            self.failed_submissions.set(0);
            Some(options)
        } else {
            self.failed_submissions.update(|count| *count += 1);
            None
        }
    }

    /// Returns the fields that have errors, in their order. Tracked.
    pub fn wrong_fields(self) -> Vec<WrongField> {
        self.shown_errors()
            .iter()
            .map(|error| WrongField {
                label: label(error),
                id: field_id(error),
                // While the list of organizations is missing, this button offers the way without it.
                fallback_id: Some(organization_field::TOGGLE_ID),
            })
            .collect()
    }

    /// The error of a field; empty if the field is valid.
    pub fn error_of(self, field: ExploreField) -> TextProp {
        TextProp::from(move || {
            self.shown_errors()
                .iter()
                .find(|error| error.field() == field)
                .map(capitalize)
                .unwrap_or_default()
        })
    }

    fn shown_errors(self) -> Vec<ExploreProblem> {
        match self.failed_submissions.get() {
            0 => Vec::new(),
            _ => self.validate().err().unwrap_or_default(),
        }
    }

    fn validate(self) -> Result<ExploreOptions, Vec<ExploreProblem>> {
        self.organizations
            .state
            .with(|state| self.draft.with(|draft| draft.validate(state.data())))
    }
}

fn label(error: &ExploreProblem) -> &'static str {
    match (error, error.field()) {
        (ExploreProblem::NotAnOrganizationId, _) => text::ORGANIZATION_ID,
        (_, ExploreField::Organization) => text::ORGANIZATION,
        (_, ExploreField::RestoreType) => text::RESTORE_TYPE,
        (_, ExploreField::PointInTime) => point_in_time::text::LABEL,
    }
}

fn field_id(error: &ExploreProblem) -> &'static str {
    match (error, error.field()) {
        (ExploreProblem::NotAnOrganizationId, _) => organization_field::TEXT_FIELD_ID,
        (_, ExploreField::Organization) => organization_field::LIST_ID,
        (_, ExploreField::RestoreType) => restore_type_field::ID,
        (_, ExploreField::PointInTime) => point_in_time::ID,
    }
}
