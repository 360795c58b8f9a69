//! The card of a restore session: what it is, its links, and how to stop it.

use leptos::prelude::*;

use super::{
    desk::Desk,
    explore::{AskedFor, Explore},
    link_list::link_list,
    preview_notice::{Tense, preview_notice},
    reader::Reader,
    reading_view::{freshness_line, reading_view},
    session_fields::{session_fields, state_badges},
    shown_zone::moment_in_words,
    stay_signed_in::stay_signed_in,
    stop_session::stop_session,
};
use crate::{
    api::{Api, endpoint::Endpoint, session_address::SessionAddress},
    domain::{
        point_in_time::PointInTime, restore_session::RestoreSession, session_name::Agreement,
    },
    route::Route,
    ui::{
        copy_button::copy_button,
        element::{element, text},
        heading::heading,
        moment::offset_in_words,
        part::{nothing, several},
        zone_switch::ShownZone,
    },
};

/// The card.
pub fn session_card(address: SessionAddress) -> AnyView {
    let explore = expect_context::<Desk>().explore;
    let reader = read(explore, &address);
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
            content(explore, reader, &address)
        }))
        .into()
}

/// Begins with the answer to the start, if the session was started here a moment ago.
fn read(explore: Explore, address: &SessionAddress) -> Reader<RestoreSession> {
    let asked = address.clone();
    let ask = move |api: Api| {
        let address = asked.clone();
        async move { api.restore_session(&address).await }
    };
    match explore.take_answer(&address.id) {
        Some(session) => Reader::with(session, ask),
        None => Reader::new(ask),
    }
}

fn content(explore: Explore, reader: Reader<RestoreSession>, address: &SessionAddress) -> AnyView {
    let is_open = move || reader.value().is_some_and(|session| !session.is_stopped());
    let asked_for = explore.asked_for(&address.id);
    let asked = asked_for.clone();
    let expected = move || match &asked {
        Some(AskedFor {
            options,
            preview: Some(preview),
        }) if is_open() => preview_notice(
            preview.clone(),
            options.point_in_time().instant(),
            Tense::After,
        ),
        _ => nothing(),
    };
    let another = match &asked_for {
        Some(asked_for) => Route::Start(asked_for.options.form_address()),
        None => Route::start(),
    };
    let links = move || {
        reader
            .value()
            .map(|session| session.links)
            .unwrap_or_default()
    };
    let (stop, stop_answer) = stop_session(address, reader, is_open);
    let actions = element("div")
        .class("actions")
        .child(copy_button("Copy ID", address.id.to_string()))
        .child(stop)
        .child(
            element("a")
                .class("button")
                .attribute("href", &another.hash())
                .text("Start another"),
        );
    let links = element("div")
        .child(link_list(
            links,
            Endpoint::restore_session(address),
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
        match asked_for {
            Some(asked_for) => asked_moment(asked_for.options.point_in_time(), reader),
            None => nothing(),
        },
        element("div").part(expected).into(),
        actions.into(),
        stop_answer,
        stay_signed_in(address, is_open),
        element("div")
            .class("session-columns")
            .child(links)
            .child(details)
            .into(),
    ])
}

/// The moment that was asked for, in the zone and in UTC, and whether the server's name for the session agrees.
fn asked_moment(moment: PointInTime, reader: Reader<RestoreSession>) -> AnyView {
    let shown = ShownZone::shown();
    let zones = move || {
        let zone = shown.get();
        let mut words = moment_in_words(moment, zone);
        if zone != ShownZone::Utc {
            words = format!("{words}, {}", moment_in_words(moment, ShownZone::Utc));
        }
        words
    };
    let agreement = move || {
        let name = reader.value()?.name?;
        Some(Agreement::of(&name, moment))
    };
    let agreement = text(move || {
        match agreement() {
        Some(Agreement::Agrees(minutes)) => format!(
            "The server’s name for the session says the same, by a clock at {}.",
            offset_in_words(i32::try_from(minutes).unwrap_or(0))
        ),
        Some(Agreement::Differs) => {
            "The server’s name for the session speaks of another moment: check it before you restore.".to_owned()
        }
        Some(Agreement::Silent) | None => {
            "The server’s name for the session says nothing about the moment.".to_owned()
        }
    }
    });
    element("div")
        .class("asked-for")
        .child(
            element("p")
                .text("Asked for ")
                .child(element("strong").text_with(text(zones))),
        )
        .child(element("p").class("field-hint").text_with(agreement))
        .into()
}
