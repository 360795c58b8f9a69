//! The days of a month, as a table of weeks.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{
    domain::{restore_point::CopyKind, time::month::Month, time::zone::to_local},
    screens::home::point_in_time::{
        calendar::{Calendar, times},
        text,
    },
    state::display_zone::now,
    ui::{
        button::{button, plain_button},
        focus::focus,
        prelude::*,
        time_format::format_month,
    },
};

/// What a day has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct DayContent {
    points: usize,
    /// From 1 for few restore points to 4 for as many as the day with the most; 0 for none.
    shade: usize,
    /// Whether the last one is a long-term copy.
    is_long_term: bool,
}

/// The content of each day of a month, from the first.
type MonthContent = Vec<DayContent>;

impl Calendar {
    /// The shown month, and the buttons that change it.
    pub(super) fn days(self) -> Element {
        let open_day = self.open_day;
        let month = memo(move || Month::of(open_day.get()));
        let content = memo(move || self.month_content(month.get()));
        let month_button = move |symbol: &'static str, label: &'static str, months: i32| {
            button(symbol, move || {
                open_day.update(|day| *day = Month::of(*day).add_months(months).first_day());
            })
            .attr("data-tiny", "")
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
                Some(day) => td().child(self.day(day, content)).into(),
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
        div()
            .class("calendar-days")
            .child(head)
            .child(table)
            .child(legend())
    }

    /// What the days of a month have. Tracked.
    fn month_content(self, month: Month) -> MonthContent {
        let days = month.first_day().iter_days();
        let mut content: MonthContent = days
            .take_while(|day| Month::of(*day) == month)
            .map(|day| {
                let points = self.points_on(day);
                let last = points.last();
                DayContent {
                    points: points.len(),
                    shade: 0,
                    is_long_term: last.is_some_and(|last| last.kind == CopyKind::LongTermCopy),
                }
            })
            .collect();
        let most = content.iter().map(|day| day.points).max().unwrap_or(0);
        for day in &mut content {
            day.shade = (day.points * 4).div_ceil(most.max(1));
        }
        content
    }

    fn day(self, day: NaiveDate, content: Memo<MonthContent>) -> Element {
        let content = move || {
            let index = usize::try_from(day.day0()).unwrap_or_default();
            content.with(|month| month.get(index).copied().unwrap_or_default())
        };
        let open_day = self.open_day;
        let label = move || {
            let DayContent {
                points,
                is_long_term,
                ..
            } = content();
            text::day(day.day(), &format_month(&day), points, is_long_term)
        };
        let shade = move || match content().shade {
            0 => None,
            1 => Some("1"),
            2 => Some("2"),
            3 => Some("3"),
            _ => Some("4"),
        };
        let is_chosen = move || {
            let chosen = self.chosen_local_time();
            chosen.is_some_and(|chosen| chosen.date() == day)
        };
        let open = move || {
            open_day.set(day);
            focus(times::HEADING_ID);
        };
        plain_button("day", open)
            .attr("id", id_of(day))
            .attr("data-shade", shade)
            .attr("data-copy", move || content().is_long_term.then_some(""))
            .attr("data-chosen", move || is_chosen().then_some(""))
            .attr("aria-current", move || {
                (to_local(now(), &self.zone.get()).date() == day).then_some("date")
            })
            .aria_bool("aria-pressed", move || open_day.get() == day)
            // The table is a single tab stop; the arrow keys move between its days.
            .attr("tabindex", move || {
                Some(if open_day.get() == day { "0" } else { "-1" })
            })
            .attr("aria-label", TextProp::from(label))
            .text(&day.day().to_string())
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        let day = self.open_day.get_untracked();
        let month = Month::of(day);
        let target = match event.key().as_str() {
            "ArrowLeft" => day.pred_opt(),
            "ArrowRight" => day.succ_opt(),
            "ArrowUp" => day.checked_sub_days(Days::new(7)),
            "ArrowDown" => day.checked_add_days(Days::new(7)),
            "Home" => Some(month.first_day()),
            "End" => month.add_months(1).first_day().pred_opt(),
            "PageUp" => day.checked_sub_months(Months::new(1)),
            "PageDown" => day.checked_add_months(Months::new(1)),
            _ => return,
        };
        event.prevent_default();
        if let Some(target) = target.filter(|target| (1..=9998).contains(&target.year())) {
            self.open_day.set(target);
            // The days of another month are not in the document until the next frame.
            request_animation_frame(move || {
                focus(&id_of(target));
            });
        }
    }
}

/// What the marks of the days mean. Hidden from screen readers, because the names of the days say it.
fn legend() -> Element {
    let entry = |shade: &'static str, text: &'static str| {
        span()
            .child(Element::new("i").attr("data-shade", shade))
            .text(text)
    };
    p().class("calendar-legend")
        .attr("aria-hidden", "true")
        .child(entry("1", text::FEW))
        .child(entry("4", text::MANY))
        .child(
            span()
                .child(Element::new("i").attr("data-copy", ""))
                .text(text::LONG_TERM_COPY),
        )
}

fn id_of(day: NaiveDate) -> String {
    format!("day-{day}")
}
