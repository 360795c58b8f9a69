//! The frame: header, and the view that the address asks for.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{base::ApiBase, config::Config, guest::Guest, transport::Transport},
    route::Route,
    ui::{
        address,
        element::element,
        part::{part, several},
        zone_switch::ShownZone,
    },
    views::{
        account::{Account, CurrentAccount, Why},
        desk::Desk,
        header::header,
        idle::{Idle, idle_warning},
        nowhere::nowhere,
        resource_view::resource_view,
        session_card::session_card,
        sign_in::sign_in,
        sign_in_again::sign_in_again,
        start::start,
    },
};

/// The whole page. The network is an argument, so that tests can put a fake in its place.
#[component]
pub fn App(
    /// Sends all requests.
    transport: Arc<dyn Transport>,
) -> impl IntoView {
    let (origin, path) = address::origin_and_path();
    let guest = Guest::new(transport, ApiBase::new(&origin, &path));
    let config = RwSignal::new(None);
    let asked = guest.clone();
    spawn_local(async move {
        let _ = config.try_set(Some(asked.config().await));
    });
    part(move || match config.get() {
        Some(config) => page(guest.clone().speaking(config.api), config),
        None => element("main")
            .class("loading")
            .child(element("h1").text("Restore Desk"))
            .child(element("p").text("Loading …"))
            .into(),
    })
}

/// The page, once it is known how the server is spoken to.
fn page(guest: Guest, config: Config) -> AnyView {
    let base = guest.base().clone();
    let server = config.name.clone().unwrap_or_else(|| base.server());
    provide_context(guest);
    let hash = address::hash();
    let route = Memo::new(move |_| Route::from_hash(&hash.get(), &base));

    let zone = ShownZone::provide();
    let account = CurrentAccount::provide();
    let desk = Desk::provide(route);
    let idle = Idle::provide(account, config.idle_milliseconds());
    let is_covered = move || account.is_refused() || idle.is_warned();
    let main = move || match account.get() {
        Account::SignedOut(why) => {
            if matches!(why, Why::Left) {
                desk.forget();
            }
            sign_in(&config, &why)
        }
        Account::SignedIn(_) => part(move || view_of(route.get())),
    };
    several([
        header(&server, zone, route, Arc::new(is_covered)),
        element("main")
            .class("main")
            .attribute_with("inert", move || is_covered().then_some(""))
            .part(main)
            .into(),
        sign_in_again(),
        idle_warning(idle),
    ])
}

fn view_of(route: Route) -> AnyView {
    match route {
        Route::Start(_) => start(),
        Route::Session(session) => session_card(session),
        Route::Resource(endpoint) => resource_view(endpoint),
        Route::Nowhere { address, reason } => nowhere(&address, reason),
    }
}
