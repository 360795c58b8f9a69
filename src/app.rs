//! The frame of the page: the header, the screen of the current URL, and the dialogs above them.
//!
//! This is the only file that names screens. A new screen is a variant of [`Route`] and an arm in `screen`.
//!
//! While a dialog is open, header and main content are `inert`: they cannot be clicked, focused, or read by a screen
//! reader. The live regions are outside of both, so announcements are still heard. See [`crate::ui::dialog`].

pub mod account_menu;
pub mod header;
pub mod idle_warning;
pub mod not_found;
pub mod panic_hook;
pub mod stop_and_sign_out;
pub mod text;

use std::sync::Arc;

use leptos::task::spawn_local;

use crate::{
    api::{anonymous::AnonymousClient, base::ApiBase, config::Config, transport::Transport},
    app::{
        header::header,
        idle_warning::idle_warning,
        not_found::not_found,
        stop_and_sign_out::{stop_and_sign_out, stops_before_sign_out},
    },
    route::Route,
    screens::{
        deployment, home, resource, session, sessions,
        sign_in::{self, reauthenticate::reauthenticate},
    },
    state::{
        auth::{Auth, AuthState, SignedOutReason},
        deployment_check::DeploymentCheck,
        explore_form::ExploreForm,
        idle_timeout::IdleTimeout,
        recent_lists::RecentLists,
        recent_sessions::RecentSessions,
        session_stops::SessionStops,
        viewed_session::ViewedSession,
    },
    ui::{display_zone::DisplayZone, location, prelude::*},
};

/// The whole page. The transport is an argument, so that tests can use a mock.
#[component]
pub fn App(
    /// Sends all requests.
    transport: Arc<dyn Transport>,
) -> impl IntoView {
    let (origin, path) = location::origin_and_path();
    let client = AnonymousClient::new(transport, ApiBase::new(&origin, &path));
    let config = RwSignal::new(None);
    let config_client = client.clone();
    spawn_local(async move {
        let _ = config.try_set(Some(config_client.config().await));
    });
    dynamic(move || match config.get() {
        Some(config) => page(client.clone().with_version(config.api), config),
        // Until then, the sign-in form of index.html is there.
        None => empty(),
    })
}

/// The page, once `config.json` has said which version of the API to use.
fn page(client: AnonymousClient, config: Config) -> AnyView {
    let others = Arc::from(config.others.clone());
    let base = client.base().clone();
    let server = config.name.clone().unwrap_or_else(|| base.server());
    provide_context(client);
    let hash = location::hash();
    let route = memo(move || Route::from_hash(&hash.get(), &base));

    let zone = DisplayZone::provide();
    let auth = Auth::provide();
    DeploymentCheck::provide(auth);
    let form = ExploreForm::provide(route);
    let idle = IdleTimeout::provide(auth, config.idle_timeout_ms.map(f64::from));
    let sessions = RecentSessions::provide(auth);
    SessionStops::provide(auth, sessions);
    RecentLists::provide(auth);
    ViewedSession::provide(auth);
    end_sign_in_when_left(auth, form);
    let is_covered = memo(move || auth.needs_reauthentication() || idle.is_warning());
    let stops = stops_before_sign_out(auth);
    let content = move || match auth.get() {
        AuthState::SignedOut(reason) => {
            // After a timeout, or after leaving the page, the form is kept for the same user; the sign-in screen resets it
            // for another.
            if matches!(reason, SignedOutReason::Requested { .. }) {
                form.reset_for_next_user();
            }
            sign_in::screen(&config, &reason)
        }
        AuthState::SignedIn(_) => dynamic(move || {
            form.restarts.track();
            screen(route.get())
        }),
    };
    let views = [
        header(&server, zone, route, sessions, is_covered, stops, others),
        main()
            .class("main")
            .attr("inert", move || is_covered.get().then_some(""))
            .child(stop_and_sign_out(auth, stops))
            .dynamic(content)
            .into(),
        reauthenticate(),
        idle_warning(auth, idle),
    ];
    // From here on, the form of index.html answers to the program. boot.js reads the attribute.
    div()
        .standing("page")
        .class("page")
        .attr("data-ready", "")
        .children(views)
        .into()
}

/// Signs out when the browser leaves the page, even if it keeps the page for the Back button. A download, or a navigation
/// that the user cancels, does not fire `pagehide`.
fn end_sign_in_when_left(auth: Auth, form: ExploreForm) {
    let listener = window_event_listener_untyped("pagehide", move |_| {
        // The page would not read the response to a start. The server may open the session anyway, so the outcome is
        // unknown.
        form.session_start.leave_page();
        auth.leave_page();
    });
    on_cleanup(move || listener.remove());
}

/// The screen of a route.
fn screen(route: Route) -> AnyView {
    match route {
        Route::Home(_) => home::screen(),
        Route::Session(session) => session::screen(session),
        Route::Resource(endpoint) if endpoint.is_restore_sessions() => sessions::screen(endpoint),
        Route::Resource(endpoint) => resource::screen(endpoint),
        Route::Deployment => deployment::screen(),
        Route::Invalid { hash, reason } => not_found(&hash, reason),
    }
}
