//! The screen of a restore session: its state, its related links, its fields, and the button that stops it.

pub mod fields;
pub mod start_request;
pub mod stay_signed_in;
pub mod stop;
pub mod text;

use crate::{
    api::{
        client::ApiClient,
        endpoint::{Endpoint, SessionRef},
    },
    components::{
        json_view::json_view,
        link_list::link_list,
        load::Load,
        load_view::{freshness_line, load_view},
        watch::watch,
    },
    domain::restore_session::RestoreSession,
    route::Route,
    screens::session::{
        fields::{session_fields, state_badges},
        start_request::{preview, request_of_session},
        stay_signed_in::stay_signed_in,
        stop::{StopProgress, stop_button},
    },
    state::{
        explore_form::ExploreForm, recent_sessions::RecentSessions, session_start::SessionStart,
    },
    ui::{
        button::link_button,
        copy_button::copy_button,
        heading::{heading, prefix_title},
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The screen of the session at `session_ref`.
pub fn screen(session_ref: SessionRef) -> AnyView {
    let session_start = context::<ExploreForm>().session_start;
    let load = load_session(session_start, &session_ref);
    let sessions = RecentSessions::current();
    effect(move || {
        if let Some(session) = load.data() {
            sessions.update(&session);
        }
    });
    let name = move || {
        load.data()
            .and_then(|session| session.name)
            .unwrap_or_else(|| text::RESTORE_SESSION.to_owned())
    };
    article()
        .class("panel session")
        .child(p().class("kicker").text(text::RESTORE_SESSION))
        .child(heading(name))
        .child(load_view(load, text::LOADING, move || {
            content(session_start, load, &session_ref)
        }))
        .into()
}

/// Loads the session, or begins with the response to its start if it was started on this page just now.
fn load_session(session_start: SessionStart, session_ref: &SessionRef) -> Load<RestoreSession> {
    let target = session_ref.clone();
    let request = move |api: ApiClient| {
        let target = target.clone();
        async move { api.restore_session(&target).await }
    };
    match session_start.take_response(&session_ref.id) {
        Some(session) => Load::with_data(session, request),
        None => Load::new(request),
    }
}

fn content(
    session_start: SessionStart,
    load: Load<RestoreSession>,
    session_ref: &SessionRef,
) -> AnyView {
    let is_open = memo(move || load.data().is_some_and(|session| !session.is_stopped()));
    let request = session_start.request_of(&session_ref.id);
    let badges = div().class("badges").dynamic(move || {
        load.data()
            .map_or_else(empty, |session| state_badges(&session))
    });
    let requested = request
        .as_ref()
        .map_or_else(empty, |request| request_of_session(&request.options, load));
    let another = match &request {
        Some(request) => Route::Home(request.options.query()),
        None => Route::home(),
    };
    let id = session_ref.id.to_string();
    let (stop_button, stop_notice, stop) = stop_button(session_ref, load, is_open);
    let actions = div()
        .class("actions")
        .child(copy_button(text::COPY_ID, move || id.clone()))
        .child(stop_button)
        .child(
            a().class("button")
                .attr("href", another.hash())
                .text(text::START_ANOTHER),
        );
    let is_paused = watch(load, is_open);
    let (toggle_json, json) = json_view(move || {
        load.data()
            .map_or_else(Vec::new, |session| vec![session.json])
    });
    let links = div()
        .child(link_list(
            move || load.data().map(|session| session.links).unwrap_or_default(),
            Endpoint::restore_session(session_ref),
            move || load.refetch(),
            empty(),
        ))
        .child(freshness_line(load.freshness))
        .show(move || is_open.get(), move || pause_button(is_paused))
        .child(toggle_json);
    let fields = move || {
        load.data()
            .map_or_else(empty, |session| session_fields(&session))
    };
    let details = section()
        .child(h2().text(text::DETAILS))
        .child(dl().class("fields").dynamic(fields));
    fragment([
        badges.into(),
        requested,
        div()
            .dynamic(move || preview(request.as_ref(), is_open))
            .into(),
        actions.into(),
        stop_notice,
        ended(is_open, stop),
        stay_signed_in(session_ref, is_open),
        div()
            .class("session-columns")
            .child(links)
            .child(details)
            .into(),
        json,
    ])
}

/// The button that pauses the updates, and continues them (WCAG 2.2, criterion 2.2.2).
fn pause_button(is_paused: RwSignal<bool>) -> AnyView {
    let label = move || {
        if is_paused.get() {
            text::CONTINUE_UPDATES
        } else {
            text::PAUSE_UPDATES
        }
    };
    link_button(label, move || {
        is_paused.update(|is_paused| *is_paused = !*is_paused)
    })
    .into()
}

/// Says that the session has ended while the user looked at it, unless this page has stopped it.
fn ended(is_open: Memo<bool>, stop: StopProgress) -> AnyView {
    let has_ended = RwSignal::new(false);
    let mut was_open = false;
    effect(move || {
        let is_open = is_open.get();
        if was_open && !is_open && stop.session_has_ended() {
            has_ended.set(true);
            prefix_title(text::ENDED_PREFIX);
        }
        was_open = is_open;
    });
    show(
        move || has_ended.get(),
        || {
            let body = paragraph(text::ENDED_BODY);
            announced_notice(Severity::Info, text::ENDED, text::ENDED_BODY, body)
        },
    )
}
