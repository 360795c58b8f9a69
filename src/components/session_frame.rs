//! What all screens of a session have: its name and state, what users do with it, and the links between its screens.
//!
//! The screens are URLs of the API. The session is read once for all of them, and again while it is open.

pub mod badges;
pub mod end_notice;
pub mod facts;
pub mod state_line;
pub mod stop;
pub mod tabs;
pub mod text;
pub mod watch;

use crate::{
    api::{
        anonymous::AnonymousClient,
        client::ApiClient,
        endpoint::{Endpoint, SessionRef},
    },
    components::{
        error_notice::error_notice,
        load::{Load, LoadState, RefetchState},
        load_view::load_view,
        operation::Operation,
        session_frame::{
            end_notice::end_notice,
            facts::{facts, title},
            state_line::state_line,
            stop::stop_button,
            tabs::{Tab, tabs},
            watch::watch,
        },
        text::TRY_AGAIN,
    },
    domain::{explore::query::ExploreQuery, restore_session::RestoreSession},
    route::Route,
    state::{
        explore_form::ExploreForm,
        idle_timeout::IdleTimeout,
        recent_sessions::RecentSessions,
        session_start::SessionStart,
        session_stops::SessionStops,
        viewed_session::{Viewed, ViewedSession},
    },
    ui::{
        button::link_button, copy_button::copy_button, display_zone::DisplayZone,
        heading::heading_of_part, prelude::*,
    },
};

/// The session of a screen.
#[derive(Clone)]
pub struct SessionFrame {
    /// The session. It is read again while it is open.
    pub load: Load<RestoreSession>,
    /// Its address.
    pub session_ref: SessionRef,
    /// Whether the session is open.
    pub is_open: Memo<bool>,
    session_start: SessionStart,
    is_paused: RwSignal<bool>,
}

impl SessionFrame {
    /// Loads the session, or begins with the response to its start, or with what another screen has read.
    pub fn new(session_ref: SessionRef) -> Self {
        let session_start = context::<ExploreForm>().session_start;
        let target = session_ref.clone();
        let request = move |api: ApiClient| {
            let target = target.clone();
            async move { api.restore_session(&target).await }
        };
        let screens = ViewedSession::current();
        let sessions = RecentSessions::current();
        // Another screen may have stopped it.
        let viewed = screens
            .get(&session_ref)
            .filter(|viewed| viewed.session.is_stopped() || !sessions.is_stopped(&session_ref.id));
        let is_paused = screens.is_paused(&session_ref);
        let load = match (session_start.take_response(&session_ref.id), viewed) {
            (Some((session, read_at)), _) => Load::with_data(session, read_at, request),
            (None, Some(viewed)) => Load::with_data(viewed.session, viewed.read_at, request),
            (None, None) => Load::new(request),
        };
        let viewed_ref = session_ref.clone();
        effect(move || {
            let read_at = load.freshness.with(|freshness| freshness.at);
            if let Some(session) = load.data() {
                sessions.update(&session);
                screens.set(Viewed {
                    session_ref: viewed_ref.clone(),
                    session,
                    read_at,
                });
            }
        });
        let stops = SessionStops::current();
        stops.show(&session_ref.id);
        let stopped_id = session_ref.id.clone();
        effect(move || {
            let shown = load.freshness.with_untracked(|freshness| freshness.at);
            if let Some(session) = stops.read_after(&stopped_id, shown) {
                load.replace(session);
            }
        });
        let idle = context::<IdleTimeout>();
        let stopped_ref = session_ref.clone();
        effect(move || {
            if load.data().is_some_and(|session| session.is_stopped()) {
                idle.stop_keeping_alive(&stopped_ref);
            }
        });
        let is_open = memo(move || load.data().is_some_and(|session| !session.is_stopped()));
        watch(load, is_open, is_paused);
        Self {
            load,
            session_ref,
            is_open,
            session_start,
            is_paused,
        }
    }

    /// The screen with this content. `json` is the button that shows the JSON of the content, and the JSON.
    pub fn view(&self, tab: Tab, json: (AnyView, AnyView), content: AnyView) -> AnyView {
        let (toggle_json, json) = json;
        let Self { load, .. } = *self;
        let (stop_button, stop_question) = stop_button(&self.session_ref, load, self.is_open);
        let actions = self.actions(stop_button);
        let title = memo(self.title());
        let head = div()
            .class("session-head")
            .child(heading_of_part(move || title.get(), tab.part()))
            .child(state_line(load, self.is_open, self.is_paused));
        let loaded = {
            let frame = self.clone();
            move || frame.facts()
        };
        let facts = if tab == Tab::Overview {
            load_view(load, text::LOADING, loaded)
        } else {
            // The content says why if nothing can be read.
            fragment([
                show(
                    move || load.state.with(|state| state.data().is_some()),
                    loaded,
                ),
                dynamic(move || not_read(load)),
            ])
        };
        article()
            .class("session")
            .child(crumbs())
            .child(head)
            .child(facts)
            .child(actions)
            .child(stop_question)
            .child(end_notice(&self.session_ref.id, move || load.data()))
            .child(dynamic(move || refresh_error(load)))
            .child(
                tabs(&self.session_ref, tab, toggle_json).attr("hidden", move || {
                    // Without the session, there is nothing below.
                    (tab == Tab::Overview && has_failed(load)).then_some("")
                }),
            )
            .child(content)
            .child(json)
            .into()
    }

    /// What was asked for, if the session was started in this browser, and the server has returned it. Tracked.
    pub fn request(&self) -> Option<ExploreQuery> {
        self.load.state.with(|state| state.data().map(drop))?;
        self.session_start.here.request_of(&self.session_ref.id)
    }

    fn title(&self) -> impl Fn() -> String + Send + Sync + 'static {
        let (load, frame) = (self.load, self.clone());
        let zone = DisplayZone::current();
        move || match load.data() {
            Some(session) => title(&session, frame.request().as_ref(), zone.get()),
            None => text::RESTORE_SESSION.to_owned(),
        }
    }

    fn facts(&self) -> AnyView {
        let frame = self.clone();
        let preview = self
            .session_start
            .request_of(&self.session_ref.id)
            .and_then(|request| request.preview);
        let zone = DisplayZone::current();
        ul().class("session-facts")
            .dynamic(move || {
                let Some(session) = frame.load.data() else {
                    return empty();
                };
                facts(
                    &session,
                    frame.request().as_ref(),
                    preview.as_ref(),
                    zone.get(),
                )
            })
            .into()
    }

    fn actions(&self, stop: AnyView) -> AnyView {
        let Self { load, is_open, .. } = *self;
        let contents = Route::from(Tab::Contents.endpoint(&self.session_ref)).hash();
        let browse = move || {
            a().class("button")
                .attr("data-primary", "")
                .attr("href", contents.clone())
                .text(text::BROWSE)
                .into()
        };
        let id = self.session_ref.id.to_string();
        let frame = self.clone();
        let another = move || {
            let known_type = || frame.load.data()?.known_type();
            let request = frame.request();
            let query = request.unwrap_or_else(|| ExploreQuery::of_type(known_type()));
            Route::Home(query).hash()
        };
        let another = a()
            .class("button")
            .attr("href", TextProp::from(another))
            .text(text::START_ANOTHER);
        div()
            .class("actions")
            // On all tabs: after a click on it, “Stop session” must not move below the pointer.
            .show(move || is_open.get(), browse)
            .child(stop)
            .show(
                move || load.state.with(|state| state.data().is_some()),
                move || {
                    let id = id.clone();
                    copy_button(text::COPY_ID, move || id.clone())
                },
            )
            .child(another)
            .into()
    }
}

/// The link to the list that has the session.
fn crumbs() -> AnyView {
    let sessions = context::<AnonymousClient>().version();
    let link = a()
        .attr(
            "href",
            Route::from(Endpoint::restore_sessions(sessions)).hash(),
        )
        .text(text::SESSIONS);
    nav()
        .class("crumbs")
        .attr("aria-label", text::BREADCRUMB)
        .child(link)
        .into()
}

/// Returns whether the session could not be read. Tracked.
fn has_failed(load: Load<RestoreSession>) -> bool {
    load.state
        .with(|state| matches!(state, LoadState::Failed(_)))
}

/// Says that the session could not be read, beside content that could. Tracked.
fn not_read(load: Load<RestoreSession>) -> AnyView {
    if !has_failed(load) {
        return empty();
    }
    p().class("field-hint")
        .text(text::NOT_READ)
        .text(" ")
        .child(link_button(TRY_AGAIN, move || load.refetch()))
        .into()
}

/// Why the session could not be read again. Tracked.
fn refresh_error(load: Load<RestoreSession>) -> AnyView {
    load.freshness.with(|freshness| match &freshness.refetch {
        RefetchState::Failed(error) => error_notice(error, Operation::Read, empty()),
        RefetchState::Idle | RefetchState::Loading => empty(),
    })
}
