//! The restore point of each job that the session will use, newest first. The older ones of many are folded in a low window.

use chrono::{DateTime, Utc};

use crate::{
    domain::{preview::Preview, restore_point::RestorePoint},
    screens::home::text,
    state::display_zone::format_instant,
    ui::{
        display_zone::DisplayZone, prelude::*, time_format::format_duration,
        viewport::viewport_height,
    },
};

/// How many jobs are shown before the rest is folded.
const SHOWN: usize = 3;
/// From this height of the window on, in CSS pixels, there is space for the rest too.
const TALL: f64 = 960.0;

/// The list, with the time of each restore point and how much earlier it is. Empty without restore points.
pub fn jobs(preview: Memo<Option<(Preview, DateTime<Utc>)>>) -> AnyView {
    let zone = DisplayZone::current().get();
    let Some((preview, chosen)) = preview.get() else {
        return empty();
    };
    let newest = &preview.newest;
    if newest.is_empty() {
        return empty();
    }
    let row = |point: &RestorePoint| job(point, &point.name_among(newest), chosen, zone);
    let (shown, folded) = newest.split_at(newest.len().min(SHOWN));
    let heading = p()
        .class("jobs-heading")
        .child(span().text(text::RESTORE_POINT_OF_EACH_JOB))
        .child(span().text(text::EARLIER_BY));
    let list = dl().class("jobs").children(shown.iter().map(row));
    let more = if folded.is_empty() {
        empty()
    } else {
        let has_space = viewport_height() >= TALL;
        details()
            .class("jobs-fold")
            .attr("open", move || has_space.then_some(""))
            .child(html::summary().text(&text::more_jobs(folded.len())))
            .child(dl().class("jobs").children(folded.iter().map(row)))
            .into()
    };
    div()
        .class("summary-jobs")
        .child(heading)
        .child(list)
        .child(more)
        .into()
}

fn job(point: &RestorePoint, name: &str, chosen: DateTime<Utc>, zone: DisplayZone) -> AnyView {
    let local_time = |instant: DateTime<Utc>| zone.local_time(instant.timestamp_millis());
    let age = (chosen - point.at).num_milliseconds();
    let age = if age <= 1 {
        text::EXACTLY.to_owned()
    } else {
        format_duration(age)
    };
    div()
        .child(dt().isolated_text(name))
        .child(
            dd().child(
                time()
                    .attr("title", format_instant(point.at, zone))
                    .text(&local_time(point.at).beside(local_time(chosen))),
            )
            .text(" ")
            .child(span().class("job-age").text(&age)),
        )
        .into()
}
