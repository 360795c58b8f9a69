//! The frame: header, and the view that the address asks for.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{Guest, base::ApiBase, reply::Config, transport::Transport},
    route::Route,
    ui::{
        address,
        element::{element, text},
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
    let base = ApiBase::new(&origin, &path);
    let guest = Guest::new(transport, base.clone());
    let hash = address::hash();
    let route = Memo::new(move |_| Route::from_hash(&hash.get(), &base));

    let zone = ShownZone::provide();
    let account = CurrentAccount::provide();
    let desk = Desk::provide(route);
    let config = read_config(&guest);
    let idle = Idle::provide(account, config);
    let is_covered = move || account.is_refused() || idle.is_warned();
    let host = guest.base().server();
    let server = text(move || config.get().name.unwrap_or_else(|| host.clone()));
    let again = sign_in_again(guest.clone());
    let main = move || match account.get() {
        Account::SignedOut(why) => {
            if why == Why::Left {
                desk.forget();
            }
            sign_in(guest.clone(), config, why)
        }
        Account::SignedIn { .. } => part(move || view_of(route.get())),
    };
    several([
        header(server, zone, route, Arc::new(is_covered)),
        element("main")
            .class("main")
            .attribute_with("inert", move || is_covered().then_some(""))
            .part(main)
            .into(),
        again,
        idle_warning(idle),
    ])
}

fn read_config(guest: &Guest) -> RwSignal<Config> {
    let config = RwSignal::new(Config::default());
    let guest = guest.clone();
    spawn_local(async move {
        let _ = config.try_set(guest.config().await);
    });
    config
}

fn view_of(route: Route) -> AnyView {
    match route {
        Route::Start(_) => start(),
        Route::Session(id) => session_card(id),
        Route::Resource(endpoint) => resource_view(endpoint),
        Route::Nowhere { address, reason } => nowhere(&address, reason),
    }
}
