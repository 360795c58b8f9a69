//! The pointer on the slider: it points at restore points, chooses one, moves the view, and zooms with the wheel.

use std::{cell::Cell, rc::Rc};

use leptos::wasm_bindgen::JsCast;

use crate::{
    domain::time::timeline::range::{TimeRange, WIDTH},
    screens::home::point_in_time::timeline::view::{Pointed, TimelineView},
    state::explore_form::ExploreForm,
    ui::prelude::*,
};

/// A pointer that moves less than this while it is pressed is a click, in pixels.
const DRAG_DISTANCE: i32 = 4;

/// What a pressed pointer does.
#[derive(Clone, Copy)]
enum Press {
    /// It is not pressed.
    None,
    /// It was pressed here, and has not moved far.
    Down(i32),
    /// It was pressed here, while this range was in view, and drags it.
    Drag(i32, TimeRange),
    /// A drag has ended. The browser still sends a click.
    Dropped,
}

/// Adds the listeners for the pointer.
pub fn with_pointer(
    slider: Element,
    view: TimelineView,
    pointed: RwSignal<Pointed>,
    form: ExploreForm,
) -> Element {
    let press = Rc::new(Cell::new(Press::None));
    let on_down = {
        let press = Rc::clone(&press);
        move |event: web_sys::PointerEvent| {
            press.set(match event.button() {
                0 => Press::Down(event.client_x()),
                _ => Press::None,
            });
        }
    };
    let on_move = {
        let press = Rc::clone(&press);
        move |event: web_sys::PointerEvent| on_move(&event, &press, view, pointed)
    };
    let on_up = {
        let press = Rc::clone(&press);
        move |_| {
            press.set(match press.get() {
                Press::Drag(..) => Press::Dropped,
                _ => Press::None,
            });
        }
    };
    let on_click = move |event: web_sys::MouseEvent| {
        if matches!(press.replace(Press::None), Press::Dropped) {
            return;
        }
        let target = untrack(|| {
            let instant = view.range()?.instant_at(position(&event)?);
            view.points()?.list().nearest(instant)?.point_in_time()
        });
        if let Some(target) = target {
            form.choose(target);
        }
    };
    // Without Ctrl, the wheel scrolls the page. A pinch on a touchpad is a wheel with Ctrl.
    let on_wheel = move |event: web_sys::WheelEvent| {
        if event.ctrl_key() {
            event.prevent_default();
            if let Some(position) = position(&event) {
                view.zoom(wheel_percent(&event), position);
            }
        }
    };
    slider
        .on(ev::pointerdown, on_down)
        .on(ev::pointermove, on_move)
        .on(ev::pointerup, on_up.clone())
        .on(ev::pointercancel, on_up)
        .on(ev::pointerleave, move |_| pointed.set(Pointed::Nothing))
        .on(ev::click, on_click)
        .on(ev::wheel, on_wheel)
}

fn on_move(
    event: &web_sys::PointerEvent,
    press: &Cell<Press>,
    view: TimelineView,
    pointed: RwSignal<Pointed>,
) {
    // The button may have been released outside the window.
    if event.buttons() == 0 && !matches!(press.get(), Press::Dropped) {
        press.set(Press::None);
    }
    let x = event.client_x();
    if let Press::Down(start) = press.get()
        && (x - start).abs() > DRAG_DISTANCE
        && let Some(range) = untrack(|| view.range())
    {
        press.set(Press::Drag(start, range));
        pointed.set(Pointed::Nothing);
        // The drag goes on outside the slider. Not from the start, so that a click stays a click.
        if let Some(slider) = slider(event) {
            let _ = slider.set_pointer_capture(event.pointer_id());
        }
    }
    match press.get() {
        Press::Drag(start, range) => {
            if let Some(position) = position_of(event, f64::from(start - x)) {
                view.move_to(range, position);
            }
        }
        Press::Down(_) => {}
        Press::None | Press::Dropped => {
            if let Some(position) = position(event) {
                pointed.set(Pointed::At(position));
            }
        }
    }
}

/// To how many percent of the length a wheel event zooms. A step of a mouse wheel is about 100 pixels, or three lines in
/// Firefox; a touchpad sends many events of a few pixels.
fn wheel_percent(event: &web_sys::WheelEvent) -> i32 {
    let lines = event.delta_mode() != web_sys::WheelEvent::DOM_DELTA_PIXEL;
    let pixels = event.delta_y() * if lines { 33.0 } else { 1.0 };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most a hundred, after the clamp"
    )]
    let pixels = pixels.clamp(-100.0, 100.0) as i32;
    if pixels < 0 {
        100 * 200 / (200 - pixels)
    } else {
        100 + pixels / 2
    }
}

fn slider(event: &web_sys::MouseEvent) -> Option<web_sys::Element> {
    event.current_target()?.dyn_into().ok()
}

/// The position of the pointer.
fn position(event: &web_sys::MouseEvent) -> Option<i64> {
    let left = slider(event)?.get_bounding_client_rect().left();
    position_of(event, f64::from(event.client_x()) - left)
}

/// The position of a number of pixels from the left edge.
fn position_of(event: &web_sys::MouseEvent, pixels: f64) -> Option<i64> {
    let width = slider(event)?.client_width();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "some screens are the most that a pointer moves"
    )]
    (width > 0).then(|| pixels as i64 * WIDTH / i64::from(width))
}
