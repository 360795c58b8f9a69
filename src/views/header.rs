//! The header of every screen.

use leptos::prelude::*;

use super::account::{Account, CurrentAccount};
use crate::{
    api::{endpoint::Endpoint, guest::Guest},
    route::Route,
    ui::{
        button::button,
        element::{Element, Truth, element},
        focus::focus,
        heading,
        icon::{Shape, icon},
        part::{nothing, several},
        theme::theme_switch,
        timestamp::clock_time,
        zone_switch::{ShownZone, zone_switch},
    },
};

/// Product, server, account, and what applies to the whole page; nothing of it can be reached while it is covered.
pub fn header(
    server: &str,
    zone: RwSignal<ShownZone>,
    route: Memo<Route>,
    is_covered: Truth,
) -> AnyView {
    let account = expect_context::<CurrentAccount>();
    let product = element("p")
        .class("header-product")
        .child(icon(Shape::TurnBack))
        .child(element("strong").text("Restore Desk"))
        .child(element("span").class("header-server").server_text(server));
    let tools = element("div")
        .class("header-tools")
        .child(zone_switch(zone))
        .child(theme_switch())
        .part(move || sign_out(account));
    element("header")
        .class("header")
        .attribute_with("inert", move || is_covered().then_some(""))
        .child(skip_link())
        .child(product)
        .when(move || account.is_signed_in(), move || navigation(route))
        .child(tools)
        .into()
}

/// Leads those who work by keyboard past the header (WCAG 2.2, criterion 2.4.1).
fn skip_link() -> Element {
    let skip = |event: web_sys::Event| {
        // The address after # is the page's own; only the focus moves.
        event.prevent_default();
        focus(heading::ID);
    };
    element("a")
        .class("skip-link")
        .attribute("href", &format!("#{}", heading::ID))
        .on("click", skip)
        .text("Skip to the content")
}

fn navigation(route: Memo<Route>) -> AnyView {
    let sessions = Endpoint::restore_sessions(expect_context::<Guest>().version());
    let link = |to: Route, words: &str| {
        let address = to.hash();
        element("a")
            .attribute("href", &address)
            .attribute_with("aria-current", move || {
                let here = route.get();
                (here == to || here.is_start() && to.is_start()).then_some("page")
            })
            .text(words)
    };
    element("nav")
        .class("header-navigation")
        .attribute("aria-label", "Main")
        .child(link(Route::start(), "New restore session"))
        .child(link(Route::from(sessions), "Sessions"))
        .into()
}

fn sign_out(account: CurrentAccount) -> AnyView {
    let Account::SignedIn(api) = account.get() else {
        return nothing();
    };
    let who = element("span")
        .class("header-user")
        .server_text(api.user().name().unwrap_or("access token"))
        .part(move || end_of_sign_in(account));
    several([
        who.into(),
        button("Sign out", move || account.sign_out())
            .attribute("data-small", "")
            .into(),
    ])
}

/// When the sign-in ends, which is not when the restore session does.
fn end_of_sign_in(account: CurrentAccount) -> AnyView {
    let Some(holds) = account.holds() else {
        return element("span")
            .class("header-until")
            .text("end not known; sessions stay open")
            .into();
    };
    let why = if holds.is_renewed {
        "It is renewed before that while you work."
    } else {
        "This access token cannot be renewed here."
    };
    element("span")
        .class("header-until")
        .attribute("title", why)
        .child(element("span").class("visually-hidden").text("signed in "))
        .text("until ")
        .child(clock_time(holds.until))
        .text("; sessions stay open")
        .into()
}
