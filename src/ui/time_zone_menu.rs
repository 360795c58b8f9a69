//! The menu that chooses the display zone.

use crate::ui::{
    display_zone::DisplayZone,
    icon::{Icon, icon},
    intl,
    menu::{Menu, menu_heading},
    prelude::*,
    text,
};

const SEARCH_ID: &str = "zone-search";
const NAMES_ID: &str = "zone-names";
const ERROR_ID: &str = "zone-error";

/// The menu, whose button has the name of the display zone.
pub fn time_zone_menu(zone: RwSignal<DisplayZone>) -> AnyView {
    let menu = Menu::new("zone");
    let name = span()
        .class("menu-label")
        .child(span().class("visually-hidden").text(text::TIMES_IN))
        .child(
            bdi()
                .untranslated()
                .text_with(move || zone.get().short_name()),
        );
    let label = fragment([icon(Icon::Globe), name.into()]);
    menu.view(label, move || panel(menu, zone))
}

fn panel(menu: Menu, zone: RwSignal<DisplayZone>) -> AnyView {
    let current = zone.get_untracked();
    let choose = move |chosen: DisplayZone| {
        zone.set(chosen);
        chosen.store();
    };
    let mut zones = vec![DisplayZone::Browser, DisplayZone::Utc];
    if matches!(current, DisplayZone::Other(_)) {
        zones.push(current);
    }
    // The zone of the browser may be UTC.
    zones.dedup_by_key(|zone| zone.name());
    let options = zones.into_iter().map(|zone| {
        let name = zone.name();
        let is_current = name == current.name();
        menu.option(&name, &zone.offset_now(), is_current, move || {
            choose(zone);
        })
    });
    let search = search_field(move |name| {
        let chosen = DisplayZone::from_code(name);
        if let Some(chosen) = chosen {
            choose(chosen);
            menu.close();
        }
        chosen.is_some()
    });
    fragment([menu_heading(text::TIMES_IN), fragment(options), search])
}

/// A text field that suggests all time zones. `choose` returns `false` for an unknown one.
fn search_field(choose: impl Fn(&str) -> bool + Clone + Send + 'static) -> AnyView {
    let is_unknown = RwSignal::new(false);
    let on_change = move |event: web_sys::Event| {
        is_unknown.set(!choose(event_target_value(&event).trim()));
    };
    let choose_typed = on_change.clone();
    // Outside a form, WebKit sends no change when the user presses Enter.
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            // The menu closes, and the same press must not reach its button, which then has the focus.
            event.prevent_default();
            choose_typed(event.into());
        }
    };
    let names = intl::zone_names()
        .into_iter()
        .map(|name| option().attr("value", name).into());
    let label = label()
        .class("menu-heading")
        .attr("for", SEARCH_ID)
        .text(text::ANOTHER_ZONE);
    let input = input()
        .attr("id", SEARCH_ID)
        .attr("list", NAMES_ID)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", text::ZONE_EXAMPLE)
        .attr("aria-describedby", ERROR_ID)
        .attr("aria-invalid", move || is_unknown.get().then_some("true"))
        .on(ev::change, on_change)
        .on(ev::keydown, on_key);
    let error = move || {
        if is_unknown.get() {
            text::UNKNOWN_ZONE
        } else {
            ""
        }
    };
    fragment([
        label.into(),
        input.into(),
        datalist().attr("id", NAMES_ID).children(names).into(),
        span()
            .class("field-error")
            .attr("id", ERROR_ID)
            .text_with(error)
            .into(),
    ])
}
