//! The select for the display zone.

use crate::ui::{
    display_zone::DisplayZone, field::select_option, focus::focus, intl, prelude::*, text,
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
    let on_change = move |event: web_sys::Event| {
        let code = event_target_value(&event);
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
        let zones = zones
            .into_iter()
            .map(|zone| select_option(zone.code().to_owned(), &zone.name(), zone == current));
        let another = select_option(ANOTHER.to_owned(), text::ANOTHER_ZONE, false);
        fragment(zones.chain([another]))
    };
    let code = move || {
        if is_searching.get() {
            ANOTHER
        } else {
            zone.get().code()
        }
    };
    let select = select()
        .attr("id", SELECT_ID)
        .on(ev::change, on_change)
        .child(dynamic(options))
        .value(code);
    div()
        .class("time-zone-select")
        .child(label().attr("for", SELECT_ID).text(text::TIMES_IN))
        .child(select)
        .show(move || is_searching.get(), move || search_field(choose))
        .into()
}

/// A text field that suggests all time zones. `choose` returns `false` for an unknown one.
fn search_field(choose: impl Fn(&str) -> bool + Send + 'static) -> AnyView {
    let is_unknown = RwSignal::new(false);
    let on_change = move |event: web_sys::Event| {
        let name = event_target_value(&event);
        // A known time zone removes this field, so the focus moves to the select before.
        focus(SELECT_ID);
        if !choose(name.trim()) {
            is_unknown.set(true);
            focus(SEARCH_ID);
        }
    };
    let names = intl::zone_names()
        .into_iter()
        .map(|name| option().attr("value", name).into());
    let input = input()
        .attr("id", SEARCH_ID)
        .attr("list", NAMES_ID)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", text::ZONE_EXAMPLE)
        .attr("aria-label", text::ZONE)
        .attr("aria-describedby", ERROR_ID)
        .attr("aria-invalid", move || is_unknown.get().then_some("true"))
        .on(ev::change, on_change);
    let error = move || {
        if is_unknown.get() {
            text::UNKNOWN_ZONE
        } else {
            ""
        }
    };
    fragment([
        input.into(),
        datalist().attr("id", NAMES_ID).children(names).into(),
        span()
            .class("field-error")
            .attr("id", ERROR_ID)
            .text_with(error)
            .into(),
    ])
}
