//! As of when: a text field that takes what people type and paste, with the native picker as a helper.

use leptos::{leptos_dom::helpers::document, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlInputElement;

use super::{desk::Desk, user_zone::UserZone};
use crate::{
    domain::{
        picker::{to_picker, with_picked},
        point_in_time::PointInTime,
    },
    ui::{
        clock,
        element::{Text, element, fixed, text},
        event::value_of,
        field::{Field, Kind, text_field},
        icon::{Shape, icon},
        moment::{in_words, offset_in_words},
        part::{nothing, several},
    },
};

const PICKER: &str = "point-in-time-picker";

/// The field, its picker, and how the moment was read.
pub fn point_in_time_field(problem: Text) -> AnyView {
    let draft = expect_context::<Desk>().draft;
    let typed = move || draft.with(|draft| draft.point_in_time.clone());
    let set = move |typed| draft.update(|draft| draft.point_in_time = typed);
    let zone = clock::zone_name();
    let field = Field {
        id: "point-in-time",
        label: "Point in time",
        hint: fixed(format!(
            "2022-01-22 14:56 in your zone, {zone}; or with Z or an offset, such as 2022-01-22T14:56:55Z"
        )),
        problem,
        value: text(typed),
    };
    let echo = move || match PointInTime::read(&typed(), &UserZone) {
        Ok(moment) => echo(moment),
        Err(_) => nothing(),
    };
    let pick = element("button")
        .attribute("type", "button")
        .class("button")
        .on("click", move |_| open_picker(&untrack(typed)))
        .child(icon(Shape::Calendar))
        .text("Pick date and time");
    let picker = element("input")
        .attribute("id", PICKER)
        .attribute("type", "datetime-local")
        .attribute("step", "0.001")
        .attribute("max", "9998-12-31T23:59")
        .attribute("tabindex", "-1")
        .attribute("aria-hidden", "true")
        .on("change", move |event| {
            set(with_picked(&untrack(typed), &value_of(&event), &UserZone));
        });
    element("div")
        .class("point-in-time-field")
        .child(text_field(field, Kind::Text, set))
        .child(element("div").class("picker").child(pick).child(picker))
        .child(element("div").class("echo").part(echo))
        .into()
}

/// Opens the native picker at the typed moment, or at this minute.
fn open_picker(typed: &str) {
    let picker = document()
        .get_element_by_id(PICKER)
        .and_then(|picker| picker.dyn_into::<HtmlInputElement>().ok());
    if let Some(picker) = picker {
        let start = to_picker(typed, &UserZone).or_else(|| to_picker(&this_minute(), &UserZone));
        picker.set_value(&start.unwrap_or_default());
        if picker.show_picker().is_err() {
            // Without a picker of its own the browser lets one type into the field's parts.
            let _ = picker.focus();
        }
    }
}

fn this_minute() -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of today fit easily"
    )]
    let now = clock::now() as i64;
    let minute =
        chrono::DateTime::from_timestamp_millis(now - now.rem_euclid(60_000)).unwrap_or_default();
    PointInTime::not_before(minute).to_string()
}

/// The moment in words, in the user's zone and in UTC.
fn echo(moment: PointInTime) -> AnyView {
    let milliseconds = moment.instant().timestamp_millis();
    #[expect(
        clippy::cast_precision_loss,
        reason = "years up to 9999 fit in 53 bits of milliseconds"
    )]
    let offset = clock::offset_minutes_at(milliseconds as f64);
    let line = |zone: &str, words: &str| {
        element("p")
            .child(element("span").class("echo-zone").text(zone))
            .child(element("strong").text(words))
            .into()
    };
    several([
        line(
            &clock::zone_name(),
            &format!(
                "{} {}",
                in_words(milliseconds, offset),
                offset_in_words(offset)
            ),
        ),
        line("UTC", &in_words(milliseconds, 0)),
    ])
}
