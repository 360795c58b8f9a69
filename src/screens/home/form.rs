//! The form that starts a restore session.
//!
//! The form is also in the URL, for tickets and bookmarks: `#/?organization=…&type=Vet&at=2022-01-22T14:56:55.862Z`.
//! Opening such a URL fills in the form and sends nothing.
//!
//! Before the start, the form shows what the session will contain. It warns but never blocks. If the restore points
//! cannot be listed, it uses the organization’s backup window instead.

pub mod validation;

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{
    components::load::{Load, LoadState},
    domain::{
        explore::draft::{ExploreDraft, ExploreField},
        organization::Organizations,
        preview::{Preview, Warning},
    },
    screens::home::{
        form::validation::Validation, organization_field::organization_field,
        point_in_time::point_in_time_field, repeat::repeat, restore_points::RestorePointsLoad,
        restore_type_field::restore_type_field, summary::Summary, text,
    },
    state::{auth::Auth, explore_form::ExploreForm, recent_sessions::RecentSessions},
    ui::{
        field::{CheckField, check_field, read_fields},
        fold_name::fold_name,
        prelude::*,
        timer::set_timeout_scoped,
    },
};

/// How long the form must be unchanged before the URL is updated: browsers limit how often a page may do so.
const URL_DEBOUNCE: Duration = Duration::from_millis(250);

/// The form. `sessions` are searched after a lost response.
pub fn explore_form(sessions: RecentSessions) -> AnyView {
    let form = context::<ExploreForm>();
    let auth = context::<Auth>();
    let draft = form.draft;
    let organizations = load_organizations(draft);
    let validation = Validation::new(draft, organizations);
    let restore_points = RestorePointsLoad::new(draft, organizations);
    let preview = memo(move || preview(restore_points));
    keep_url_current(form);

    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        read_fields(&event);
        if let Some(options) = validation.submit() {
            let preview = preview.get_untracked().map(|(preview, _)| preview);
            if form.session_start.start(auth, options, preview) {
                form.remember();
            }
        }
    };
    let summary = Summary {
        form,
        restore_points,
        preview,
        validation,
        organizations,
        sessions,
    };
    let fields = div()
        .class("panel desk-fields")
        .child(organization_field(
            organizations,
            validation.error_of(ExploreField::Organization),
        ))
        .child(restore_type_field(
            draft,
            restore_points,
            validation.error_of(ExploreField::RestoreType),
        ))
        .child(point_in_time_field(
            restore_points,
            validation.error_of(ExploreField::PointInTime),
        ))
        .child(options(draft));
    html::form()
        .class("desk")
        .attr("novalidate", "")
        .on(ev::submit, on_submit)
        .child(repeat(form, organizations))
        .child(fields)
        .child(summary.view())
        .into()
}

/// The two options, on one line each at most.
fn options(draft: RwSignal<ExploreDraft>) -> AnyView {
    let deleted = CheckField {
        id: "show-deleted",
        label: text::SHOW_DELETED,
        cost: text::SLOWER,
        about: text::SHOW_DELETED_ABOUT,
    };
    let versions = CheckField {
        id: "show-all-versions",
        label: text::SHOW_ALL_VERSIONS,
        cost: text::SLOWER,
        about: text::SHOW_ALL_VERSIONS_ABOUT,
    };
    fieldset()
        .class("row")
        // A legend cannot be a column of the row.
        .child(legend().class("visually-hidden").text(text::OPTIONS))
        .child(
            p().class("row-label")
                .attr("aria-hidden", "true")
                .text(text::OPTIONS),
        )
        .child(
            div()
                .class("options")
                .child(check_field(
                    deleted,
                    move || draft.with(|draft| draft.show_deleted),
                    move |is_checked| draft.update(|draft| draft.show_deleted = is_checked),
                ))
                .child(check_field(
                    versions,
                    move || draft.with(|draft| draft.show_all_versions),
                    move |is_checked| draft.update(|draft| draft.show_all_versions = is_checked),
                )),
        )
        .into()
}

/// Loads the list of organizations, and makes the form consistent with each list.
fn load_organizations(draft: RwSignal<ExploreDraft>) -> Load<Organizations> {
    let load = Load::new(|api| async move { Ok(api.organizations().await?.folded(fold_name)) });
    effect(move || {
        if let Some(organizations) = load.data() {
            draft.update(|draft| draft.fit_to(&organizations));
        }
    });
    load
}

/// What a session will contain, and the chosen point in time. `None` until the organization, the restore type and the
/// point in time are chosen, and the request for the restore points has finished.
fn preview(restore_points: RestorePointsLoad) -> Option<(Preview, DateTime<Utc>)> {
    let instant = restore_points.point_in_time.get()?.instant();
    let restore_type = restore_points.restore_type.get()?;
    let from_window = || match restore_points.organization() {
        Some(organization) => Some(organization.window.preview(instant)),
        None => restore_points
            .has_organization()
            .then(|| Preview::without_points(Some(Warning::Unknown))),
    };
    let preview = match restore_points.state().get() {
        LoadState::Loading => None,
        LoadState::Loaded(Some(points)) if !points.is_empty() => {
            let preview = Preview::of(&points, Some(restore_type), instant);
            match preview.warning {
                // The backup window may tell what incomplete restore points do not.
                Some(Warning::Incomplete) => from_window()
                    .filter(Preview::is_outside_window)
                    .or(Some(preview)),
                _ => Some(preview),
            }
        }
        LoadState::Loaded(_) | LoadState::Failed(_) => from_window(),
    };
    Some((preview?, instant))
}

/// Updates the URL when the form changes, so that it can be copied at any time.
fn keep_url_current(form: ExploreForm) {
    let query = memo(move || form.draft.with(ExploreDraft::query));
    effect(move || {
        let query = query.get();
        set_timeout_scoped(URL_DEBOUNCE, move || form.write_url(query));
    });
}
