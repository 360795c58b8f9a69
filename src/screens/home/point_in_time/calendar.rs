//! A calendar: each day shows how many restore points of the chosen type it has. A day opens, and a time is chosen there.

mod days;
mod times;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::{
    domain::{
        restore_point::RestorePoint,
        time::{month::day_bounds, point_in_time::PointInTime, zone::to_local},
    },
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    state::{
        display_zone::{now, parse_time},
        explore_form::ExploreForm,
    },
    ui::{
        display_zone::DisplayZone,
        icon::{Icon, icon},
        menu::Menu,
        prelude::*,
    },
};

/// The state of the calendar.
#[derive(Clone, Copy)]
struct Calendar {
    menu: Menu,
    form: ExploreForm,
    restore_points: RestorePointsLoad,
    zone: RwSignal<DisplayZone>,
    /// The day whose times are shown. It is in the tab order, the arrow keys move it, and its month is shown.
    open_day: RwSignal<NaiveDate>,
}

/// The button that opens the calendar. It opens at the chosen point in time, or else at the latest restore point.
pub fn calendar_menu(restore_points: RestorePointsLoad) -> AnyView {
    let menu = Menu::new("calendar");
    let form = context::<ExploreForm>();
    let label = fragment([
        icon(Icon::Calendar),
        span().class("menu-label").text(text::CALENDAR).into(),
    ]);
    menu.view(label, move || calendar(menu, form, restore_points))
}

fn calendar(menu: Menu, form: ExploreForm, restore_points: RestorePointsLoad) -> AnyView {
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
        menu,
        form,
        restore_points,
        zone,
        open_day: RwSignal::new(to_local(start, &zone.get_untracked()).date()),
    };
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

    /// The first instant of a day and that of the next day. Tracked.
    fn bounds(self, day: NaiveDate) -> Option<[DateTime<Utc>; 2]> {
        day_bounds(day, &self.zone.get())
    }

    /// The restore points of the chosen type on a day. Tracked.
    fn points_on(self, day: NaiveDate) -> Vec<RestorePoint> {
        let (Some(points), Some([from, to])) = (self.restore_points.data(), self.bounds(day))
        else {
            return Vec::new();
        };
        points
            .between(self.restore_points.restore_type.get(), from, to)
            .cloned()
            .collect()
    }

    /// Chooses a restore point and closes the calendar.
    fn choose(self, point_in_time: PointInTime) {
        self.form.choose(point_in_time);
        self.menu.close();
    }

    /// Enters a local time as if the user had typed it, because clocks may skip or repeat it, and closes the calendar.
    fn enter(self, day: NaiveDate, time: &str) {
        let input = parse_time(format!("{day} {time}"), self.zone.get_untracked(), None);
        self.form.draft.update(|draft| draft.point_in_time = input);
        self.menu.close();
    }
}
