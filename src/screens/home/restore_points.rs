//! The restore points of the organization in the form, shared by all parts of the form that need them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::{
    api::client::ApiClient,
    components::load::{Load, LoadState},
    domain::{
        backup_window::BackupWindow,
        explore::draft::ExploreDraft,
        organization::{Organization, OrganizationId, Organizations},
        restore_points::RestorePoints,
        restore_type::RestoreType,
        time::point_in_time::PointInTime,
    },
    screens::home::text,
    ui::{
        announcer::announce,
        reactive::memo,
        signal::{Memo, RwSignal},
    },
};

/// The restore points, and the parts of the form that choose among them.
#[derive(Clone, Copy)]
pub struct RestorePointsLoad {
    draft: RwSignal<ExploreDraft>,
    organizations: RwSignal<LoadState<Organizations>>,
    /// The organization in the form: one in the list, or any that was entered as an ID.
    organization: Memo<Option<OrganizationId>>,
    /// `None` while no organization is chosen.
    load: Load<Option<Arc<RestorePoints>>>,
    /// The point in time in the form. A memo, so that its readers do not rerun when another field changes.
    pub point_in_time: Memo<Option<PointInTime>>,
    /// The restore type in the form.
    pub restore_type: Memo<Option<RestoreType>>,
}

impl RestorePointsLoad {
    /// Loads the restore points of the organization in `draft`, and of each organization that replaces it.
    pub fn new(draft: RwSignal<ExploreDraft>, organizations: Load<Organizations>) -> Self {
        let organizations = organizations.state;
        let organization = memo(move || {
            organizations.with(|state| draft.with(|draft| draft.organization(state.data()).ok()))
        });
        let load = Load::new(move |api: ApiClient| async move {
            let Some(organization) = organization.get_untracked() else {
                return Ok(None);
            };
            let points = api.restore_points(&organization).await?;
            // If a point in time is chosen, the preview is announced instead.
            if draft.with_untracked(|draft| draft.point_in_time.point_in_time().is_none()) {
                // What is missing is announced by its notice.
                if points.gaps().is_none() {
                    announce(&text::restore_points_loaded(points.len()));
                }
            }
            Ok(Some(Arc::new(points)))
        });
        Effect::watch(
            move || organization.get(),
            move |_, _, _| load.reset(),
            false,
        );
        Self {
            draft,
            organizations,
            organization,
            load,
            point_in_time: memo(move || draft.with(|draft| draft.point_in_time.point_in_time())),
            restore_type: memo(move || draft.with(ExploreDraft::restore_type)),
        }
    }

    /// The state of the load. `Loaded(None)` means that no organization is chosen.
    pub fn state(self) -> RwSignal<LoadState<Option<Arc<RestorePoints>>>> {
        self.load.state
    }

    /// The restore points of all types, once they are loaded. Tracked.
    pub fn data(self) -> Option<Arc<RestorePoints>> {
        self.load.data().flatten()
    }

    /// Returns whether the first and the latest restore point are not known, because some could not be read. Tracked.
    pub fn has_gaps(self) -> bool {
        self.data().is_some_and(|points| !points.gaps().is_none())
    }

    /// Loads the restore points again.
    pub fn refetch(self) {
        self.load.refetch();
    }

    /// Stops waiting for the restore points.
    pub fn cancel(self) {
        self.load.cancel();
    }

    /// Returns whether the form names an organization. Tracked.
    pub fn has_organization(self) -> bool {
        self.organization.with(Option::is_some)
    }

    /// The organization in the form, if it is in the list of organizations. Tracked.
    pub fn organization(self) -> Option<Organization> {
        let id = self.organization.get()?;
        self.organizations
            .with(|state| state.data()?.find(id.as_str()).cloned())
    }

    /// The times that the text of the point in time means, each from its start to its end: one time, several if the text
    /// is ambiguous, or whole days if it has no time. Tracked.
    pub fn meanings(self) -> Vec<[DateTime<Utc>; 2]> {
        let instant = |point_in_time: PointInTime| [point_in_time.instant(); 2];
        self.draft.with(|draft| match draft.point_in_time.parsed() {
            Ok(parsed) => vec![instant(parsed.point_in_time)],
            Err(problem) => {
                let choices = problem.choices().iter();
                let choices = choices.map(|choice| instant(choice.point_in_time));
                choices.chain(problem.days().iter().copied()).collect()
            }
        })
    }

    /// The times of the first and the latest restore point of the chosen type that could be read. Tracked. Without
    /// restore points, the backup window of the organization, which covers all types.
    pub fn window(self) -> Option<[DateTime<Utc>; 2]> {
        if let Some(points) = self.data() {
            let mut of_type = points.of(self.restore_type.get());
            let first = of_type.next()?.at;
            return Some([first, of_type.next_back().map_or(first, |last| last.at)]);
        }
        match self.organization()?.window {
            BackupWindow::Between { first, last } => Some([first.instant()?, last.instant()?]),
            BackupWindow::Unknown | BackupWindow::NeverBackedUp => None,
        }
    }
}
