//! The frame: header, and the view that the address asks for.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{Guest, base::ApiBase, reply::Config, transport::Transport},
    route::Route,
    ui::{
        address,
        announcer::{Announce, Announcer},
        heading::FirstView,
        view::{part, view},
        zone_switch::ShownZone,
    },
    views::{
        account::{Account, CurrentAccount},
        desk::Desk,
        header::Header,
        nowhere::Nowhere,
        resource_view::ResourceView,
        session_card::SessionCard,
        sign_in::SignIn,
        start::Start,
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

    FirstView::provide();
    let zone = ShownZone::provide();
    let announce = Announce::provide();
    let account = CurrentAccount::provide();
    let desk = Desk::provide(route, announce);
    let config = read_config(&guest);
    let server = {
        let host = guest.base().server();
        Signal::derive(move || config.get().name.unwrap_or_else(|| host.clone()))
    };
    let main = move || match account.get() {
        Account::SignedOut(why) => {
            desk.cancel();
            view! { <SignIn guest=guest.clone() config why/> }.into_any()
        }
        Account::SignedIn { .. } => part(move || view_of(route.get())),
    };
    view! {
        <Header server zone route/>
        <main class="main">{part(main)}</main>
        <Announcer announce/>
    }
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
        Route::Start => view! { <Start/> }.into_any(),
        Route::Session(id) => view! { <SessionCard id/> }.into_any(),
        Route::Resource(endpoint) => view! { <ResourceView endpoint/> }.into_any(),
        Route::Nowhere { address, reason } => view! { <Nowhere address reason/> }.into_any(),
    }
}
