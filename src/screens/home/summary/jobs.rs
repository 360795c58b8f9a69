//! The restore point of each job that the session will use, newest first. The older ones of many are folded.

use chrono::{DateTime, Utc};

use crate::{
    domain::{preview::Preview, restore_points::RestorePoint},
    screens::home::text,
    state::display_zone::format_instant,
    ui::{display_zone::DisplayZone, prelude::*, time_format::format_duration},
};

/// How many jobs are shown before the rest is folded.
const SHOWN: usize = 3;

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
        details()
            .class("jobs-fold")
            .child(html::summary().text(&text::older_jobs(folded.len())))
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
            ),
        )
        .child(dd().text(&age))
        .into()
}
