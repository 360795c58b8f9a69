//! A month at a time: the days with restore points of the chosen type in bold, and the times of the chosen day.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use leptos::prelude::*;

use super::{
    backups::Backups,
    desk::Desk,
    shown_zone::{now, read_moment},
};
use crate::{
    domain::{
        month::{Month, bounds},
        point_in_time::PointInTime,
        restore_points::RestorePoint,
        zone::wall,
    },
    ui::{
        button::button,
        element::{Element, element, fixed, text},
        event::{key_of, value_of},
        focus::focus,
        moment::month_in_words,
        part::several,
        zone_switch::ShownZone,
    },
};

const DAYS: [(&str, &str); 7] = [
    ("Mo", "Monday"),
    ("Tu", "Tuesday"),
    ("We", "Wednesday"),
    ("Th", "Thursday"),
    ("Fr", "Friday"),
    ("Sa", "Saturday"),
    ("Su", "Sunday"),
];

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

    fn days(self) -> Element {
        let at = self.at;
        let month = Memo::new(move |_| Month::of(at.get()));
        let turn = move |label: &'static str, name: &'static str, months: i32| {
            button(label, move || {
                at.update(|at| *at = Month::of(*at).later(months).first_day());
            })
            .attribute("data-small", "")
            .attribute("aria-label", name)
        };
        let title = text(move || {
            let first = month.get().first_day();
            month_in_words(first.month0(), first.year())
        });
        let head = element("div")
            .class("calendar-head")
            .child(turn("«", "Previous year", -12))
            .child(turn("‹", "Previous month", -1))
            .child(
                element("strong")
                    .attribute("id", "calendar-month")
                    .text_with(title),
            )
            .child(turn("›", "Next month", 1))
            .child(turn("»", "Next year", 12));
        let names = DAYS.map(|(short, name)| {
            element("th")
                .attribute("scope", "col")
                .attribute("abbr", name)
                .text(short)
                .into()
        });
        let weeks = move || {
            let weeks = month.get().weeks().into_iter();
            let day = move |day: Option<NaiveDate>| match day {
                Some(day) => element("td").child(self.day(day)).into(),
                None => element("td").into(),
            };
            several(weeks.map(move |week| element("tr").children(week.map(day)).into()))
        };
        let table = element("table")
            .attribute("aria-labelledby", "calendar-month")
            .on("keydown", move |event| self.move_by_key(&event))
            .child(element("thead").child(element("tr").children(names)))
            .child(element("tbody").part(weeks));
        element("div").child(head).child(table)
    }

    fn day(self, day: NaiveDate) -> Element {
        let has_points = Memo::new(move |_| !self.points_of(day).is_empty());
        let is_chosen = move || self.chosen().is_some_and(|chosen| chosen.date() == day);
        let at = self.at;
        element("button")
            .attribute("type", "button")
            .attribute("id", &id_of(day))
            .class("day")
            .flag("data-points", move || has_points.get())
            .attribute_with("aria-pressed", move || {
                Some(if is_chosen() { "true" } else { "false" })
            })
            // The table is one stop of the Tab key; arrows lead through its days.
            .attribute_with("tabindex", move || {
                Some(if at.get() == day { "0" } else { "-1" })
            })
            .on("click", move |_| self.choose_day(day))
            .attribute_text(
                "aria-label",
                text(move || {
                    let month = month_in_words(day.month0(), day.year());
                    let words = if has_points.get() {
                        ", has restore points"
                    } else {
                        ""
                    };
                    format!("{} {month}{words}", day.day())
                }),
            )
            .text(&day.day().to_string())
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

    /// The last restore point of the day; on a day without any, the time that was chosen before.
    fn choose_day(self, day: NaiveDate) {
        self.at.set(day);
        let last = untrack(|| self.points_of(day).last().and_then(RestorePoint::moment));
        if let Some(moment) = last {
            self.desk.choose(moment);
        } else {
            let time = untrack(|| self.chosen()).map_or(NaiveTime::MIN, |chosen| chosen.time());
            self.read(day, &time.to_string());
        }
    }

    fn read(self, day: NaiveDate, time: &str) {
        let typed = read_moment(format!("{day} {time}"), self.shown.get_untracked(), None);
        self.desk.draft.update(|draft| draft.point_in_time = typed);
    }

    fn move_by_key(self, event: &web_sys::Event) {
        let at = self.at.get_untracked();
        let month = Month::of(at);
        let to = match key_of(event).as_str() {
            "ArrowLeft" => at.pred_opt(),
            "ArrowRight" => at.succ_opt(),
            "ArrowUp" => at.checked_sub_days(Days::new(7)),
            "ArrowDown" => at.checked_add_days(Days::new(7)),
            "Home" => Some(month.first_day()),
            "End" => month.later(1).first_day().pred_opt(),
            "PageUp" => Some(month.later(-1).first_day()),
            "PageDown" => Some(month.later(1).first_day()),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to.filter(|to| (1..=9998).contains(&to.year())) {
            self.at.set(to);
            // Another month has to be on the page first.
            request_animation_frame(move || {
                focus(&id_of(to));
            });
        }
    }

    fn times(self) -> Element {
        let day = move || {
            self.chosen()
                .map_or_else(|| self.at.get(), |chosen| chosen.date())
        };
        let list = move || {
            let points = self.points_of(day());
            if points.is_empty() {
                return element("p")
                    .class("field-hint")
                    .text("No restore point of this type on this day.")
                    .into();
            }
            element("ul")
                .children(points.into_iter().map(|point| self.time(&point)))
                .into()
        };
        let field = element("input")
            .attribute("id", "calendar-time")
            .attribute("type", "time")
            .attribute("step", "1")
            .value(text(move || {
                self.chosen().map_or_else(String::new, |chosen| {
                    let time = chosen.time().to_string();
                    time.get(..8).unwrap_or(&time).to_owned()
                })
            }))
            .on("change", move |event| {
                let time = value_of(&event);
                if !time.is_empty() {
                    self.read(untrack(day), &time);
                }
            });
        element("div")
            .class("calendar-times")
            .child(
                element("label")
                    .attribute("for", "calendar-time")
                    .text("Time"),
            )
            .child(field)
            .child(
                element("p")
                    .class("calendar-list-name")
                    .text_with(fixed("Restore points of this day")),
            )
            .part(list)
    }

    fn time(self, point: &RestorePoint) -> AnyView {
        let moment = point.moment();
        let time = wall(point.at, &self.shown.get()).time().to_string();
        let is_chosen = move || self.backups.moment.get() == moment;
        let choose = move |_| {
            if let Some(moment) = moment {
                self.desk.choose(moment);
            }
        };
        let button = element("button")
            .attribute("type", "button")
            .class("time")
            .attribute_with("aria-pressed", move || {
                Some(if is_chosen() { "true" } else { "false" })
            })
            .on("click", choose)
            .child(element("strong").text(time.get(..8).unwrap_or(&time)))
            .text(" ")
            .server_text(&point.origin.in_words());
        element("li").child(button).into()
    }
}

fn id_of(day: NaiveDate) -> String {
    format!("day-{day}")
}
