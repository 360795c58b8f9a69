//! A notice about what an open session contains, according to the preview before its start.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{
    components::preview_text::{PreviewText, Tense},
    domain::preview::Preview,
    state::display_zone::format_instant,
    ui::{
        announcer::announce,
        display_zone::DisplayZone,
        notice::{notice, paragraph},
        prelude::*,
        timer::set_timeout_scoped,
    },
};

const ANNOUNCE_DELAY: Duration = Duration::from_millis(400);

/// Shows and announces what a session for the point in time `chosen` contains.
pub fn preview_notice(preview: Preview, chosen: DateTime<Utc>) -> AnyView {
    let zone = DisplayZone::current();
    dynamic(move || {
        let zone = zone.get();
        let words = PreviewText::new(&preview, chosen, Tense::After, zone);
        let announcement = words.announcement();
        // The new screen is announced first.
        set_timeout_scoped(ANNOUNCE_DELAY, move || announce(&announcement));
        let content = fragment([
            paragraph(&words.body),
            paragraph(&words.newest),
            backup_sources(&preview, zone),
        ]);
        notice(words.severity, &words.title, content)
    })
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
