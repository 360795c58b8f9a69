//! What a session at a moment holds, as we read it from the restore points or, without them, from their window.

use std::time::Duration;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{desk::Desk, shown_zone::second_in_words};
use crate::{
    domain::preview::{Preview, Warning},
    ui::{
        announcer::say,
        element::element,
        moment::duration_in_words,
        notice::{Weight, notice, paragraph},
        part::{part, several},
        waiting::after,
        zone_switch::ShownZone,
    },
};

/// Who types or goes from one restore point to the next hears of the last one only.
const SETTLED: Duration = Duration::from_millis(400);

/// When it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Before the session is started.
    Before,
    /// Of a session that is open.
    After,
}

/// Says what to expect of a session that goes back to `moment`.
pub fn preview_notice(preview: Preview, moment: DateTime<Utc>, tense: Tense) -> AnyView {
    let shown = ShownZone::shown();
    let desk = expect_context::<Desk>();
    // Whoever has pressed the button meanwhile wants to hear of the session, no longer of what it might hold.
    let is_news = move || tense == Tense::After || !untrack(|| desk.explore.is_starting());
    part(move || {
        let zone = shown.get();
        let (weight, title, words) = in_words(&preview, tense, zone);
        let newest = newest_in_words(&preview, moment, zone);
        let told = format!("{title}. {words} {newest}");
        after(SETTLED, move || {
            if is_news() {
                say(&told);
            }
        });
        let body = several([
            paragraph(&words),
            paragraph(&newest),
            origins(&preview, zone),
        ]);
        notice(weight, &title, body)
    })
}

fn newest_in_words(preview: &Preview, moment: DateTime<Utc>, zone: ShownZone) -> String {
    let Some(newest) = preview.newest.first() else {
        return String::new();
    };
    let age = (moment - newest.at).num_milliseconds();
    let at = second_in_words(newest.at, zone);
    // Rounded up to the millisecond, the moment of a restore point is hardly after it.
    if age <= 1 {
        format!("By the restore points, the newest data is of exactly that moment, {at}.")
    } else {
        format!(
            "By the restore points, the newest data is of {at}, {} before the moment you asked.",
            duration_in_words(age)
        )
    }
}

/// From where it comes, where that is more than one job.
fn origins(preview: &Preview, zone: ShownZone) -> AnyView {
    let line = |(origin, at): (String, DateTime<Utc>)| {
        element("li")
            .child(element("bdi").text(&origin))
            .text(": ")
            .text(&second_in_words(at, zone))
            .into()
    };
    let lines = preview
        .newest
        .iter()
        .map(|point| (point.origin.in_words(), point.at));
    element("ul")
        .class("origins")
        .children(lines.map(line))
        .into()
}

fn in_words(preview: &Preview, tense: Tense, zone: ShownZone) -> (Weight, String, String) {
    let (is_empty, holds) = match tense {
        Tense::Before => ("The session will be empty", "The session will hold"),
        Tense::After => ("The session is empty", "The session holds"),
    };
    let warn = |title: String, words: String| (Weight::Warning, title, words);
    let Some(warning) = preview.warning else {
        return (
            Weight::Info,
            "The moment lies within the backups".to_owned(),
            format!("{holds} the newest restore point that is not after it."),
        );
    };
    match warning {
        Warning::BeforeTheFirst(first) => warn(
            is_empty.to_owned(),
            format!("The moment lies before the first backup, {}.", second_in_words(first, zone)),
        ),
        Warning::AfterTheLast(last) => warn(
            format!("{holds} the latest restore point"),
            format!("The moment lies after the last backup, {}.", second_in_words(last, zone)),
        ),
        Warning::NothingOfTheType(first) => warn(
            is_empty.to_owned(),
            match first {
                Some(first) => format!(
                    "There are backups by then, but none of this type before {}.",
                    second_in_words(first, zone)
                ),
                None => "There are backups, but none of this type.".to_owned(),
            },
        ),
        Warning::LongTermCopy => warn(
            format!("{holds} a long-term copy"),
            "The newest restore point that is not after the moment was copied for the long term: it may lie far back, and lack what was not copied.".to_owned(),
        ),
        Warning::Retrieved => warn(
            format!("{holds} retrieved data"),
            "The newest restore point that is not after the moment was brought back from an archive, for a limited time.".to_owned(),
        ),
        Warning::NeverBackedUp => warn(
            is_empty.to_owned(),
            match tense {
                Tense::Before => "This organization was never backed up. The server may also refuse to open a session.",
                Tense::After => "This organization was never backed up.",
            }
            .to_owned(),
        ),
        Warning::Unknown => (
            Weight::Info,
            "The window of the backups is unknown".to_owned(),
            "Before the first backup a session is empty; after the last it holds the latest restore point.".to_owned(),
        ),
    }
}
