//! What the form asks for: the restore type, the organization, and the point in time in the display time zone and in UTC.

use crate::{
    domain::{
        explore::options::with_options, restore_type::RestoreType, time::point_in_time::PointInTime,
    },
    screens::home::{restore_points::RestorePointsLoad, text},
    state::{display_zone::format_chosen, explore_form::ExploreForm},
    ui::{display_zone::DisplayZone, prelude::*, time_format::format_offset},
};

/// The request in three lines.
pub fn request(form: ExploreForm, restore_points: RestorePointsLoad) -> AnyView {
    let zone = DisplayZone::current();
    let draft = form.draft;
    let subject = move || {
        let restore_type = restore_points.restore_type.get().map(RestoreType::service);
        let name = restore_points.organization().map_or_else(
            || draft.with(|draft| draft.query().organization),
            |organization| organization.name,
        );
        let subject = p()
            .text(restore_type.unwrap_or(text::NO_RESTORE_TYPE))
            .text(" · ");
        let subject = match name.as_str() {
            "" => subject.text(text::NO_ORGANIZATION),
            name => subject.isolated_text(name),
        };
        subject.into()
    };
    let chosen = restore_points.point_in_time;
    let time = move || match chosen.get() {
        Some(chosen) => format_chosen(chosen, zone.get()),
        None => without_point_in_time(restore_points, zone.get()),
    };
    let zones = move || match chosen.get() {
        Some(chosen) => in_zone_and_utc(chosen, zone.get()),
        None if !restore_points.meanings().is_empty() => text::CHOOSE_MEANING.to_owned(),
        None => text::zone_now(&zone.get().short_name(), &zone.get().offset_now()),
    };
    div()
        .class("summary-request")
        .attr("data-empty", move || chosen.get().is_none().then_some(""))
        .dynamic(subject)
        .child(strong().untranslated().text_with(time))
        .child(p().class("field-hint").untranslated().text_with(zones))
        .child(p().text_with(move || with_options(form.option_names())))
        .into()
}

/// What the text means if it is not exactly one point in time: a day, several times or days, or nothing. Tracked.
pub fn without_point_in_time(restore_points: RestorePointsLoad, zone: DisplayZone) -> String {
    match restore_points.meanings().as_slice() {
        [] => text::NO_POINT_IN_TIME.to_owned(),
        [[start, _]] => zone.local_time(start.timestamp_millis()).day(),
        several => text::possible_meanings(several.len()),
    }
}

/// The zone of the headline, and the same time in UTC: `Berlin, UTC+02:00 · 12:00 UTC`.
fn in_zone_and_utc(chosen: PointInTime, zone: DisplayZone) -> String {
    let local = zone.local_time(chosen.epoch_milliseconds());
    if local.offset_minutes == 0 {
        return text::zone_is_utc(&zone.short_name());
    }
    let utc = DisplayZone::Utc.local_time(chosen.epoch_milliseconds());
    let mut in_utc = utc.shortest_time();
    if utc.date() != local.date() {
        in_utc = format!("{}, {in_utc}", utc.date());
    }
    text::zone_and_utc(
        &zone.short_name(),
        &format_offset(local.offset_minutes),
        &in_utc,
    )
}
