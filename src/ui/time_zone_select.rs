//! The select for the display zone.

use leptos::prelude::*;

use crate::ui::{
    display_zone::DisplayZone,
    element::{element, text},
    event::value_of,
    focus::focus,
    intl,
    reactive::{dynamic, fragment},
    text,
};

const SELECT_ID: &str = "zone";
const SEARCH_ID: &str = "zone-search";
const NAMES_ID: &str = "zone-names";
const ERROR_ID: &str = "zone-error";
/// The value of the option that opens the search field. No time zone has this name.
const ANOTHER: &str = "?";

/// The select for the display zone.
pub fn time_zone_select(zone: RwSignal<DisplayZone>) -> AnyView {
    let is_searching = RwSignal::new(false);
    let choose = move |code: &str| {
        let chosen = DisplayZone::from_code(code);
        if let Some(chosen) = chosen {
            zone.set(chosen);
            chosen.store();
            is_searching.set(false);
        }
        chosen.is_some()
    };
    let on_change = move |event| {
        let code = value_of(&event);
        if !choose(&code) {
            is_searching.set(true);
            request_animation_frame(|| {
                focus(SEARCH_ID);
            });
        }
    };
    let options = move || {
        let current = zone.get();
        let mut zones = vec![DisplayZone::Browser, DisplayZone::Utc];
        if matches!(current, DisplayZone::Other(_)) {
            zones.push(current);
        }
        let option = |code: &str, name: &str, is_selected: bool| {
            let option = element("option").attribute("value", code).text(name);
            AnyView::from(if is_selected {
                option.attribute("selected", "")
            } else {
                option
            })
        };
        let zones = zones
            .into_iter()
            .map(|zone| option(zone.code(), &zone.name(), zone == current));
        fragment(zones.chain([option(ANOTHER, text::ANOTHER_ZONE, false)]))
    };
    let code = text(move || {
        if is_searching.get() {
            ANOTHER
        } else {
            zone.get().code()
        }
        .to_owned()
    });
    let select = element("select")
        .attribute("id", SELECT_ID)
        .on("change", on_change)
        .child(dynamic(options))
        .value(code);
    element("div")
        .class("time-zone-select")
        .child(
            element("label")
                .attribute("for", SELECT_ID)
                .text(text::TIMES_IN),
        )
        .child(select)
        .show(move || is_searching.get(), move || search_field(choose))
        .into()
}

/// A text field that suggests all time zones. `choose` returns `false` for an unknown one.
fn search_field(choose: impl Fn(&str) -> bool + Send + 'static) -> AnyView {
    let is_unknown = RwSignal::new(false);
    let on_change = move |event| {
        let name = value_of(&event);
        // A known time zone removes this field, so the focus moves to the select before.
        focus(SELECT_ID);
        if !choose(name.trim()) {
            is_unknown.set(true);
            focus(SEARCH_ID);
        }
    };
    let names = intl::zone_names()
        .into_iter()
        .map(|name| element("option").attribute("value", &name).into());
    let input = element("input")
        .attribute("id", SEARCH_ID)
        .attribute("list", NAMES_ID)
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("placeholder", text::ZONE_EXAMPLE)
        .attribute("aria-label", text::ZONE)
        .attribute("aria-describedby", ERROR_ID)
        .flag("aria-invalid", move || is_unknown.get())
        .on("change", on_change);
    let error = text(move || {
        if is_unknown.get() {
            text::UNKNOWN_ZONE
        } else {
            ""
        }
        .to_owned()
    });
    fragment([
        input.into(),
        element("datalist")
            .attribute("id", NAMES_ID)
            .children(names)
            .into(),
        element("span")
            .class("field-error")
            .attribute("id", ERROR_ID)
            .text_with(error)
            .into(),
    ])
}
