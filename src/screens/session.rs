//! The screen of a restore session: what it contains, its fields, its related links, and what to know while it is open.

pub mod fields;
pub mod start_request;
pub mod stay_signed_in;
pub mod text;

use crate::{
    api::endpoint::{Endpoint, SessionRef},
    components::{
        json_view::json_view,
        link_list::link_list,
        session_frame::{SessionFrame, facts::usual_duration, tabs::Tab},
    },
    domain::time::point_in_time::PointInTime,
    screens::session::{
        fields::session_fields,
        start_request::{preview, request_of_session},
        stay_signed_in::stay_signed_in,
    },
    state::{
        explore_form::ExploreForm,
        recent_sessions::{RecentSessions, RecentSessionsState},
        session_start::SessionStart,
    },
    ui::{
        announcer::announce,
        button::link_button,
        focus::{HEADING_ID, focus},
        prelude::*,
    },
};

/// The screen of the session at `session_ref`.
pub fn screen(session_ref: SessionRef) -> AnyView {
    let session_start = context::<ExploreForm>().session_start;
    let frame = SessionFrame::new(session_ref);
    let load = frame.load;
    let json = json_view(move || {
        load.data()
            .map_or_else(Vec::new, |session| vec![session.json])
    });
    let overview = {
        let frame = frame.clone();
        move || overview(session_start, &frame)
    };
    let content = show(
        move || load.state.with(|state| state.data().is_some()),
        overview,
    );
    frame.view(Tab::Overview, json, content)
}

fn overview(session_start: SessionStart, frame: &SessionFrame) -> AnyView {
    let SessionFrame {
        load,
        is_open,
        session_ref,
        ..
    } = frame.clone();
    let request = session_start.request_of(&session_ref.id);
    let asked = frame.clone();
    let requested = move || {
        let asked = asked.request();
        let asked = asked.and_then(|request| PointInTime::from_api(&request.at));
        asked.map_or_else(empty, |asked| request_of_session(asked, load))
    };
    let is_unfolded = RwSignal::new(false);
    let fields = move || {
        load.data()
            .map_or_else(empty, |session| session_fields(&session, is_unfolded))
    };
    let details = section()
        .class("panel")
        .child(h2().text(text::DETAILS))
        .dynamic(requested)
        .dynamic(fields);
    let links = div().class("panel").child(link_list(
        move || load.data().map(|session| session.links).unwrap_or_default(),
        Endpoint::restore_session(&session_ref),
        move || load.refetch(),
        None,
    ));
    let beside = div()
        .show(move || is_open.get(), {
            let frame = frame.clone();
            move || while_open(session_start, &frame)
        })
        .child(links)
        .child(remembered(session_start, frame));
    div()
        .class("session-columns")
        .child(
            div()
                .dynamic(move || preview(request.as_ref(), is_open))
                .child(details),
        )
        .child(beside)
        .into()
}

/// What users need to know while the session is open.
fn while_open(session_start: SessionStart, frame: &SessionFrame) -> AnyView {
    let sessions = RecentSessions::current();
    let load = frame.load;
    let duration = move || {
        let session = load.data()?;
        sessions.state.with(|state| match state {
            RecentSessionsState::Known(list) => usual_duration(
                &list.entries,
                session.restore_type.as_deref(),
                &session_start.here.ids(),
            ),
            RecentSessionsState::Loading | RecentSessionsState::Failed(_) => None,
        })
    };
    section()
        .class("panel")
        .child(h2().text(text::WHILE_OPEN))
        .child(p().text(text::STAYS_OPEN))
        .dynamic(move || {
            duration().map_or_else(empty, |duration| {
                p().class("field-hint").text(&duration).into()
            })
        })
        .child(stay_signed_in(&frame.session_ref, frame.is_open))
        .into()
}

/// The button that makes the device forget its sessions.
fn remembered(session_start: SessionStart, frame: &SessionFrame) -> AnyView {
    let (here, shown) = (session_start.here, frame.clone());
    let forget = move || {
        // The button is about to disappear.
        focus(HEADING_ID);
        here.forget();
        announce(text::FORGOTTEN);
    };
    show(
        move || shown.request().is_some(),
        move || {
            p().class("field-hint")
                .text(text::REMEMBERED)
                .text(" ")
                .child(link_button(text::FORGET, forget))
                .into()
        },
    )
}
