//! Buttons for the points in time that are chosen most often, in one line.

use crate::{
    domain::time::{point_in_time::PointInTime, relative::LATEST},
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
        .child(end(form, restore_points, End::Latest))
        .child(end(form, restore_points, End::First))
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
    let choose = move || {
        if let Some(point_in_time) = target.get_untracked() {
            form.choose(point_in_time);
        }
    };
    plain_button("button", choose)
        .attr("data-tiny", "")
        .attr("aria-disabled", move || {
            target.get().is_none().then_some("true")
        })
        .dynamic(content)
}

/// Which end of the backups.
#[derive(Clone, Copy)]
enum End {
    First,
    Latest,
}

/// The first or the latest restore point.
fn end(form: ExploreForm, restore_points: RestorePointsLoad, end: End) -> Element {
    let zone = DisplayZone::current();
    let instant = memo(move || {
        let [first, latest] = restore_points.window()?;
        Some(match end {
            End::First => first,
            End::Latest => latest,
        })
    });
    let (name, name_with_gaps) = match end {
        End::First => (text::FIRST, text::FIRST_READ),
        End::Latest => (text::LATEST, text::LATEST_READ),
    };
    let label = move || {
        let has_gaps = restore_points.has_gaps();
        if has_gaps { name_with_gaps } else { name }.to_owned()
    };
    let choose = move || {
        let Some(instant) = instant.get_untracked() else {
            return;
        };
        match end {
            End::First => {
                if let Some(first) = PointInTime::ceil_to_millis(instant) {
                    form.choose(first);
                }
            }
            // As if the user had typed it: it means the latest restore point also after the organization or type has
            // changed.
            End::Latest => {
                let input = parse_time(LATEST.to_owned(), zone.get_untracked(), Some(instant));
                form.draft.update(|draft| draft.point_in_time = input);
            }
        }
    };
    let time = move || {
        let instant = instant.get();
        instant.map_or_else(String::new, |instant| format_instant(instant, zone.get()))
    };
    button(TextProp::from(label), choose)
        .attr("data-tiny", "")
        .attr("title", TextProp::from(time))
        .attr("aria-disabled", move || {
            instant.get().is_none().then_some("true")
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
    .attr("data-tiny", "")
}
