//! The header of every screen.

use std::sync::Arc;

use crate::{
    api::{anonymous::AnonymousClient, config::OtherServer, endpoint::Endpoint},
    app::{account_menu::account_menu, text},
    components::stops::Stops,
    route::Route,
    state::{
        auth::Auth,
        explore_form::ExploreForm,
        recent_sessions::{LONG_OPEN, RecentSessions, RecentSessionsState},
    },
    ui::{
        display_zone::DisplayZone,
        focus::{HEADING_ID, focus},
        icon::{Icon, icon},
        prelude::*,
        text::PRODUCT,
        theme::theme_menu,
        time_format::format_duration,
        time_zone_menu::time_zone_menu,
    },
};

/// The header: product, server, navigation, and the menus of the time zone, the theme and the account.
///
/// It is `inert` while `is_covered`, because a dialog is open. The menu of the account begins `stops` and
/// has links to the pages of `others`.
pub fn header(
    server: &str,
    zone: RwSignal<DisplayZone>,
    route: Memo<Route>,
    sessions: RecentSessions,
    is_covered: Memo<bool>,
    stops: Stops,
    others: Arc<[OtherServer]>,
) -> AnyView {
    let auth = context::<Auth>();
    let product = p()
        .class("header-product")
        .child(icon(Icon::Logo))
        .child(strong().text(PRODUCT))
        .child(span().class("header-server").isolated_text(server));
    let tools = div()
        .class("header-tools")
        .child(time_zone_menu(zone))
        .child(theme_menu())
        .dynamic(move || account_menu(auth, stops, &others));
    html::header()
        .class("header")
        .attr("inert", move || is_covered.get().then_some(""))
        .child(skip_link())
        .child(product)
        .show(
            move || auth.is_signed_in(),
            move || navigation(route, sessions),
        )
        .child(tools)
        .into()
}

/// Lets keyboard users skip the header (WCAG 2.2, criterion 2.4.1).
fn skip_link() -> Element {
    let skip = |event: ev::MouseEvent| {
        // The hash of the URL is the route, so following the link would leave the screen.
        event.prevent_default();
        focus(HEADING_ID);
    };
    a().class("skip-link")
        .attr("href", format!("#{HEADING_ID}"))
        .on(ev::click, skip)
        .text(text::SKIP_LINK)
}

fn navigation(route: Memo<Route>, sessions: RecentSessions) -> AnyView {
    let all_sessions = Endpoint::restore_sessions(context::<AnonymousClient>().version());
    let form = context::<ExploreForm>();
    // The URL alone would leave the entries. With a modifier key, the browser opens a new tab.
    let restart = move |event: ev::MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            form.restart();
        }
    };
    let link = |target: Route, label: &str| {
        a().attr("href", target.hash())
            .attr("aria-current", move || {
                let current = route.get();
                // The query of the form does not make it another page.
                (current == target || current.is_home() && target.is_home()).then_some("page")
            })
            .text(label)
    };
    nav()
        .class("header-navigation")
        .attr("aria-label", text::NAVIGATION)
        .child(link(Route::home(), text::NEW_RESTORE_SESSION).on(ev::click, restart))
        .child(
            link(Route::from(all_sessions), text::SESSIONS).dynamic(move || open_count(sessions)),
        )
        .child(span().class("visually-hidden").text_with(move || {
            count_and_period(sessions).map_or_else(String::new, |(count, period)| {
                text::count_of_period(&count, period)
            })
        }))
        .into()
}

/// The number of open sessions. Hidden from screen readers, which read it with its period after the link.
fn open_count(sessions: RecentSessions) -> AnyView {
    let Some((count, period)) = count_and_period(sessions) else {
        return empty();
    };
    let is_old = sessions.oldest_age().is_some_and(|age| age > LONG_OPEN);
    span()
        .class("header-count")
        .attr("data-any", (!sessions.open().is_empty()).to_string())
        .attr("data-old", if is_old { "true" } else { "false" })
        .attr("aria-hidden", "true")
        .attr("title", period)
        .text(&count)
        .into()
}

/// An age below this is not shown, in milliseconds.
const SHORTEST_AGE: i64 = 60_000;

/// The number of open sessions with the age of the oldest, and what it counts. `None` until the list is read. Tracked.
fn count_and_period(sessions: RecentSessions) -> Option<(String, &'static str)> {
    let open = sessions.open().len();
    let age = sessions.oldest_age().filter(|age| *age >= SHORTEST_AGE);
    let with_age = |count: String| match age {
        Some(age) => text::count_and_age(&count, &format_duration(age)),
        None => count,
    };
    sessions.state.with(|state| match state {
        RecentSessionsState::Loading => None,
        RecentSessionsState::Failed(_) => {
            Some((text::UNKNOWN_COUNT.to_owned(), text::COUNT_UNKNOWN))
        }
        RecentSessionsState::Known(_) if sessions.may_have_more_open() => Some((
            with_age(text::open_count_at_least(open)),
            text::COUNT_INCOMPLETE,
        )),
        RecentSessionsState::Known(_) => {
            Some((with_age(text::open_count(open)), text::COUNT_PERIOD))
        }
    })
}
