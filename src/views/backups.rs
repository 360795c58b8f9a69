//! The restore points of the organization that the form names, for all parts of the form that need them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{
    desk::Desk,
    reader::{Reader, Reading},
};
use crate::{
    api::Api,
    domain::{
        backup_window::BackupWindow,
        explore_draft::{ExploreDraft, Naming},
        organization::{Organization, OrganizationId, Organizations},
        restore_points::RestorePoints,
        restore_type::RestoreType,
    },
    ui::announcer::say,
};

/// The organization that the form names: one that the list has, or an ID.
fn named(desk: Desk, organizations: Reader<Organizations>) -> Option<OrganizationId> {
    let (id, by_id) = desk
        .draft
        .with(|draft| (draft.organization().ok(), draft.naming == Naming::ById));
    id.filter(|id| by_id || listed(organizations, id).is_some())
}

/// An organization of the list, tracked.
fn listed(organizations: Reader<Organizations>, id: &OrganizationId) -> Option<Organization> {
    organizations.reading.with(|reading| match reading {
        Reading::Arrived(arrived) => arrived.find(id.as_str()).cloned(),
        Reading::Waiting | Reading::Failed(_) => None,
    })
}

/// What is known of the backups of one organization.
#[derive(Clone, Copy)]
pub struct Backups {
    desk: Desk,
    organizations: Reader<Organizations>,
    /// `None` while no organization is named.
    points: Reader<Option<Arc<RestorePoints>>>,
}

impl Backups {
    /// Reads the restore points whenever the form names another organization.
    pub fn follow(desk: Desk, organizations: Reader<Organizations>) -> Self {
        let named = Memo::new(move |_| named(desk, organizations));
        let points = Reader::new(move |api: Api| async move {
            let Some(organization) = named.get_untracked() else {
                return Ok(None);
            };
            let points = api.restore_points(&organization).await?;
            // With a moment chosen, what they say of it is the news.
            if desk
                .draft
                .with_untracked(|draft| draft.point_in_time.moment().is_none())
            {
                say(&format!("{} restore points are there", points.len()));
            }
            Ok(Some(Arc::new(points)))
        });
        Effect::watch(move || named.get(), move |_, _, _| points.anew(), false);
        Self {
            desk,
            organizations,
            points,
        }
    }

    /// How far the reading is.
    pub fn reading(self) -> RwSignal<Reading<Option<Arc<RestorePoints>>>> {
        self.points.reading
    }

    /// Reads them again.
    pub fn again(self) {
        self.points.again();
    }

    /// The restore points, once they are there, tracked.
    pub fn points(self) -> Option<Arc<RestorePoints>> {
        self.points.value().flatten()
    }

    /// The organization that the form names, if the list has it; tracked.
    pub fn organization(self) -> Option<Organization> {
        let id = self.desk.draft.with(|draft| draft.organization().ok())?;
        listed(self.organizations, &id)
    }

    /// The first and the latest restore point of the chosen type, tracked. Without the restore points, what the
    /// organization's own window says of all types.
    pub fn window(self) -> Option<[DateTime<Utc>; 2]> {
        if let Some(points) = self.points() {
            let mut of_type = points.of(self.restore_type());
            let first = of_type.next()?.at;
            return Some([first, of_type.next_back().map_or(first, |last| last.at)]);
        }
        match self.organization()?.window {
            BackupWindow::Between { first, last } => Some([first.instant()?, last.instant()?]),
            BackupWindow::Unknown | BackupWindow::NeverBackedUp => None,
        }
    }

    /// The type that the form names, tracked.
    pub fn restore_type(self) -> Option<RestoreType> {
        self.desk.draft.with(ExploreDraft::restore_type)
    }
}
