//! A preview of what a session for a point in time contains, according to the restore points or, without them, the
//! backup window.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{
    components::text,
    domain::preview::{Preview, Warning},
    state::{display_zone::format_instant, explore_form::ExploreForm},
    ui::{
        announcer::announce,
        display_zone::DisplayZone,
        notice::{Severity, notice, paragraph},
        prelude::*,
        time_format::format_duration,
        timer::set_timeout_scoped,
    },
};

/// While the user types, or moves from one restore point to the next, only the last preview is announced.
const ANNOUNCE_DELAY: Duration = Duration::from_millis(400);

/// Selects the wording of the preview: before or after the start of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Before the start: “The session will contain …”.
    Before,
    /// After the start: “The session contains …”.
    After,
}

/// Shows and announces what a session for the point in time `chosen` contains.
pub fn preview_notice(preview: Preview, chosen: DateTime<Utc>, tense: Tense) -> AnyView {
    let zone = DisplayZone::current();
    let form = context::<ExploreForm>();
    // Once the session is starting, its progress matters more than the preview.
    let is_relevant =
        move || tense == Tense::After || !untrack(|| form.session_start.is_starting());
    dynamic(move || {
        let zone = zone.get();
        let (severity, title, body) = describe(&preview, tense, zone);
        let newest = newest_data(&preview, chosen, zone);
        let announcement = text::preview(&title, &body, &newest);
        set_timeout_scoped(ANNOUNCE_DELAY, move || {
            if is_relevant() {
                announce(&announcement);
            }
        });
        let content = fragment([
            paragraph(&body),
            paragraph(&newest),
            backup_sources(&preview, zone),
        ]);
        notice(severity, &title, content)
    })
}

fn newest_data(preview: &Preview, chosen: DateTime<Utc>, zone: DisplayZone) -> String {
    let Some(newest) = preview.newest.first() else {
        return String::new();
    };
    let age = (chosen - newest.at).num_milliseconds();
    let at = format_instant(newest.at, zone);
    let sentence = match preview.warning {
        Some(Warning::Incomplete) => text::NEWEST_KNOWN_DATA,
        _ => text::NEWEST_DATA,
    };
    // A restore point that the user chooses is rounded up to the next millisecond.
    if age <= 1 {
        text::newest_data_exact(sentence, &at)
    } else {
        text::newest_data(sentence, &at, &format_duration(age))
    }
}

/// The newest data of each job. The style sheet hides an empty list.
fn backup_sources(preview: &Preview, zone: DisplayZone) -> AnyView {
    let items = preview.newest.iter().map(|point| {
        li().isolated_text(&point.source.label())
            .text(": ")
            .text(&format_instant(point.at, zone))
            .into()
    });
    ul().class("backup-sources").children(items).into()
}

/// Returns the severity, the title and the body of the notice.
fn describe(preview: &Preview, tense: Tense, zone: DisplayZone) -> (Severity, String, String) {
    let (empty_title, contains) = match tense {
        Tense::Before => (text::WILL_BE_EMPTY, text::WILL_CONTAIN),
        Tense::After => (text::IS_EMPTY, text::CONTAINS),
    };
    let Some(warning) = preview.warning else {
        return (
            Severity::Info,
            text::COVERED.to_owned(),
            format!("{contains} {}", text::LAST_POINT),
        );
    };
    let format = |instant| format_instant(instant, zone);
    let (title, body) = match warning {
        Warning::BeforeFirstBackup(first) => (
            empty_title.to_owned(),
            text::before_first_backup(&format(first)),
        ),
        Warning::AfterLastBackup(last) => (
            format!("{contains} {}", text::LATEST_POINT),
            text::after_last_backup(&format(last)),
        ),
        Warning::NoneOfType(first) => (
            empty_title.to_owned(),
            match first {
                Some(first) => text::first_of_type(&format(first)),
                None => text::NONE_OF_TYPE.to_owned(),
            },
        ),
        Warning::LongTermCopy => (
            format!("{contains} {}", text::LONG_TERM_COPY),
            text::LONG_TERM_COPY_HELP.to_owned(),
        ),
        Warning::Retrieved => (
            format!("{contains} {}", text::RETRIEVED),
            text::RETRIEVED_HELP.to_owned(),
        ),
        Warning::NeverBackedUp => (
            empty_title.to_owned(),
            match tense {
                Tense::Before => format!("{} {}", text::NEVER_BACKED_UP, text::MAY_BE_REJECTED),
                Tense::After => text::NEVER_BACKED_UP.to_owned(),
            },
        ),
        Warning::Incomplete => (
            text::INCOMPLETE_POINTS.to_owned(),
            if preview.newest.is_empty() {
                text::MAY_BE_EMPTY.to_owned()
            } else {
                text::MAY_BE_NEWER.to_owned()
            },
        ),
        Warning::Unknown => (
            text::WINDOW_UNKNOWN.to_owned(),
            text::WINDOW_UNKNOWN_HELP.to_owned(),
        ),
    };
    let severity = match warning {
        Warning::Unknown => Severity::Info,
        _ => Severity::Warning,
    };
    (severity, title, body)
}
