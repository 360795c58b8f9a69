//! The header of every screen.

use crate::{
    api::{anonymous::AnonymousClient, endpoint::Endpoint},
    app::text,
    components::text::SIGN_OUT,
    route::Route,
    state::{
        auth::{Auth, AuthState},
        explore_form::ExploreForm,
    },
    ui::{
        button::button,
        display_zone::DisplayZone,
        focus::{HEADING_ID, focus},
        icon::{Icon, icon},
        prelude::*,
        text::PRODUCT,
        theme::theme_switch,
        time_element::time_of_day_element,
        time_zone_select::time_zone_select,
    },
};

/// The header: product, server, navigation, time zone, theme, and the signed-in user.
///
/// It is `inert` while `is_covered`, because a dialog is open.
pub fn header(
    server: &str,
    zone: RwSignal<DisplayZone>,
    route: Memo<Route>,
    is_covered: Memo<bool>,
) -> AnyView {
    let auth = context::<Auth>();
    let product = p()
        .class("header-product")
        .child(icon(Icon::Logo))
        .child(strong().text(PRODUCT))
        .child(span().class("header-server").isolated_text(server));
    let tools = div()
        .class("header-tools")
        .child(time_zone_select(zone))
        .child(theme_switch())
        .dynamic(move || account(auth));
    html::header()
        .class("header")
        .attr("inert", move || is_covered.get().then_some(""))
        .child(skip_link())
        .child(product)
        .show(move || auth.is_signed_in(), move || navigation(route))
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

fn navigation(route: Memo<Route>) -> AnyView {
    let sessions = Endpoint::restore_sessions(context::<AnonymousClient>().version());
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
        .child(link(Route::from(sessions), text::SESSIONS))
        .into()
}

/// The user, the expiry of the sign-in, and the button that signs out. Empty while signed out.
fn account(auth: Auth) -> AnyView {
    let AuthState::SignedIn(api) = auth.get() else {
        return empty();
    };
    let user = span()
        .class("header-user")
        .isolated_text(api.user().name().unwrap_or(text::UNNAMED_USER))
        .dynamic(move || sign_in_expiry(auth));
    fragment([
        user.into(),
        button(SIGN_OUT, move || auth.sign_out())
            .attr("data-small", "")
            .into(),
    ])
}

/// When the sign-in expires. The text adds that sessions stay open, because the two are easily confused.
fn sign_in_expiry(auth: Auth) -> AnyView {
    let Some(expiry) = auth.expiry() else {
        return span()
            .class("header-expiry")
            .text(text::EXPIRY_UNKNOWN)
            .into();
    };
    let tooltip = if expiry.is_refreshed {
        text::REFRESHED
    } else {
        text::NOT_REFRESHED
    };
    span()
        .class("header-expiry")
        .attr("title", tooltip)
        .child(span().class("visually-hidden").text(text::SIGNED_IN))
        .text(text::UNTIL)
        .child(time_of_day_element(expiry.expires_at))
        .text(text::SESSIONS_STAY_OPEN)
        .into()
}
