//! Something that a person asked for and that takes its time: how far it is, or what became of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{explain::Act, problem_notice::problem_notice};
use crate::{
    api::error::ApiError,
    ui::{
        element::Truth,
        notice::{Weight, news, paragraph},
        part::{nothing, part},
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
pub struct Attempts(RwSignal<Attempt>);

impl Attempts {
    /// Nothing was asked for yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Attempt::Idle))
    }

    /// Whether it is under way; asking again then changes nothing.
    pub fn is_under_way(self) -> bool {
        self.0
            .with_untracked(|attempt| *attempt == Attempt::UnderWay)
    }

    /// The same, for a button that shows it.
    pub fn busy(self) -> Truth {
        Arc::new(move || self.0.with(|attempt| *attempt == Attempt::UnderWay))
    }

    /// What became of it; nothing happens when its view is gone meanwhile.
    pub fn set(self, attempt: Attempt) {
        let _ = self.0.try_set(attempt);
    }

    /// Shows what became of it.
    pub fn notice(self) -> AnyView {
        self.notice_with(|_| nothing())
    }

    /// The same, with something below a failure.
    pub fn notice_with(self, below: impl Fn(&ApiError) -> AnyView + Send + 'static) -> AnyView {
        part(move || match self.0.get() {
            Attempt::Idle | Attempt::UnderWay => nothing(),
            Attempt::Done(weight, title, words) => news(weight, title, words, paragraph(words)),
            Attempt::Failed(error, act) => problem_notice(&error, act, below(&error)),
        })
    }
}

impl Default for Attempts {
    fn default() -> Self {
        Self::new()
    }
}
