//! A calendar of one month: the days with restore points of the chosen type in bold, and the times of the chosen day.

mod days;
mod times;

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    domain::{
        restore_points::RestorePoint,
        time::{month::day_bounds, point_in_time::PointInTime, zone::to_local},
    },
    screens::home::restore_points::RestorePointsLoad,
    state::{
        display_zone::{now, parse_time},
        explore_form::ExploreForm,
    },
    ui::{display_zone::DisplayZone, prelude::*},
};

/// The state of the calendar.
#[derive(Clone, Copy)]
struct Calendar {
    form: ExploreForm,
    restore_points: RestorePointsLoad,
    zone: RwSignal<DisplayZone>,
    /// The day in the tab order, which the arrow keys move. Its month is shown.
    active_day: RwSignal<NaiveDate>,
}

/// The calendar. It opens at the chosen point in time, or else at the latest restore point.
pub fn calendar(restore_points: RestorePointsLoad) -> AnyView {
    let zone = DisplayZone::current();
    let start = untrack(|| {
        restore_points
            .point_in_time
            .get()
            .map(PointInTime::instant)
            .or_else(|| restore_points.window().map(|[_, latest]| latest))
            .unwrap_or_else(now)
    });
    let calendar = Calendar {
        form: context::<ExploreForm>(),
        restore_points,
        zone,
        active_day: RwSignal::new(to_local(start, &zone.get_untracked()).date()),
    };
    // Another part of the form may choose the point in time, so show its month.
    effect(move || {
        if let Some(chosen) = calendar.chosen_local_time() {
            calendar.active_day.set(chosen.date());
        }
    });
    div()
        .class("calendar")
        .child(calendar.days())
        .child(calendar.times())
        .into()
}

impl Calendar {
    /// The chosen point in time in the display time zone. Tracked.
    fn chosen_local_time(self) -> Option<NaiveDateTime> {
        let point_in_time = self.restore_points.point_in_time.get()?;
        Some(to_local(point_in_time.instant(), &self.zone.get()))
    }

    /// The restore points of the chosen type on a day. Tracked.
    fn points_on(self, day: NaiveDate) -> Vec<RestorePoint> {
        let (Some(points), Some([from, to])) = (
            self.restore_points.data(),
            day_bounds(day, &self.zone.get()),
        ) else {
            return Vec::new();
        };
        points
            .of(self.restore_points.restore_type.get())
            .filter(|point| (from..to).contains(&point.at))
            .cloned()
            .collect()
    }

    /// Enters a local time as if the user had typed it: clocks may skip or repeat it.
    fn enter(self, day: NaiveDate, time: &str) {
        let input = parse_time(format!("{day} {time}"), self.zone.get_untracked(), None);
        self.form.draft.update(|draft| draft.point_in_time = input);
    }
}
