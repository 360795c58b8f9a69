//! The days of a month.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use leptos::prelude::*;

use super::Calendar;
use crate::{
    domain::{month::Month, restore_points::RestorePoint},
    ui::{
        button::button,
        element::{Element, element, text},
        event::key_of,
        focus::focus,
        moment::month_in_words,
        part::several,
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

impl Calendar {
    pub(super) fn days(self) -> Element {
        let at = self.at;
        let month = Memo::new(move |_| Month::of(at.get()));
        let turn = move |label: &'static str, name: &'static str, months: i32| {
            button(label, move || {
                at.update(|at| *at = Month::of(*at).later(months).first_day());
            })
            .attribute("data-small", "")
            .attribute("aria-label", name)
        };
        let title = text(move || month_in_words(&month.get().first_day()));
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
            .either("aria-pressed", is_chosen)
            // The table is one stop of the Tab key; arrows lead through its days.
            .attribute_with("tabindex", move || {
                Some(if at.get() == day { "0" } else { "-1" })
            })
            .on("click", move |_| self.choose_day(day))
            .attribute_text(
                "aria-label",
                text(move || {
                    let month = month_in_words(&day);
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
}

fn id_of(day: NaiveDate) -> String {
    format!("day-{day}")
}
