//! The window of an organization's backups in words.

use crate::{
    domain::{backup_window::BackupWindow, timestamp::Timestamp},
    ui::{
        moment::{day_in_words, in_words, offset_in_words},
        zone_switch::ShownZone,
    },
};

/// The window by its days, for a line of a list.
pub fn window_in_brief(window: &BackupWindow, zone: ShownZone) -> String {
    let day = |moment: &Timestamp| match moment.epoch_milliseconds() {
        Some(milliseconds) => day_in_words(milliseconds, zone.offset_minutes_at(milliseconds)),
        None => moment.as_str().to_owned(),
    };
    match window {
        BackupWindow::Unknown => "window unknown".to_owned(),
        BackupWindow::NeverBackedUp => "never backed up".to_owned(),
        BackupWindow::Between { first, last } => format!("{} to {}", day(first), day(last)),
    }
}

/// The window to the second, in a sentence.
pub fn window_in_words(window: &BackupWindow, zone: ShownZone) -> String {
    match window {
        BackupWindow::Unknown => {
            "The server does not say when this organization was backed up.".to_owned()
        }
        BackupWindow::NeverBackedUp => "This organization was never backed up.".to_owned(),
        BackupWindow::Between { first, last } => {
            format!(
                "First backup {}, last backup {}",
                moment_in_words(first, zone),
                moment_in_words(last, zone)
            )
        }
    }
}

/// A moment of the server to the second, with its offset; as it came when it is none.
pub fn moment_in_words(moment: &Timestamp, zone: ShownZone) -> String {
    match moment.epoch_milliseconds() {
        None => moment.as_str().to_owned(),
        Some(milliseconds) => {
            let offset = zone.offset_minutes_at(milliseconds);
            let whole = milliseconds.div_euclid(1000) * 1000;
            format!("{} {}", in_words(whole, offset), offset_in_words(offset))
        }
    }
}
