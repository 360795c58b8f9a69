//! The slider: its drawing, its keys, and the label of the restore point under the pointer or the keyboard.

use leptos::wasm_bindgen::JsCast;

use crate::{
    domain::{
        restore_point::RestorePoint,
        time::{point_in_time::PointInTime, timeline::range::WIDTH},
    },
    screens::home::point_in_time::{
        text,
        timeline::{
            drawing::drawing,
            label::{label, source},
            pointer::with_pointer,
            view::{Pointed, TimelineView},
        },
    },
    state::{
        display_zone::{format_point_in_time, now},
        explore_form::ExploreForm,
    },
    ui::{display_zone::DisplayZone, prelude::*},
};

/// The slider.
pub fn slider(view: TimelineView) -> AnyView {
    let form = context::<ExploreForm>();
    let zone = DisplayZone::current();
    let pointed = RwSignal::new(Pointed::Nothing);
    let chosen = move || view.restore_points.point_in_time.get();
    let count_until = move |chosen: Option<PointInTime>| {
        let count = view.points().zip(chosen);
        count.map_or(0, |(points, chosen)| {
            points.list().count_until(chosen.instant())
        })
    };
    let value_max = move || view.points().map_or(0, |points| points.list().len());
    let value_text = move || match chosen() {
        Some(chosen) => value_text(view, chosen, zone.get()),
        None => text::NO_TIME.to_owned(),
    };
    let on_key = move |event: ev::KeyboardEvent| {
        // With a modifier, the keys are those of the browser: Alt+← goes back, Ctrl++ zooms the page.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        if let Some(action) = untrack(|| action(view, &event.key())) {
            event.prevent_default();
            pointed.set(Pointed::Chosen);
            action.run(view, form);
        }
    };
    let on_focus = move |event: ev::FocusEvent| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        // The browser knows whether the focus came by keyboard.
        if target.is_some_and(|target| target.matches(":focus-visible") == Ok(true)) {
            pointed.set(Pointed::Chosen);
        }
    };
    let slider = div()
        .class("timeline-picture")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", text::TIMELINE)
        .attr("aria-valuemin", "0")
        .attr(
            "aria-valuemax",
            TextProp::from(move || value_max().to_string()),
        )
        .attr(
            "aria-valuenow",
            TextProp::from(move || count_until(chosen()).to_string()),
        )
        .attr("aria-valuetext", TextProp::from(value_text))
        .on(ev::keydown, on_key)
        .on(ev::focus, on_focus)
        .on(ev::blur, move |_| pointed.set(Pointed::Nothing))
        .dynamic(move || drawing(view, zone.get()))
        .dynamic(move || label(view, pointed.get(), zone.get()));
    with_pointer(slider, view, pointed, form).into()
}

/// The chosen time and, if it is that of a restore point, its source.
fn value_text(view: TimelineView, chosen: PointInTime, zone: DisplayZone) -> String {
    let time = format_point_in_time(chosen, zone);
    let points = view.points();
    let used = points
        .as_ref()
        .and_then(|points| points.list().newest_at(chosen.instant()))
        .filter(|used| used.point_in_time() == Some(chosen));
    match used {
        Some(used) => text::time_and_source(&time, &source(used)),
        None => time,
    }
}

/// What a key does.
enum Action {
    /// Chooses a restore point, if there is one.
    Choose(Option<PointInTime>),
    /// Zooms to a percentage of the length.
    Zoom(i32),
    /// Moves the view by half.
    Step(i64),
}

impl Action {
    fn run(self, view: TimelineView, form: ExploreForm) {
        match self {
            Self::Choose(target) => {
                if let Some(target) = target {
                    form.choose(target);
                }
            }
            Self::Zoom(percent) => view.zoom(percent, WIDTH / 2),
            Self::Step(direction) => {
                view.step(direction);
            }
        }
    }
}

/// What a key does; `None` if the slider does not use it. A key that leads nowhere must still not scroll the page.
fn action(view: TimelineView, key: &str) -> Option<Action> {
    let points = view.restore_points.data()?;
    let restore_type = view.restore_points.restore_type.get();
    let chosen = view.restore_points.point_in_time.get();
    let start = chosen.or_else(|| PointInTime::ceil_to_millis(now()))?;
    let [previous, next] = points.neighbors(restore_type, start);
    let ends = points.list(restore_type).ends();
    let [first, last] = ends.map_or([None, None], |ends| ends.map(RestorePoint::point_in_time));
    Some(match key {
        "ArrowLeft" | "ArrowDown" => Action::Choose(previous),
        "ArrowRight" | "ArrowUp" => Action::Choose(next),
        "Home" => Action::Choose(first),
        "End" => Action::Choose(last),
        "+" => Action::Zoom(50),
        "-" => Action::Zoom(200),
        "PageDown" => Action::Step(-1),
        "PageUp" => Action::Step(1),
        _ => return None,
    })
}
