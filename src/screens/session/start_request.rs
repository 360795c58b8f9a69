//! What the user requested with a session that was started in this browser, next to what the server made of it.
//!
//! The server returns the point in time only as local time in the session name, without its time zone. The page
//! therefore repeats the requested point in time and compares.

use crate::{
    components::{load::Load, preview_notice::preview_notice},
    domain::{
        restore_session::RestoreSession, session_name::NameCheck, time::point_in_time::PointInTime,
    },
    screens::session::text,
    state::{display_zone::format_point_in_time, session_start::StartRequest},
    ui::{display_zone::DisplayZone, prelude::*, time_format::format_offset},
};

/// The requested point in time, and whether the session name shows the same time.
pub fn request_of_session(point_in_time: PointInTime, load: Load<RestoreSession>) -> AnyView {
    let zone = DisplayZone::current();
    let in_zones = move || {
        let utc = format_point_in_time(point_in_time, DisplayZone::Utc);
        let local = format_point_in_time(point_in_time, zone.get());
        if local == utc {
            utc
        } else {
            text::in_two_zones(&local, &utc)
        }
    };
    let name_check = move || {
        // Nothing is known of the name until the session is loaded.
        let Some(session) = load.data() else {
            return String::new();
        };
        let Some(name) = session.name else {
            return text::NO_NAME.to_owned();
        };
        let text = match NameCheck::of(&name, point_in_time) {
            NameCheck::Matches(minutes) => {
                let minutes = i32::try_from(minutes).unwrap_or(0);
                return text::name_matches(&format_offset(minutes));
            }
            NameCheck::Differs => text::NAME_DIFFERS,
            NameCheck::Unreadable => text::NAME_UNREADABLE,
            NameCheck::NoTime => text::NAME_WITHOUT_TIME,
        };
        text.to_owned()
    };
    div()
        .class("start-request")
        .child(
            p().text(text::REQUESTED)
                .child(strong().untranslated().text_with(in_zones)),
        )
        .child(p().class("field-hint").text_with(name_check))
        .into()
}

/// The preview of the start, while the session is open. Empty if there was no preview.
pub fn preview(request: Option<&StartRequest>, is_open: Memo<bool>) -> AnyView {
    match request {
        Some(StartRequest {
            options,
            preview: Some(preview),
        }) if is_open.get() => preview_notice(preview.clone(), options.point_in_time().instant()),
        _ => empty(),
    }
}
