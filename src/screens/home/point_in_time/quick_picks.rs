//! Buttons for the points in time that are chosen most often, in one line.

use std::sync::Arc;

use crate::{
    domain::time::point_in_time::PointInTime,
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    state::{
        display_zone::{format_instant, now, parse_time},
        explore_form::ExploreForm,
    },
    ui::{
        button::{button, plain_button},
        display_zone::DisplayZone,
        prelude::*,
    },
};

/// A point in time that depends on signals. `None` disables its button.
type Target = Arc<dyn Fn() -> Option<PointInTime> + Send + Sync>;

/// The buttons: the restore points around the chosen time, the latest and the first, and the time one day ago.
pub fn quick_picks(restore_points: RestorePointsLoad) -> AnyView {
    let form = context::<ExploreForm>();
    div()
        .class("quick-picks")
        .child(
            span()
                .class("joined")
                .child(neighbor(form, restore_points, Side::Previous))
                .child(neighbor(form, restore_points, Side::Next)),
        )
        .child(latest(form, restore_points))
        .child(first(form, restore_points))
        .child(yesterday(form))
        .into()
}

/// Which restore point beside the chosen time.
#[derive(Clone, Copy)]
enum Side {
    Previous,
    Next,
}

/// The restore point before or after the chosen time, or else now. Its time is the text of the button.
fn neighbor(form: ExploreForm, restore_points: RestorePointsLoad, side: Side) -> Element {
    let zone = DisplayZone::current();
    let start = move || {
        restore_points
            .point_in_time
            .get()
            .or_else(|| PointInTime::ceil_to_millis(now()))
    };
    let target = memo(move || {
        let points = restore_points.data()?;
        let [previous, next] = points.neighbors(restore_points.restore_type.get(), start()?);
        match side {
            Side::Previous => previous,
            Side::Next => next,
        }
    });
    let time = move || {
        let [target, start] = [target.get(), start()]
            .map(|time| time.map(|time| zone.get().local_time(time.epoch_milliseconds())));
        Some(target?.beside(start?))
    };
    let (name, short_name, before, after) = match side {
        Side::Previous => (text::PREVIOUS, text::PREVIOUS_IN_BRIEF, "‹ ", ""),
        Side::Next => (text::NEXT, text::NEXT_IN_BRIEF, "", " ›"),
    };
    let content = move || match time() {
        Some(time) => fragment([
            span().class("visually-hidden").text(name).text(": ").into(),
            span().text(before).text(&time).text(after).into(),
        ]),
        None => span().text(before).text(short_name).text(after).into(),
    };
    pick_button(form, Arc::new(move || target.get())).dynamic(content)
}

fn latest(form: ExploreForm, restore_points: RestorePointsLoad) -> Element {
    let zone = DisplayZone::current();
    let latest = memo(move || restore_points.window().map(|[_, latest]| latest));
    let label = move || {
        if restore_points.has_gaps() {
            text::LATEST_READ
        } else {
            text::LATEST
        }
    };
    // As if the user had typed it: it means the latest restore point also after the organization or type has changed.
    let choose = move || {
        if latest.get_untracked().is_some() {
            let input = parse_time(
                text::LATEST_INPUT.to_owned(),
                zone.get_untracked(),
                latest.get_untracked(),
            );
            form.draft.update(|draft| draft.point_in_time = input);
        }
    };
    let time = move || {
        latest
            .get()
            .map(|latest| format_instant(latest, zone.get()))
    };
    button(TextProp::from(move || label().to_owned()), choose)
        .attr("data-tiny", "")
        .attr("title", TextProp::from(move || time().unwrap_or_default()))
        .attr("aria-disabled", move || {
            latest.get().is_none().then_some("true")
        })
}

fn first(form: ExploreForm, restore_points: RestorePointsLoad) -> Element {
    let zone = DisplayZone::current();
    let first = memo(move || restore_points.window().map(|[first, _]| first));
    let label = move || {
        if restore_points.has_gaps() {
            text::FIRST_READ
        } else {
            text::FIRST
        }
    };
    let time = move || first.get().map(|first| format_instant(first, zone.get()));
    pick_button(
        form,
        Arc::new(move || PointInTime::ceil_to_millis(first.get()?)),
    )
    .attr("title", TextProp::from(move || time().unwrap_or_default()))
    .child(span().text_with(label))
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
    .attr("data-tiny", "")
}

/// A button that chooses `target`, without content.
fn pick_button(form: ExploreForm, target: Target) -> Element {
    let is_available = Arc::clone(&target);
    let choose = move || {
        if let Some(point_in_time) = untrack(|| target()) {
            form.choose(point_in_time);
        }
    };
    plain_button("button", choose)
        .attr("data-tiny", "")
        .attr("aria-disabled", move || {
            is_available().is_none().then_some("true")
        })
}
