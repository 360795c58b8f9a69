//! Buttons for the points in time that are chosen most often.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::{
    domain::time::point_in_time::PointInTime,
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    state::{
        display_zone::{now, parse_time},
        explore_form::ExploreForm,
    },
    ui::{button::button, display_zone::DisplayZone, prelude::*},
};

/// A point in time that depends on signals. `None` disables its button.
type Target = Arc<dyn Fn() -> Option<PointInTime> + Send + Sync>;

/// Selects one end of the backup window.
type WindowEnd = fn([DateTime<Utc>; 2]) -> DateTime<Utc>;

/// Selects the restore point before or after the chosen time.
type Neighbor = fn([Option<PointInTime>; 2]) -> Option<PointInTime>;

/// The buttons.
pub fn quick_picks(restore_points: RestorePointsLoad) -> [AnyView; 5] {
    let form = context::<ExploreForm>();
    let window_end = move |end: WindowEnd| {
        let target: Target =
            Arc::new(move || PointInTime::ceil_to_millis(end(restore_points.window()?)));
        target
    };
    let neighbor = move |neighbor: Neighbor| {
        let target: Target = Arc::new(move || {
            let start = restore_points
                .point_in_time
                .get()
                .or_else(|| PointInTime::ceil_to_millis(now()))?;
            let points = restore_points.data()?;
            neighbor(points.neighbors(restore_points.restore_type.get(), start))
        });
        target
    };
    let label = move |name: &'static str, name_with_gaps: &'static str, target: Target| {
        let name = move || {
            if restore_points.has_gaps() {
                name_with_gaps
            } else {
                name
            }
        };
        label_with_time(name, target)
    };
    let (first, latest) = (
        window_end(|[first, _]| first),
        window_end(|[_, latest]| latest),
    );
    [
        pick(
            form,
            label(text::LATEST, text::LATEST_READ, latest.clone()),
            latest,
        ),
        pick(
            form,
            text::PREVIOUS.into(),
            neighbor(|[previous, _]| previous),
        ),
        pick(form, text::NEXT.into(), neighbor(|[_, next]| next)),
        yesterday(form).into(),
        pick(
            form,
            label(text::FIRST, text::FIRST_READ, first.clone()),
            first,
        ),
    ]
}

fn pick(form: ExploreForm, label: TextProp, target: Target) -> AnyView {
    let is_available = target.clone();
    let choose = move || {
        if let Some(point_in_time) = untrack(|| target()) {
            form.choose(point_in_time);
        }
    };
    button(label, choose)
        .attr("data-small", "")
        .attr("aria-disabled", move || {
            is_available().is_none().then_some("true")
        })
        .into()
}

fn label_with_time(
    name: impl Fn() -> &'static str + Send + Sync + 'static,
    target: Target,
) -> TextProp {
    let zone = DisplayZone::current();
    TextProp::from(move || match target() {
        Some(point_in_time) => {
            let time = zone.get().local_time(point_in_time.epoch_milliseconds());
            text::pick(name(), &time.date(), &time.hour_minute())
        }
        None => name().to_owned(),
    })
}

fn yesterday(form: ExploreForm) -> Element {
    let zone = DisplayZone::current();
    button(text::YESTERDAY, move || {
        let input = parse_time("yesterday".to_owned(), zone.get_untracked(), None);
        match input.point_in_time() {
            Some(point_in_time) => form.choose(point_in_time),
            // Clocks skip or repeat this time: the field asks which one.
            None => form.draft.update(|draft| draft.point_in_time = input),
        }
    })
    .attr("data-small", "")
}
