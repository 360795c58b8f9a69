//! The times of the open day: a list of its restore points, and a field for any other time.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::{
    components::text::count,
    domain::{
        restore_point::{CopyKind, RestorePoint},
        time::zone::to_local,
    },
    screens::home::{
        point_in_time::{calendar::Calendar, choices::none_on_days, text},
        text::RESTORE_POINT,
    },
    ui::{
        button::{button, plain_button},
        prelude::*,
        time_format::format_month,
    },
};

/// The id of the heading, which takes the focus when a day opens.
pub const HEADING_ID: &str = "calendar-day";

const TIME_ID: &str = "calendar-time";

impl Calendar {
    /// The heading, the list and the field.
    pub(super) fn times(self) -> Element {
        let open_day = self.open_day;
        let points = memo(move || self.points_on(open_day.get()));
        let heading =
            h2().attr("id", HEADING_ID)
                .attr("tabindex", "-1")
                .child(span().text_with(move || format_open_day(open_day.get())))
                .child(span().class("calendar-count").text_with(
                    move || match points.with(Vec::len) {
                        0 => String::new(),
                        number => format!(" {}", count(number, RESTORE_POINT)),
                    },
                ));
        let list = move || {
            let points = points.get();
            if points.is_empty() {
                return self.no_points(open_day.get());
            }
            ul().children(
                points
                    .iter()
                    .map(|point| self.time(point, &point.name_among(&points))),
            )
            .into()
        };
        div()
            .class("calendar-times")
            .child(heading)
            .dynamic(list)
            .child(self.other_time())
    }

    fn time(self, point: &RestorePoint, name: &str) -> AnyView {
        let Some(point_in_time) = point.point_in_time() else {
            return empty();
        };
        let local_time = to_local(point.at, &self.zone.get()).time();
        let is_chosen = move || self.restore_points.point_in_time.get() == Some(point_in_time);
        let mut button = plain_button("time", move || self.choose(point_in_time))
            .aria_bool("aria-pressed", is_chosen)
            .child(strong().text(&format_to_second(local_time)))
            .text(" ")
            .isolated_text(name);
        if point.kind == CopyKind::LongTermCopy {
            button = button.text(", ").text(text::LONG_TERM_COPY);
        }
        li().child(button).into()
    }

    /// In place of the list: that there is none, and the restore points before and after the day. Tracked.
    fn no_points(self, day: NaiveDate) -> AnyView {
        let hint = p()
            .class("field-hint")
            .text(none_on_days(self.restore_points));
        let neighbors = self.restore_points.data().and_then(|points| {
            let [from, to] = self.bounds(day)?;
            let restore_type = self.restore_points.restore_type.get();
            Some([
                points.last_before(restore_type, from),
                points.first_from(restore_type, to),
            ])
        });
        let buttons = neighbors
            .into_iter()
            .flatten()
            .flatten()
            .map(|point_in_time| {
                let local_time = self
                    .zone
                    .get()
                    .local_time(point_in_time.epoch_milliseconds());
                button(local_time.day_and_time(), move || {
                    self.choose(point_in_time);
                })
                .attr("data-tiny", "")
                .into()
            });
        let buttons: Vec<AnyView> = buttons.collect();
        if buttons.is_empty() {
            return hint.into();
        }
        div()
            .class("calendar-nearest")
            .child(hint)
            .child(p().text(text::NEAREST))
            .children(buttons)
            .into()
    }

    fn other_time(self) -> Element {
        let chosen_time = move || {
            self.chosen_local_time()
                .map_or_else(String::new, |chosen| format_to_second(chosen.time()))
        };
        let time = RwSignal::new(untrack(chosen_time));
        let use_time = move || {
            let time = time.get_untracked();
            if !time.is_empty() {
                self.enter(self.open_day.get_untracked(), &time);
            }
        };
        let field = input()
            .attr("id", TIME_ID)
            .attr("type", "time")
            .attr("step", "1")
            .value(time)
            .on(ev::input, move |event| time.set(event_target_value(&event)))
            .on(ev::keydown, move |event| {
                // Not the form: its button is elsewhere.
                if event.key() == "Enter" {
                    event.prevent_default();
                    use_time();
                }
            });
        div()
            .class("calendar-other")
            .child(label().attr("for", TIME_ID).text(text::TIME))
            .child(field)
            .child(button(text::USE_TIME, use_time).attr("data-small", ""))
    }
}

/// `Tue 26 May 2026`.
fn format_open_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.weekday(), day.day(), format_month(&day))
}

/// `15:56:55`, without the fraction that [`NaiveTime`] adds.
fn format_to_second(time: NaiveTime) -> String {
    let mut text = time.to_string();
    text.truncate("15:56:55".len());
    text
}
