//! The times of the chosen day: a field for any time, and a list of its restore points.

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::{
    domain::{restore_points::RestorePoint, time::zone::to_local},
    screens::home::point_in_time::{calendar::Calendar, text},
    ui::{
        element::{Element, element, text},
        event::value_of,
    },
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
                return element("p")
                    .class("field-hint")
                    .text(text::NONE_ON_DAY)
                    .into();
            }
            element("ul")
                .children(points.into_iter().map(|point| self.time(&point)))
                .into()
        };
        let chosen_time = text(move || {
            self.chosen_local_time()
                .map_or_else(String::new, |chosen| format_to_second(chosen.time()))
        });
        let field = element("input")
            .attribute("id", ID)
            .attribute("type", "time")
            .attribute("step", "1")
            .value(chosen_time)
            .on("change", move |event| {
                let time = value_of(&event);
                if !time.is_empty() {
                    self.enter(untrack(day), &time);
                }
            });
        element("div")
            .class("calendar-times")
            .child(element("label").attribute("for", ID).text(text::TIME))
            .child(field)
            .child(
                element("p")
                    .class("calendar-list-name")
                    .text(text::DAY_HEADING),
            )
            .dynamic(list)
    }

    fn time(self, point: &RestorePoint) -> AnyView {
        let point_in_time = point.point_in_time();
        let local_time = to_local(point.at, &self.zone.get()).time();
        let is_chosen = move || self.restore_points.point_in_time.get() == point_in_time;
        let choose = move |_| {
            if let Some(point_in_time) = point_in_time {
                self.form.choose(point_in_time);
            }
        };
        let button = element("button")
            .attribute("type", "button")
            .class("time")
            .aria_bool("aria-pressed", is_chosen)
            .on("click", choose)
            .child(element("strong").text(&format_to_second(local_time)))
            .text(" ")
            .isolated_text(&point.source.label());
        element("li").child(button).into()
    }
}

/// `15:56:55`, without the fraction that [`NaiveTime`] adds.
fn format_to_second(time: NaiveTime) -> String {
    let mut text = time.to_string();
    text.truncate("15:56:55".len());
    text
}
