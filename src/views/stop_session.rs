//! Stopping a session, and reading back whether it did stop.

use leptos::prelude::*;

use super::{
    attempt::{Attempt, Attempts},
    explain::Act,
    reader::Reader,
};
use crate::{
    api::{Api, error::ApiError, session_address::SessionAddress},
    domain::restore_session::RestoreSession,
    ui::{button::busy_button, focus::focus, heading, notice::Weight, part::when},
};

/// The button while the session is open, and the place for what the server says afterwards.
pub fn stop_session(
    address: &SessionAddress,
    reader: Reader<RestoreSession>,
    is_open: impl Fn() -> bool + Send + Sync + 'static,
) -> (AnyView, AnyView) {
    let stopping = Attempts::new();
    let address = address.clone();
    let stop = move || {
        let Some(api) = reader.account().api() else {
            return;
        };
        let address = address.clone();
        stopping.begin(async move {
            match stop_and_read_back(&api, &address).await {
                Ok((session, is_accepted)) => {
                    let (weight, title, words) = in_words(&session, is_accepted);
                    let is_stopped = session.is_stopped();
                    reader.arrived(session);
                    if is_stopped && reader.is_there() {
                        // The button that had the focus is gone.
                        focus(heading::ID);
                    }
                    Attempt::Done(weight, title, words)
                }
                Err(Unstopped::Refused(error)) => Attempt::Failed(error, Act::Stop),
                Err(Unstopped::NotReadBack) => Attempt::Done(
                    Weight::Warning,
                    "It is not known whether the session is stopped",
                    "Its state could not be read back. Follow “This page” to read it again.",
                ),
            }
        });
    };
    let button =
        move || busy_button("Stop session", "Stopping …", stopping.busy(), stop.clone()).into();
    (
        when(is_open, button),
        stopping.notice("Stopping the session", Act::Stop),
    )
}

fn in_words(read_back: &RestoreSession, is_accepted: bool) -> (Weight, &'static str, &'static str) {
    if read_back.is_stopped() {
        (
            Weight::Success,
            "The session is stopped",
            "The server confirms it: the state was read back after the stop.",
        )
    } else {
        let words = if is_accepted {
            "The server accepted the stop, but when read back the session is not stopped. Read it again in a minute; if it stays open, stop it in the Veeam console."
        } else {
            "The answer to the stop is lost, and when read back the session is not stopped. Stop it once more."
        };
        (Weight::Warning, "The session is still open", words)
    }
}

/// Why no stopped session is known.
enum Unstopped {
    /// The server refused.
    Refused(ApiError),
    /// It may have stopped it, but its state cannot be read.
    NotReadBack,
}

/// Only a plain refusal spares the reading back: after a lost answer the state is the only witness. The session, and
/// whether the server has accepted the stop.
async fn stop_and_read_back(
    api: &Api,
    address: &SessionAddress,
) -> Result<(RestoreSession, bool), Unstopped> {
    match api.stop(address).await {
        Err(refused) if !refused.leaves_outcome_unknown() => Err(Unstopped::Refused(refused)),
        answer => match api.restore_session(address).await {
            Ok(session) => Ok((session, answer.is_ok())),
            Err(_) => Err(Unstopped::NotReadBack),
        },
    }
}
