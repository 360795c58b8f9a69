//! The times of the chosen day: any, and those of its restore points.

use leptos::prelude::*;

use super::Calendar;
use crate::{
    domain::{restore_points::RestorePoint, zone::wall},
    ui::{
        element::{Element, element, fixed, text},
        event::value_of,
    },
};

impl Calendar {
    pub(super) fn times(self) -> Element {
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
            .either("aria-pressed", is_chosen)
            .on("click", choose)
            .child(element("strong").text(time.get(..8).unwrap_or(&time)))
            .text(" ")
            .server_text(&point.origin.in_words());
        element("li").child(button).into()
    }
}
