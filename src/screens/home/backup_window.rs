//! The backup window of an organization as text, in the display time zone.

use crate::{
    components::text::READ_AS_UTC,
    domain::{backup_window::BackupWindow, time::timestamp::Timestamp},
    screens::home::text,
    ui::display_zone::DisplayZone,
};

/// The window as two dates, for an option of a list.
pub fn summarize_window(window: &BackupWindow, zone: DisplayZone) -> String {
    match window {
        BackupWindow::Unknown => text::WINDOW_UNKNOWN_IN_BRIEF.to_owned(),
        BackupWindow::NeverBackedUp => text::NEVER_BACKED_UP_IN_BRIEF.to_owned(),
        BackupWindow::Between { first, last } => text::window_in_brief(
            &format_timestamp_date(first, zone),
            &format_timestamp_date(last, zone),
        ),
    }
}

/// The window as two dates, as a hint.
pub fn describe_window(window: &BackupWindow, zone: DisplayZone) -> String {
    match window {
        BackupWindow::Unknown => text::WINDOW_UNKNOWN.to_owned(),
        BackupWindow::NeverBackedUp => text::NEVER_BACKED_UP.to_owned(),
        BackupWindow::Between { first, last } => {
            let window = text::window(
                &format_timestamp_date(first, zone),
                &format_timestamp_date(last, zone),
            );
            if first.is_assumed_utc() || last.is_assumed_utc() {
                window + READ_AS_UTC
            } else {
                window
            }
        }
    }
}

fn format_timestamp_date(timestamp: &Timestamp, zone: DisplayZone) -> String {
    match timestamp.epoch_milliseconds() {
        Some(milliseconds) => zone.local_time(milliseconds).date(),
        None => not_a_time(timestamp),
    }
}

fn not_a_time(timestamp: &Timestamp) -> String {
    if timestamp.is_unset() {
        text::UNKNOWN_TIME.to_owned()
    } else {
        timestamp.as_str().to_owned()
    }
}
