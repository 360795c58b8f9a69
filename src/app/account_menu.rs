//! The menu of the account: the user, the expiry of the sign-in, the open sessions of the user, and the button that signs
//! out.

use crate::{
    app::text,
    components::{stops::Stops, table::selection::Selected, text::SIGN_OUT},
    state::{
        auth::{Auth, AuthState},
        own_sessions::OwnSessions,
        recent_sessions::{LONG_OPEN, RecentSessions, age},
    },
    ui::{
        button::button,
        icon::{Icon, icon},
        menu::Menu,
        prelude::*,
        time_element::time_of_day_element,
        time_format::format_duration,
    },
};

/// The menu of the account: the user, the expiry of the sign-in, the open sessions of the user, and the button that signs
/// out. Empty while signed out.
pub fn account_menu(auth: Auth) -> AnyView {
    let AuthState::SignedIn(api) = auth.get() else {
        return empty();
    };
    let user = api.user().name().unwrap_or(text::UNNAMED_USER).to_owned();
    let name = span()
        .class("menu-label")
        .child(span().class("visually-hidden").text(text::ACCOUNT))
        .isolated_text(&user);
    let label = fragment([icon(Icon::Person), name.into()]);
    // The stops go on, and end in the sign-out, if the user closes the menu.
    let stops = Stops::new();
    Menu::new("account").view(label, move || {
        fragment([
            p().child(strong().isolated_text(&user)).into(),
            dynamic(move || sign_in_expiry(auth)),
            open_sessions(auth, &stops),
            button(SIGN_OUT, move || auth.sign_out()).into(),
            p().class("field-hint")
                .text(text::SESSIONS_STAY_OPEN)
                .into(),
        ])
    })
}

/// When the sign-in expires, and whether it is refreshed.
fn sign_in_expiry(auth: Auth) -> AnyView {
    let Some(expiry) = auth.expiry() else {
        return p().text(text::EXPIRY_UNKNOWN).into();
    };
    let help = if expiry.is_refreshed {
        text::REFRESHED
    } else {
        text::NOT_REFRESHED
    };
    let until = p()
        .text(text::SIGNED_IN_UNTIL)
        .child(time_of_day_element(expiry.expires_at));
    fragment([until.into(), p().class("field-hint").text(help).into()])
}

/// The open sessions of the user, with a box for each, and the button that stops those that are ticked and signs out.
/// Empty if there are none: signing out stays one press.
fn open_sessions(auth: Auth, stops: &Stops) -> AnyView {
    let stops = *stops;
    let own = OwnSessions::current();
    if !untrack(|| stops.is_running()) {
        stops.clear();
    }
    // While the menu is open, the list stays as it is, also when its sessions are stopped.
    let sessions: Vec<(Selected, Option<i64>)> = untrack(|| RecentSessions::current().open())
        .iter()
        .filter(|session| own.contains(&session.id, session.initiated_by.as_deref()))
        .map(|session| (Selected::of_session(session), age(session)))
        .collect();
    if sessions.is_empty() {
        return empty();
    }
    let all = sessions.iter().map(|(session, _)| session.clone());
    let ticked: RwSignal<Vec<Selected>> = RwSignal::new(all.collect());
    let boxes = sessions.iter().map(|(session, age)| {
        let (shown, toggled) = (session.clone(), session.clone());
        let is_ticked = move || ticked.with(|ticked| ticked.contains(&shown));
        let toggle = move |event: web_sys::Event| {
            let is_ticked = event_target_checked(&event);
            ticked.update(|ticked| {
                ticked.retain(|other| *other != toggled);
                if is_ticked {
                    ticked.push(toggled.clone());
                }
            });
        };
        let age = age.map(|age| {
            span()
                .class("menu-note")
                .attr("data-old", if age > LONG_OPEN { "true" } else { "false" })
                .text(&format_duration(age))
                .into()
        });
        let input = input()
            .attr("type", "checkbox")
            .checked(is_ticked)
            .on(ev::change, toggle);
        html::label()
            .class("menu-check")
            .child(input)
            .child(span().isolated_text(&session.name))
            .children(age)
            .into()
    });
    let list = div()
        .attr("role", "group")
        .attr("aria-label", text::YOUR_OPEN_SESSIONS)
        .child(p().text(text::YOUR_OPEN_SESSIONS))
        .children(boxes);
    let number = memo(move || ticked.with(Vec::len));
    let stop = move || {
        let sessions = ticked.get_untracked();
        let number = sessions.len();
        stops.run(sessions, move |are_stopped| {
            if are_stopped {
                auth.sign_out_after_stops(number);
            }
        });
    };
    let is_busy = memo(move || stops.is_running());
    let button = move || {
        button(
            TextProp::from(move || text::stop_and_sign_out(number.get())),
            stop,
        )
        .attr("aria-disabled", move || is_busy.get().then_some("true"))
        .into()
    };
    let result = move || {
        if stops.is_empty() {
            return empty();
        }
        let note = if is_busy.get() {
            ""
        } else {
            text::STILL_SIGNED_IN_AFTER_STOP
        };
        fragment([stops.lines(), p().text(note).into()])
    };
    fragment([
        list.into(),
        show(move || number.get() > 0, button),
        dynamic(result),
    ])
}
