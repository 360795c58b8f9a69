//! Moments that are asked for most, one press away.

use chrono::{DateTime, Duration, Utc};
use leptos::prelude::*;

use super::{
    backups::Backups,
    desk::Desk,
    shown_zone::{now, read_moment},
};
use crate::{
    domain::point_in_time::PointInTime,
    ui::{
        button::{button, button_with},
        element::{Text, fixed, text},
        moment::{day_in_words, minute_in_words},
        zone_switch::ShownZone,
    },
};

/// The buttons.
pub fn quick_picks(backups: Backups) -> [AnyView; 5] {
    let desk = expect_context::<Desk>();
    let shown = ShownZone::shown();
    let labelled = move |name: &'static str, edge: usize| {
        text(move || {
            match backups
                .window()
                .and_then(|window| window.get(edge).copied())
            {
                Some(at) => format!("{name}: {}", in_brief(at, shown.get())),
                None => name.to_owned(),
            }
        })
    };
    let edge = move |edge: usize| {
        let at = backups.window()?.get(edge).copied()?;
        PointInTime::not_before(at)
    };
    let beside = move |side: usize| {
        let moment = backups
            .moment
            .get()
            .or_else(|| PointInTime::not_before(now()))?;
        let points = backups.points()?;
        points
            .neighbours(backups.restore_type.get(), moment)
            .get(side)
            .copied()?
    };
    let pick = move |label: Text, target: Box<dyn Fn() -> Option<PointInTime> + Send + Sync>| {
        let target = std::sync::Arc::new(target);
        let there = target.clone();
        let choose = move || {
            if let Some(moment) = untrack(|| target()) {
                desk.choose(moment);
            }
        };
        button_with(label, choose)
            .attribute("data-small", "")
            .flag("aria-disabled", move || there().is_none())
            .into()
    };
    let yesterday = button("Yesterday, this time", move || {
        let typed = read_moment("yesterday".to_owned(), shown.get_untracked(), None);
        match typed.moment() {
            Some(moment) => desk.choose(moment),
            None => desk.draft.update(|draft| draft.point_in_time = typed),
        }
    })
    .attribute("data-small", "")
    .into();
    [
        pick(labelled("Latest", 1), Box::new(move || edge(1))),
        pick(fixed("‹ Previous"), Box::new(move || beside(0))),
        pick(fixed("Next ›"), Box::new(move || beside(1))),
        yesterday,
        pick(labelled("First", 0), Box::new(move || edge(0))),
    ]
}

fn in_brief(at: DateTime<Utc>, zone: ShownZone) -> String {
    // The moment that is chosen lies in the next millisecond; in the same minute all but never.
    let milliseconds = (at + Duration::milliseconds(1)).timestamp_millis();
    let offset = zone.offset_minutes_at(milliseconds);
    format!(
        "{}, {}",
        day_in_words(milliseconds, offset),
        minute_in_words(milliseconds, offset)
    )
}
