//! Something that a person asked for and that takes its time: how far it is, or what became of it.

use std::{future::Future, sync::Arc};

use futures::future::{AbortHandle, FutureExt, LocalBoxFuture, abortable};
use leptos::{prelude::*, task::spawn_local};

use super::{
    explain::{Act, explain},
    problem_notice::problem_notice,
};
use crate::{
    api::error::ApiError,
    ui::{
        announcer::{alert, say},
        element::Truth,
        notice::{Weight, news, paragraph},
        part::{nothing, part},
        waiting::waiting_until_stopped,
    },
};

/// How far an attempt is.
#[derive(Clone, Debug, PartialEq)]
pub enum Attempt {
    /// It was not asked for, or is done and the page shows it.
    Idle,
    /// It is under way.
    UnderWay,
    /// It is done; these are a title and a text that say so.
    Done(Weight, &'static str, &'static str),
    /// It failed.
    Failed(ApiError, Act),
}

/// An attempt, shared by what starts it and what shows it.
#[derive(Clone, Copy)]
pub struct Attempts {
    attempt: RwSignal<Attempt>,
    under_way: StoredValue<Option<AbortHandle>>,
}

impl Attempts {
    /// Nothing was asked for yet.
    pub fn new() -> Self {
        Self {
            attempt: RwSignal::new(Attempt::Idle),
            under_way: StoredValue::new(None),
        }
    }

    /// Does it, unless it is under way already: once, however often it is asked for. What it brings is what became of
    /// it.
    pub fn begin(self, work: impl Future<Output = Attempt> + 'static) {
        self.begin_boxed(work.boxed_local());
    }

    /// Once in the wasm, whatever is done.
    fn begin_boxed(self, work: LocalBoxFuture<'static, Attempt>) {
        if self.is_under_way() {
            return;
        }
        let (work, handle) = abortable(work);
        self.under_way.set_value(Some(handle));
        self.attempt.set(Attempt::UnderWay);
        spawn_local(async move {
            // Given up: who did it has said what follows.
            let Ok(outcome) = work.await else {
                return;
            };
            // Whoever has left its view is told all the same.
            match self.attempt.try_set(outcome) {
                Some(Attempt::Done(_, title, _)) => say(title),
                Some(Attempt::Failed(error, act)) => alert(&explain(&error, act).happened),
                Some(Attempt::Idle | Attempt::UnderWay) | None => {}
            }
        });
    }

    /// Whether it is under way; asking again then changes nothing.
    pub fn is_under_way(self) -> bool {
        self.attempt
            .with_untracked(|attempt| *attempt == Attempt::UnderWay)
    }

    /// The same, for a button that shows it.
    pub fn busy(self) -> Truth {
        Arc::new(move || self.attempt.with(|attempt| *attempt == Attempt::UnderWay))
    }

    /// Gives it up without a word, as what it would bring is not wanted any more.
    pub fn give_up(self) {
        if let Some(Some(handle)) = self.under_way.try_get_value() {
            handle.abort();
        }
        // Its view may be gone with it.
        let _ = self.attempt.try_set(Attempt::Idle);
    }

    /// Stops waiting for it.
    fn stop(self, act: Act) {
        self.give_up();
        self.attempt.set(Attempt::Failed(ApiError::Cancelled, act));
    }

    /// Shows how far it is, and what became of it: `what` is awaited, and `act` what is stopped when nobody waits any
    /// longer.
    pub fn notice(self, what: &'static str, act: Act) -> AnyView {
        part(move || match self.attempt.get() {
            Attempt::Idle => nothing(),
            Attempt::UnderWay => waiting_until_stopped(what, move || self.stop(act)),
            Attempt::Done(weight, title, words) => news(weight, title, words, paragraph(words)),
            Attempt::Failed(error, act) => problem_notice(&error, act, nothing()),
        })
    }
}

impl Default for Attempts {
    fn default() -> Self {
        Self::new()
    }
}
