//! A month at a time: the days with restore points of the chosen type in bold, and the times of the chosen day.

mod days;
mod times;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use super::{
    backups::Backups,
    desk::Desk,
    shown_zone::{now, read_moment},
};
use crate::{
    domain::{month::bounds, point_in_time::PointInTime, restore_points::RestorePoint, zone::wall},
    ui::{element::element, zone_switch::ShownZone},
};

/// What the calendar knows.
#[derive(Clone, Copy)]
struct Calendar {
    desk: Desk,
    backups: Backups,
    shown: RwSignal<ShownZone>,
    /// The day that the keyboard is at; its month is shown.
    at: RwSignal<NaiveDate>,
}

/// The calendar, at the chosen moment; without one at the latest restore point.
pub fn calendar(backups: Backups) -> AnyView {
    let desk = expect_context::<Desk>();
    let shown = ShownZone::shown();
    let begin = untrack(|| {
        let chosen = backups.moment.get();
        let latest = || backups.window().map(|[_, latest]| latest);
        chosen
            .map(PointInTime::instant)
            .or_else(latest)
            .unwrap_or_else(now)
    });
    let calendar = Calendar {
        desk,
        backups,
        shown,
        at: RwSignal::new(wall(begin, &shown.get_untracked()).date()),
    };
    // Who chooses by other means sees the month of what was chosen.
    Effect::new(move |_| {
        if let Some(chosen) = calendar.chosen() {
            calendar.at.set(chosen.date());
        }
    });
    element("div")
        .class("calendar")
        .child(calendar.days())
        .child(calendar.times())
        .into()
}

impl Calendar {
    /// The chosen moment by the clocks of the zone, tracked.
    fn chosen(self) -> Option<NaiveDateTime> {
        let moment = self.backups.moment.get()?;
        Some(wall(moment.instant(), &self.shown.get()))
    }

    /// The restore points of the chosen type on a day, tracked.
    fn points_of(self, day: NaiveDate) -> Vec<RestorePoint> {
        let (Some(points), Some([from, to])) =
            (self.backups.points(), bounds(day, &self.shown.get()))
        else {
            return Vec::new();
        };
        points
            .of(self.backups.restore_type.get())
            .filter(|point| (from..to).contains(&point.at))
            .cloned()
            .collect()
    }

    fn read(self, day: NaiveDate, time: &str) {
        let typed = read_moment(format!("{day} {time}"), self.shown.get_untracked(), None);
        self.desk.draft.update(|draft| draft.point_in_time = typed);
    }
}
