//! Stopping a session, and reading back whether it did stop.

use leptos::{prelude::*, task::spawn_local};

use super::{
    account::Why,
    explain::Act,
    problem_notice::ProblemNotice,
    reader::Reader,
};
use crate::{
    api::{Api, error::ApiError},
    domain::restore_session::{RestoreSession, RestoreSessionId},
    ui::{
        announcer::Announce,
        busy_button::BusyButton,
        notice::{Notice, Weight},
        view::{part, view},
    },
};

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
enum Stopping {
    NotAsked,
    UnderWay,
    Stopped,
    StillWorking,
    Failed(ApiError),
}

/// The button, and what the server says afterwards.
#[component]
pub fn StopSession(
    /// Which session.
    id: RestoreSessionId,
    /// Where the session is read.
    reader: Reader<RestoreSession>,
    /// Whether the session is open.
    running: Memo<bool>,
) -> impl IntoView {
    let stopping = RwSignal::new(Stopping::NotAsked);
    let announce = expect_context::<Announce>();
    let stop = move |()| {
        let Some(api) = reader.account().api() else {
            return;
        };
        stopping.set(Stopping::UnderWay);
        let id = id.clone();
        spawn_local(async move {
            match stop_and_read_back(&api, &id).await {
                Ok(session) => {
                    let stopped = session.is_stopped();
                    announce.say(if stopped { "The session is stopped" } else { "The session is still open" });
                    let _ = stopping.try_set(if stopped { Stopping::Stopped } else { Stopping::StillWorking });
                    reader.arrived(session);
                }
                Err(ApiError::SignedOut) => reader.account().sign_out(Why::Refused),
                Err(error) => drop(stopping.try_set(Stopping::Failed(error))),
            }
        });
    };
    let answer = move || match stopping.get() {
        Stopping::NotAsked | Stopping::UnderWay => ().into_any(),
        Stopping::Stopped => view! {
            <Notice weight=Weight::Success title="The session is stopped">
                <p>"The server confirms it: the state was read back after the stop."</p>
            </Notice>
        }
        .into_any(),
        Stopping::StillWorking => view! {
            <Notice weight=Weight::Warning title="The session is still open">
                <p>"The server accepted the stop, but when read back the session is not stopped. Read it again in a minute; if it stays open, stop it in the Veeam console."</p>
            </Notice>
        }
        .into_any(),
        Stopping::Failed(error) => view! { <ProblemNotice error act=Act::Stop/> }.into_any(),
    };
    let button = move || match running.get() {
        false => ().into_any(),
        true => view! {
            <BusyButton
                label="Stop session"
                busy_label="Stopping …"
                busy=Signal::derive(move || stopping.get() == Stopping::UnderWay)
                on_press=stop.clone()
            />
        }
        .into_any(),
    };
    view! {
        {part(button)}
        <div class="stop-answer">{part(answer)}</div>
    }
}

/// Only a plain refusal spares the reading back: after a lost answer the state is the only witness.
async fn stop_and_read_back(api: &Api, id: &RestoreSessionId) -> Result<RestoreSession, ApiError> {
    match api.stop(id).await {
        Err(refused) if !refused.leaves_outcome_unknown() => Err(refused),
        _ => api.restore_session(id).await,
    }
}
