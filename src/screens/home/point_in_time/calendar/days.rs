//! The days of a month, as a table of weeks.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::{
    domain::{restore_points::RestorePoint, time::month::Month},
    screens::home::point_in_time::{calendar::Calendar, text},
    ui::{
        button::{button, plain_button},
        focus::focus,
        prelude::*,
        time_format::format_month,
    },
};

impl Calendar {
    /// The shown month, and the buttons that change it.
    pub(super) fn days(self) -> Element {
        let active_day = self.active_day;
        let month = memo(move || Month::of(active_day.get()));
        let month_button = move |symbol: &'static str, label: &'static str, months: i32| {
            button(symbol, move || {
                active_day.update(|day| *day = Month::of(*day).add_months(months).first_day());
            })
            .attr("data-small", "")
            .attr("aria-label", label)
        };
        let head = div()
            .class("calendar-head")
            .child(month_button("«", text::PREVIOUS_YEAR, -12))
            .child(month_button("‹", text::PREVIOUS_MONTH, -1))
            .child(
                strong()
                    .attr("id", "calendar-month")
                    .text_with(move || format_month(&month.get().first_day())),
            )
            .child(month_button("›", text::NEXT_MONTH, 1))
            .child(month_button("»", text::NEXT_YEAR, 12));
        let weekdays = text::WEEKDAYS.map(|(short, name)| {
            th().attr("scope", "col")
                .attr("abbr", name)
                .text(short)
                .into()
        });
        let weeks = move || {
            let cell = move |day: Option<NaiveDate>| match day {
                Some(day) => td().child(self.day(day)).into(),
                None => td().into(),
            };
            let weeks = month.get().weeks().into_iter();
            fragment(weeks.map(move |week| tr().children(week.map(cell)).into()))
        };
        let table = table()
            .attr("aria-labelledby", "calendar-month")
            .on(ev::keydown, move |event| self.on_key(&event))
            .child(thead().child(tr().children(weekdays)))
            .child(tbody().dynamic(weeks));
        div().child(head).child(table)
    }

    fn day(self, day: NaiveDate) -> Element {
        let has_points = memo(move || !self.points_on(day).is_empty());
        let is_chosen = move || {
            self.chosen_local_time()
                .is_some_and(|chosen| chosen.date() == day)
        };
        let active_day = self.active_day;
        let label = move || text::day(day.day(), &format_month(&day), has_points.get());
        plain_button("day", move || self.choose_day(day))
            .attr("id", id_of(day))
            .attr("data-points", move || has_points.get().then_some("true"))
            .aria_bool("aria-pressed", is_chosen)
            // The table is a single tab stop; the arrow keys move between its days.
            .attr("tabindex", move || {
                Some(if active_day.get() == day { "0" } else { "-1" })
            })
            .attr("aria-label", TextProp::from(label))
            .text(&day.day().to_string())
    }

    /// Chooses the last restore point of the day. On a day without restore points, keeps the time of day.
    fn choose_day(self, day: NaiveDate) {
        self.active_day.set(day);
        let last = untrack(|| {
            self.points_on(day)
                .last()
                .and_then(RestorePoint::point_in_time)
        });
        if let Some(point_in_time) = last {
            self.form.choose(point_in_time);
        } else {
            let time =
                untrack(|| self.chosen_local_time()).map_or(NaiveTime::MIN, |chosen| chosen.time());
            self.enter(day, &time.to_string());
        }
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        let day = self.active_day.get_untracked();
        let month = Month::of(day);
        let target = match event.key().as_str() {
            "ArrowLeft" => day.pred_opt(),
            "ArrowRight" => day.succ_opt(),
            "ArrowUp" => day.checked_sub_days(Days::new(7)),
            "ArrowDown" => day.checked_add_days(Days::new(7)),
            "Home" => Some(month.first_day()),
            "End" => month.add_months(1).first_day().pred_opt(),
            "PageUp" => Some(month.add_months(-1).first_day()),
            "PageDown" => Some(month.add_months(1).first_day()),
            _ => return,
        };
        event.prevent_default();
        if let Some(target) = target.filter(|target| (1..=9998).contains(&target.year())) {
            self.active_day.set(target);
            // The days of another month are not in the document until the next frame.
            request_animation_frame(move || {
                focus(&id_of(target));
            });
        }
    }
}

fn id_of(day: NaiveDate) -> String {
    format!("day-{day}")
}
