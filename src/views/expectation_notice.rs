//! What a session at a moment holds, by the window of the organization's backups.

use leptos::prelude::*;

use super::backup_window_words::moment_in_words;
use crate::{
    domain::backup_window::Expectation,
    ui::{
        notice::{Weight, news, paragraph},
        part::part,
        zone_switch::ShownZone,
    },
};

/// When it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Before the session is started.
    Before,
    /// Of a session that is open.
    After,
}

/// Says what to expect.
pub fn expectation_notice(expectation: Expectation, tense: Tense) -> AnyView {
    let shown = ShownZone::shown();
    part(move || {
        let (weight, title, words) = in_words(&expectation, tense, shown.get());
        news(weight, &title, &words, paragraph(&words))
    })
}

fn in_words(expectation: &Expectation, tense: Tense, zone: ShownZone) -> (Weight, String, String) {
    let (is_empty, holds) = match tense {
        Tense::Before => ("The session will be empty", "The session will hold"),
        Tense::After => ("The session is empty", "The session holds"),
    };
    match expectation {
        Expectation::Data => (
            Weight::Info,
            "The moment lies within the backups".to_owned(),
            format!("{holds} the newest restore point that is not after it."),
        ),
        Expectation::EmptyBefore(first) => (
            Weight::Warning,
            is_empty.to_owned(),
            format!("The moment lies before the first backup, {}.", moment_in_words(first, zone)),
        ),
        Expectation::LatestOf(last) => (
            Weight::Warning,
            format!("{holds} the latest restore point"),
            format!("The moment lies after the last backup, {}.", moment_in_words(last, zone)),
        ),
        Expectation::NeverBackedUp => {
            (Weight::Warning, is_empty.to_owned(), match tense {
                Tense::Before => "This organization was never backed up. The server may also refuse to open a session.",
                Tense::After => "This organization was never backed up.",
            }
            .to_owned())
        }
        Expectation::Unknown => (
            Weight::Info,
            "The window of the backups is unknown".to_owned(),
            "Before the first backup a session is empty; after the last it holds the latest restore point.".to_owned(),
        ),
    }
}
