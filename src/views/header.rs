//! The header of every screen.

use leptos::prelude::*;

use super::account::{Account, CurrentAccount, Why};
use crate::{
    api::endpoint::Endpoint,
    route::Route,
    ui::{
        icon::{Shape, icon},
        theme::ThemeSwitch,
        view::{part, text, view},
        zone_switch::{ShownZone, ZoneSwitch},
    },
};

/// Product, server, account, and what applies to the whole page.
#[component]
pub fn Header(
    /// What the server is called.
    #[prop(into)]
    server: Signal<String>,
    /// The zone of all times.
    zone: RwSignal<ShownZone>,
    /// What is shown.
    route: Memo<Route>,
) -> impl IntoView {
    let account = expect_context::<CurrentAccount>();
    let user = move || match account.get() {
        Account::SignedOut(_) => None,
        Account::SignedIn { user, .. } => Some(user.unwrap_or_else(|| "access token".to_owned())),
    };
    let navigation = move || match user() {
        None => ().into_any(),
        Some(_) => {
            let sessions = Route::from(Endpoint::restore_sessions());
            let current = move |to: Route| Signal::derive(move || (route.get() == to).then_some("page"));
            view! {
                <nav class="header-navigation" aria-label="Main">
                    <a href=Route::Start.hash() aria-current=current(Route::Start)>"New restore session"</a>
                    <a href=sessions.hash() aria-current=current(sessions)>"Sessions"</a>
                </nav>
            }
            .into_any()
        }
    };
    let sign_out = move || match user() {
        None => ().into_any(),
        Some(user) => view! {
                <span class="header-user" title="Signed in"><bdi>{user}</bdi></span>
                <button type="button" class="button" data-small="" on:click=move |_| account.sign_out(Why::Left)>
                    "Sign out"
                </button>
        }
        .into_any(),
    };
    view! {
        <header class="header">
            <p class="header-product">
                {icon(Shape::TurnBack)}
                <strong>"Restore Desk"</strong>
                <span class="header-server"><bdi>{text(move || server.get())}</bdi></span>
            </p>
            {part(navigation)}
            <div class="header-tools">
                <ZoneSwitch shown=zone/>
                <ThemeSwitch/>
                {part(sign_out)}
            </div>
        </header>
    }
}
