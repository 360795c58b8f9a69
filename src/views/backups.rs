//! The restore points of the organization that the form names, for all parts of the form that need them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::reader::{Reader, Reading};
use crate::{
    api::Api,
    domain::{
        backup_window::BackupWindow,
        explore_draft::{ExploreDraft, Naming},
        organization::{Organization, OrganizationId, Organizations},
        point_in_time::PointInTime,
        restore_points::RestorePoints,
        restore_type::RestoreType,
    },
    ui::announcer::say,
};

/// The organization that the form names: one that the list has, or an ID.
fn named(
    draft: RwSignal<ExploreDraft>,
    organizations: RwSignal<Reading<Organizations>>,
) -> Option<OrganizationId> {
    let (id, by_id) = draft.with(|draft| (draft.organization().ok(), draft.naming == Naming::ById));
    id.filter(|id| by_id || listed(organizations, id).is_some())
}

/// An organization of the list, tracked.
fn listed(
    organizations: RwSignal<Reading<Organizations>>,
    id: &OrganizationId,
) -> Option<Organization> {
    organizations.with(|reading| match reading {
        Reading::Arrived(arrived) => arrived.find(id.as_str()).cloned(),
        Reading::Waiting | Reading::Failed(_) => None,
    })
}

/// What is known of the backups of one organization.
#[derive(Clone, Copy)]
pub struct Backups {
    draft: RwSignal<ExploreDraft>,
    organizations: RwSignal<Reading<Organizations>>,
    /// `None` while no organization is named.
    points: Reader<Option<Arc<RestorePoints>>>,
    /// The moment that the form names. What depends on it is not made anew with every other change of the form.
    pub moment: Memo<Option<PointInTime>>,
    /// The type that the form names.
    pub restore_type: Memo<Option<RestoreType>>,
}

impl Backups {
    /// Reads the restore points whenever the form names another organization.
    pub fn follow(
        draft: RwSignal<ExploreDraft>,
        organizations: RwSignal<Reading<Organizations>>,
    ) -> Self {
        let named = Memo::new(move |_| named(draft, organizations));
        let points = Reader::new(move |api: Api| async move {
            let Some(organization) = named.get_untracked() else {
                return Ok(None);
            };
            let points = api.restore_points(&organization).await?;
            // With a moment chosen, what they say of it is the news.
            if draft.with_untracked(|draft| draft.point_in_time.moment().is_none()) {
                say(&format!("{} restore points are there", points.len()));
            }
            Ok(Some(Arc::new(points)))
        });
        Effect::watch(move || named.get(), move |_, _, _| points.anew(), false);
        Self {
            draft,
            organizations,
            points,
            moment: Memo::new(move |_| draft.with(|draft| draft.point_in_time.moment())),
            restore_type: Memo::new(move |_| draft.with(ExploreDraft::restore_type)),
        }
    }

    /// How far the reading is.
    pub fn reading(self) -> RwSignal<Reading<Option<Arc<RestorePoints>>>> {
        self.points.reading
    }

    /// Whether the form names an organization, tracked.
    pub fn is_named(self) -> bool {
        !matches!(self.points.reading.get(), Reading::Arrived(None))
    }

    /// Reads them again.
    pub fn again(self) {
        self.points.again();
    }

    /// Stops waiting for them.
    pub fn stop(self) {
        self.points.stop();
    }

    /// The restore points, once they are there, tracked.
    pub fn points(self) -> Option<Arc<RestorePoints>> {
        self.points.value().flatten()
    }

    /// The organization that the form names, if the list has it; tracked.
    pub fn organization(self) -> Option<Organization> {
        let id = self.draft.with(|draft| draft.organization().ok())?;
        listed(self.organizations, &id)
    }

    /// The first and the latest restore point of the chosen type, tracked. Without the restore points, what the
    /// organization's own window says of all types.
    pub fn window(self) -> Option<[DateTime<Utc>; 2]> {
        if let Some(points) = self.points() {
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
