//! The period in which the sessions were started. The server selects by it, so it is in the address of the list.

use chrono::{DateTime, Duration, NaiveTime, Utc};

use crate::{
    api::endpoint::Endpoint,
    components::table::address,
    domain::time::{
        point_in_time::PointInTime,
        zone::{earliest, to_local},
    },
    route::Route,
    screens::sessions::text,
    state::display_zone::now,
    ui::{display_zone::DisplayZone, field::select_option, location, prelude::*},
};

/// A period, whose ends are of the moment in which it is chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Period {
    /// All sessions.
    Any,
    /// Of the day before today, in the display zone.
    Yesterday,
    /// Of the last days, of 24 hours each.
    LastDays(i64),
    /// Since a time, from a bookmark.
    Since(DateTime<Utc>),
    /// Any other, from a bookmark.
    Other,
}

const CHOICES: [Period; 5] = [
    Period::Any,
    Period::LastDays(1),
    Period::Yesterday,
    Period::LastDays(7),
    Period::LastDays(30),
];

impl Period {
    fn of(endpoint: &Endpoint, zone: DisplayZone) -> Self {
        match endpoint.start_times() {
            [None, None] if !endpoint.as_str().contains("Time") => Self::Any,
            [Some(from), None] => CHOICES
                .into_iter()
                .find(|choice| matches!(choice, Self::LastDays(days) if is_days_ago(from, *days)))
                .unwrap_or(Self::Since(from)),
            [from, to] if Self::Yesterday.times(zone) == Some([from, to]) => Self::Yesterday,
            _ => Self::Other,
        }
    }

    /// The times between which the sessions were started. `None` outside of the years that the API knows.
    fn times(self, zone: DisplayZone) -> Option<[Option<DateTime<Utc>>; 2]> {
        match self {
            Self::Any | Self::Other => Some([None, None]),
            Self::Since(from) => Some([Some(from), None]),
            Self::LastDays(days) => Some([Some(now() - Duration::days(days)), None]),
            Self::Yesterday => {
                let today = to_local(now(), &zone).date();
                let start = |day: chrono::NaiveDate| earliest(day.and_time(NaiveTime::MIN), &zone);
                Some([Some(start(today.pred_opt()?)?), Some(start(today)?)])
            }
        }
    }

    fn text(self, zone: DisplayZone) -> String {
        match self {
            Self::Since(from) => {
                let time = zone.local_time(from.timestamp_millis());
                text::since(&format!("{}, {}", time.date(), time.hour_minute()))
            }
            Self::Any => text::ANY_TIME.to_owned(),
            Self::Yesterday => text::YESTERDAY.to_owned(),
            Self::LastDays(days) => text::last_days(days),
            Self::Other => text::OTHER_PERIOD.to_owned(),
        }
    }
}

/// Returns whether a time was chosen as so many days ago, a short while ago.
fn is_days_ago(time: DateTime<Utc>, days: i64) -> bool {
    let difference = now() - Duration::days(days) - time;
    difference.abs() < Duration::minutes(30)
}

/// The list of periods.
pub fn period(endpoint: &Endpoint) -> AnyView {
    let zone = DisplayZone::current();
    let chosen = Period::of(endpoint, zone.get_untracked());
    let version = endpoint.version();
    let other = (!CHOICES.contains(&chosen)).then_some(chosen);
    let periods: Vec<Period> = CHOICES.into_iter().chain(other).collect();
    let options = periods.iter().enumerate().map(|(index, period)| {
        select_option(
            index.to_string(),
            &period.text(zone.get_untracked()),
            *period == chosen,
        )
    });
    let options: Vec<AnyView> = options.collect();
    let on_change = move |event: web_sys::Event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let period = index.and_then(|index| periods.get(index));
        let times = period.and_then(|period| period.times(zone.get_untracked()));
        if let Some((version, times)) = version.zip(times) {
            let [from, to] = times.map(|time| PointInTime::ceil_to_millis(time?));
            let target = Endpoint::restore_sessions_between(version, from, to);
            // The filters stay as they are.
            location::navigate(&(Route::from(target).hash() + &address::suffix()));
        }
    };
    select()
        .class("filter")
        .attr("aria-label", text::PERIOD)
        .children(options)
        .on(ev::change, on_change)
        .into()
}
