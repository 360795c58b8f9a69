//! What a session for a point in time contains, in words: according to the restore points or, without them, the backup
//! window.

use chrono::{DateTime, Duration, Utc};

use crate::{
    components::text,
    domain::preview::{Preview, Warning},
    ui::{display_zone::DisplayZone, notice::Severity, time_format::format_duration},
};

/// Data that is older than this at the chosen time is worth a warning: most jobs run daily.
const OLD: Duration = Duration::hours(24);

/// Selects the wording of the preview: before or after the start of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Before the start: “The session will contain …”.
    Before,
    /// After the start: “The session contains …”.
    After,
}

/// The words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewText {
    /// How much the user should care.
    pub severity: Severity,
    /// The verdict, in a few words.
    pub title: String,
    /// What follows from it; may be empty.
    pub body: String,
    /// The newest data and its age; empty if there is none.
    pub newest: String,
}

impl PreviewText {
    /// Puts the preview for the point in time `chosen` into words, with times in `zone`.
    pub fn new(preview: &Preview, chosen: DateTime<Utc>, tense: Tense, zone: DisplayZone) -> Self {
        let (severity, title, body) = describe(preview, tense, zone);
        let is_old = preview
            .newest
            .first()
            .is_some_and(|newest| chosen - newest.at > OLD);
        Self {
            severity: match preview.warning {
                // In most sessions, users look for the latest data.
                Some(Warning::AfterLastBackup(_)) if !is_old && !preview.newest.is_empty() => {
                    Severity::Info
                }
                _ => severity,
            },
            title,
            body,
            newest: newest_data(preview, chosen, zone),
        }
    }

    /// The words in one line, for an announcement.
    pub fn announcement(&self) -> String {
        text::preview(&self.title, &self.body, &self.newest)
    }
}

fn newest_data(preview: &Preview, chosen: DateTime<Utc>, zone: DisplayZone) -> String {
    let Some(newest) = preview.newest.first() else {
        return String::new();
    };
    let age = (chosen - newest.at).num_milliseconds();
    let local_time = |instant: DateTime<Utc>| zone.local_time(instant.timestamp_millis());
    let at = local_time(newest.at).beside(local_time(chosen));
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

/// Returns the severity, the title and the body.
fn describe(preview: &Preview, tense: Tense, zone: DisplayZone) -> (Severity, String, String) {
    let (empty_title, contains) = match tense {
        Tense::Before => (text::WILL_BE_EMPTY, text::WILL_CONTAIN),
        Tense::After => (text::IS_EMPTY, text::CONTAINS),
    };
    let Some(warning) = preview.warning else {
        // Without the restore points, only this sentence tells what the session contains.
        let body = if preview.newest.is_empty() {
            format!("{contains} {}", text::LAST_POINT)
        } else {
            String::new()
        };
        return (Severity::Success, text::COVERED.to_owned(), body);
    };
    let format = |instant: DateTime<Utc>| {
        let time = zone.local_time(instant.timestamp_millis());
        time.to_second().day_and_time()
    };
    let (title, body) = match warning {
        Warning::BeforeFirstBackup(first) => (
            empty_title.to_owned(),
            text::before_first_backup(&format(first)),
        ),
        Warning::AfterLastBackup(last) => (
            text::AFTER_LAST_BACKUP.to_owned(),
            if preview.newest.is_empty() {
                text::latest_point_of(contains, &format(last))
            } else {
                format!("{contains} {}.", text::LATEST_POINT)
            },
        ),
        Warning::NoneOfType(first) => (
            empty_title.to_owned(),
            match first {
                Some(first) => text::first_of_type(&format(first)),
                None => text::NONE_OF_TYPE.to_owned(),
            },
        ),
        Warning::LongTermCopy => (
            text::LONG_TERM_COPY_TITLE.to_owned(),
            format!("{contains} {}", text::LONG_TERM_COPY),
        ),
        Warning::Retrieved => (
            text::RETRIEVED_TITLE.to_owned(),
            format!("{contains} {}", text::RETRIEVED),
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
