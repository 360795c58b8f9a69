//! The card of a restore session: what it is, its links, and how to stop it.

use leptos::prelude::*;

use super::{
    desk::Desk,
    expectation_notice::{ExpectationNotice, Tense},
    link_list::LinkList,
    reader::Reader,
    reading_view::{Freshness, reading_view},
    session_fields::{SessionFields, StateBadge},
    stop_session::StopSession,
};
use crate::{
    api::endpoint::Endpoint,
    domain::restore_session::{RestoreSession, RestoreSessionId},
    ui::{copy_button::CopyButton, heading::Heading, view::{part, view}},
};

/// The card.
#[component]
pub fn SessionCard(
    /// Which session.
    id: RestoreSessionId,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let reader = read(desk, &id);
    let session = reader.value();
    let name = Signal::derive(move || {
        session.get().and_then(|session| session.name).unwrap_or_else(|| "Restore session".to_owned())
    });
    let expectation = desk.expectation(&id);
    let here = Endpoint::restore_session(&id);
    let content = move || {
        let id = id.clone();
        let expectation = expectation.clone();
        let links = Memo::new(move |_| session.get().map(|session| session.links).unwrap_or_default());
        let running = Memo::new(move |_| session.get().is_some_and(|session| !session.is_stopped()));
        let id_text = id.to_string();
        view! {
            <StateBadge session/>
            {part(move || match expectation.clone().filter(|_| running.get()) {
                Some(expectation) => view! { <ExpectationNotice expectation tense=Tense::After/> }.into_any(),
                None => ().into_any(),
            })}
            <div class="actions">
                <CopyButton label="Copy ID" text=id_text/>
                <StopSession id reader running/>
            </div>
            <LinkList links here=here.clone() on_again=move |()| reader.again()/>
            <SessionFields session/>
            <Freshness reader/>
        }
        .into_any()
    };
    view! {
        <article class="panel session-card">
            <p class="kicker">"Restore session"</p>
            <Heading text=name/>
            {reading_view(reader, "Reading the session", content)}
        </article>
    }
}

/// Begins with the answer to the start, if the session was started here a moment ago.
fn read(desk: Desk, id: &RestoreSessionId) -> Reader<RestoreSession> {
    let asked = id.clone();
    let ask = move |api: crate::api::Api| {
        let id = asked.clone();
        async move { api.restore_session(&id).await }
    };
    match desk.take_answer(id) {
        Some(session) => Reader::with(session, ask),
        None => Reader::new(ask),
    }
}
