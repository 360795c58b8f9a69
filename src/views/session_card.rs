//! The card of a restore session: what it is, its links, and how to stop it.

use leptos::prelude::*;

use super::{
    desk::Desk,
    expectation_notice::{Tense, expectation_notice},
    link_list::link_list,
    reader::Reader,
    reading_view::{freshness_line, reading_view},
    session_fields::{session_fields, state_badges},
    stop_session::stop_session,
};
use crate::{
    api::{Api, endpoint::Endpoint},
    domain::restore_session::{RestoreSession, RestoreSessionId},
    ui::{
        copy_button::copy_button,
        element::{element, text},
        heading::heading,
        part::{nothing, several},
    },
};

/// The card.
pub fn session_card(id: RestoreSessionId) -> AnyView {
    let desk = expect_context::<Desk>();
    let reader = read(desk, &id);
    let name = move || {
        reader
            .value()
            .and_then(|session| session.name)
            .unwrap_or_else(|| "Restore session".to_owned())
    };
    element("article")
        .class("panel session-card")
        .child(element("p").class("kicker").text("Restore session"))
        .child(heading(text(name)))
        .child(reading_view(reader, "Reading the session", move || {
            content(desk, reader, &id)
        }))
        .into()
}

/// Begins with the answer to the start, if the session was started here a moment ago.
fn read(desk: Desk, id: &RestoreSessionId) -> Reader<RestoreSession> {
    let asked = id.clone();
    let ask = move |api: Api| {
        let id = asked.clone();
        async move { api.restore_session(&id).await }
    };
    match desk.take_answer(id) {
        Some(session) => Reader::with(session, ask),
        None => Reader::new(ask),
    }
}

fn content(desk: Desk, reader: Reader<RestoreSession>, id: &RestoreSessionId) -> AnyView {
    let is_open = move || reader.value().is_some_and(|session| !session.is_stopped());
    let expected = desk.expectation(id);
    let expected = move || match &expected {
        Some(expectation) if is_open() => expectation_notice(expectation.clone(), Tense::After),
        _ => nothing(),
    };
    let links = move || {
        reader
            .value()
            .map(|session| session.links)
            .unwrap_or_default()
    };
    let actions = element("div")
        .class("actions")
        .child(copy_button("Copy ID", id.to_string()))
        .child(stop_session(id, reader, is_open));
    let links = element("div")
        .child(link_list(
            links,
            Endpoint::restore_session(id),
            move || reader.again(),
            nothing(),
        ))
        .child(freshness_line(reader.freshness));
    let fields = move || {
        reader
            .value()
            .map_or_else(nothing, |session| session_fields(&session))
    };
    let details = element("section")
        .child(element("h2").text("Details"))
        .child(element("dl").class("fields").part(fields));
    several([
        element("div")
            .class("badges")
            .part(move || {
                reader
                    .value()
                    .map_or_else(nothing, |session| state_badges(&session))
            })
            .into(),
        element("div").part(expected).into(),
        actions.into(),
        element("div")
            .class("session-columns")
            .child(links)
            .child(details)
            .into(),
    ])
}
