//! The period in which the sessions were started. The server selects by it, so it is in the address of the list.

use chrono::{DateTime, Duration, Utc};

use crate::{
    api::endpoint::Endpoint,
    domain::time::point_in_time::PointInTime,
    route::Route,
    screens::sessions::text,
    state::display_zone::now,
    ui::{field::select_option, location, prelude::*},
};

const DAYS: [i64; 3] = [1, 7, 30];

/// The list of periods.
pub fn period(endpoint: &Endpoint) -> AnyView {
    let chosen = endpoint.start_time_from().map(days_since);
    let version = endpoint.version();
    let any = select_option(String::new(), text::ANY_TIME, chosen.is_none());
    // A bookmark may have any other period.
    let other = chosen.filter(|days| !DAYS.contains(days));
    let days = DAYS.into_iter().chain(other).map(|days| {
        let text = text::last_days(days);
        select_option(days.to_string(), &text, chosen == Some(days))
    });
    let on_change = move |event: web_sys::Event| {
        let days: Option<i64> = event_target_value(&event).parse().ok();
        let since = days.and_then(|days| PointInTime::ceil_to_millis(now() - Duration::days(days)));
        let Some(version) = version else {
            return;
        };
        let target = match since {
            Some(since) => Endpoint::restore_sessions_since(version, since),
            None => Endpoint::restore_sessions(version),
        };
        location::navigate(&Route::from(target).hash());
    };
    select()
        .class("filter")
        .attr("aria-label", text::PERIOD)
        .children(std::iter::once(any).chain(days))
        .on(ev::change, on_change)
        .into()
}

/// The number of days since a time, rounded.
fn days_since(time: DateTime<Utc>) -> i64 {
    (now() - time + Duration::hours(12)).num_days()
}
