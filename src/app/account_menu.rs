//! The menu of the account: the user, the expiry of the sign-in, the open sessions of the user, the button that signs out,
//! the pages of other servers, and the deployment check.

use std::sync::Arc;

use crate::{
    api::{anonymous::AnonymousClient, config::OtherServer},
    app::text,
    components::{
        deployment_findings::{Verdict, count, findings},
        session_frame::facts::title,
        stops::Stops,
        table::selection::Selected,
        text::SIGN_OUT,
    },
    domain::restore_session::RestoreSessionId,
    route::Route,
    state::{
        auth::{Auth, AuthState},
        deployment_check::DeploymentCheck,
        explore_form::ExploreForm,
        own_sessions::OwnSessions,
        recent_sessions::{LONG_OPEN, RecentSessions, age_since},
    },
    ui::{
        button::button,
        display_zone::DisplayZone,
        icon::{Icon, icon},
        menu::{Menu, menu_heading},
        prelude::*,
        time_element::time_of_day_element,
        time_format::format_duration,
    },
};

/// The menu of the account: the user, the expiry of the sign-in, the open sessions of the user, and the button that signs
/// out. Empty while signed out.
pub fn account_menu(auth: Auth, stops: Stops, others: &Arc<[OtherServer]>) -> AnyView {
    let AuthState::SignedIn(api) = auth.get() else {
        return empty();
    };
    let user = api.user().name().unwrap_or(text::UNNAMED_USER).to_owned();
    let name = span()
        .class("menu-label")
        .child(span().class("visually-hidden").text(text::ACCOUNT))
        .isolated_text(&user);
    let label = fragment([icon(Icon::Person), name.into()]);
    let menu = Menu::new("account");
    let others = Arc::clone(others);
    menu.view(label, move || {
        fragment([
            p().child(strong().isolated_text(&user)).into(),
            dynamic(move || sign_in_expiry(auth)),
            open_sessions(menu, &stops),
            button(SIGN_OUT, move || auth.sign_out(0)).into(),
            p().class("field-hint")
                .text(text::SESSIONS_STAY_OPEN)
                .into(),
            other_servers(&others),
            deployment_link(menu),
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
fn open_sessions(menu: Menu, stops: &Stops) -> AnyView {
    let stops = *stops;
    let own = OwnSessions::current();
    let here = context::<ExploreForm>().session_start.here;
    let sessions = RecentSessions::current();
    let zone = DisplayZone::current();
    // Another tab may have started or stopped some.
    sessions.refresh();
    let open = memo(move || {
        let open = sessions.open().into_iter();
        let open =
            open.filter(|session| own.contains(&session.id, session.initiated_by.as_deref()));
        let named = open.map(|session| {
            let request = here.request_of(&session.id);
            let title = title(&session, request.as_ref(), zone.get());
            let selected = Selected {
                name: text::session(&title, session.organization.as_deref()),
                ..Selected::of_session(&session)
            };
            (selected, session.started_at())
        });
        named.collect::<Vec<_>>()
    });
    let unticked: RwSignal<Vec<RestoreSessionId>> = RwSignal::new(Vec::new());
    let ticked = move || {
        let open = open.get().into_iter().map(|(session, _)| session);
        let is_ticked = |session: &Selected| unticked.with(|ids| !ids.contains(&session.id));
        open.filter(is_ticked).collect::<Vec<_>>()
    };
    let list = move || {
        if open.with(Vec::is_empty) || stops.is_running() {
            return empty();
        }
        let open = open.get().into_iter();
        let boxes = open.map(|(session, started_at)| session_box(session, started_at, unticked));
        let number = memo(move || ticked().len());
        let stop = move || {
            menu.close();
            stops.run(untrack(ticked));
        };
        let button = move || {
            let label = move || text::stop_and_sign_out(number.get());
            button(TextProp::from(label), stop).into()
        };
        let group = div()
            .attr("role", "group")
            .attr("aria-label", text::YOUR_OPEN_SESSIONS)
            .child(p().text(text::YOUR_OPEN_SESSIONS))
            .children(boxes);
        fragment([group.into(), show(move || number.get() > 0, button)])
    };
    dynamic(list)
}

/// The link to the deployment check, with the number of problems. The check runs when the menu is opened for the first time.
fn deployment_link(menu: Menu) -> AnyView {
    let check = DeploymentCheck::current();
    let version = context::<AnonymousClient>().version();
    check.run_once();
    let mark = move || {
        let problems = check.result.with(|result| {
            let findings = result.as_ref().map(|result| findings(result, version));
            findings.map_or(0, |findings| count(&findings, Verdict::Problem))
        });
        if problems == 0 {
            return empty();
        }
        span()
            .class("menu-note")
            .attr("data-old", "true")
            .text(&text::problems(problems))
            .into()
    };
    a().class("menu-option")
        .attr("href", Route::Deployment.hash())
        .on(ev::click, move |_| menu.close())
        .child(span().text(text::DEPLOYMENT).text(" "))
        .dynamic(mark)
        .into()
}

/// The pages of other servers. Empty if there are none.
fn other_servers(others: &[OtherServer]) -> AnyView {
    if others.is_empty() {
        return empty();
    }
    let links = others.iter().map(|other| {
        a().class("menu-option")
            .attr("href", other.href.clone())
            .isolated_text(&other.name)
            .into()
    });
    let list = nav()
        .attr("aria-label", text::OTHER_SERVERS)
        .children(links)
        .child(p().class("field-hint").text(text::LEAVING_SIGNS_OUT));
    fragment([menu_heading(text::OTHER_SERVERS), list.into()])
}

fn session_box(
    session: Selected,
    started_at: Option<i64>,
    unticked: RwSignal<Vec<RestoreSessionId>>,
) -> AnyView {
    let Selected { id, name, .. } = session;
    let shown = id.clone();
    let is_ticked = move || unticked.with(|unticked| !unticked.contains(&shown));
    let toggle = move |event: web_sys::Event| {
        let is_ticked = event_target_checked(&event);
        unticked.update(|unticked| {
            unticked.retain(|other| *other != id);
            if !is_ticked {
                unticked.push(id.clone());
            }
        });
    };
    let age = started_at.and_then(age_since).map(|age| {
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
        .child(span().isolated_text(&name))
        .children(age)
        .into()
}
