//! The times of the chosen day: a field for any time, and a list of its restore points.

use chrono::NaiveTime;

use crate::{
    domain::{restore_points::RestorePoint, time::zone::to_local},
    screens::home::point_in_time::{calendar::Calendar, text},
    ui::{button::plain_button, prelude::*},
};

const ID: &str = "calendar-time";

impl Calendar {
    /// The field and the list.
    pub(super) fn times(self) -> Element {
        let day = move || {
            self.chosen_local_time()
                .map_or_else(|| self.active_day.get(), |chosen| chosen.date())
        };
        let list = move || {
            let points = self.points_on(day());
            if points.is_empty() {
                let hint = text::none_on_day(self.restore_points.has_gaps());
                return p().class("field-hint").text(hint).into();
            }
            ul().children(points.into_iter().map(|point| self.time(&point)))
                .into()
        };
        let chosen_time = move || {
            self.chosen_local_time()
                .map_or_else(String::new, |chosen| format_to_second(chosen.time()))
        };
        let field = input()
            .attr("id", ID)
            .attr("type", "time")
            .attr("step", "1")
            .value(chosen_time)
            .on(ev::change, move |event| {
                let time = event_target_value(&event);
                if !time.is_empty() {
                    self.enter(untrack(day), &time);
                }
            });
        div()
            .class("calendar-times")
            .child(label().attr("for", ID).text(text::TIME))
            .child(field)
            .child(p().class("calendar-list-name").text(text::DAY_HEADING))
            .dynamic(list)
    }

    fn time(self, point: &RestorePoint) -> AnyView {
        let point_in_time = point.point_in_time();
        let local_time = to_local(point.at, &self.zone.get()).time();
        let is_chosen = move || self.restore_points.point_in_time.get() == point_in_time;
        let choose = move || {
            if let Some(point_in_time) = point_in_time {
                self.form.choose(point_in_time);
            }
        };
        let button = plain_button("time", choose)
            .aria_bool("aria-pressed", is_chosen)
            .child(strong().text(&format_to_second(local_time)))
            .text(" ")
            .isolated_text(&point.source.label());
        li().child(button).into()
    }
}

/// `15:56:55`, without the fraction that [`NaiveTime`] adds.
fn format_to_second(time: NaiveTime) -> String {
    let mut text = time.to_string();
    text.truncate("15:56:55".len());
    text
}
