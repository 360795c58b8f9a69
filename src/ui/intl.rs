//! Time zones, from the browser: its `Intl` has the time zone database. Only this file uses it.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect, global};
use leptos::wasm_bindgen::{JsCast, JsValue};

use crate::ui::text;

/// Returns the name of the browser’s time zone, such as `Europe/Berlin`.
pub fn browser_zone() -> String {
    Reflect::get(
        &DateTimeFormat::default().resolved_options(),
        &JsValue::from_str("timeZone"),
    )
    .ok()
    .and_then(|name| name.as_string())
    .unwrap_or_else(|| text::BROWSER_ZONE.to_owned())
}

/// Returns by how many minutes the browser’s time zone is ahead of UTC at a time in milliseconds since 1970.
pub fn browser_offset_minutes_at(epoch_milliseconds: f64) -> i32 {
    let date = js_sys::Date::new(&JsValue::from_f64(epoch_milliseconds));
    // Browsers return whole minutes, with the sign reversed.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an offset is at most a day"
    )]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// Returns by how many whole minutes a time zone is ahead of UTC at a time in milliseconds since 1970. `None` if the
/// browser does not know the time zone or cannot represent the time.
pub fn offset_minutes_at(zone: &str, epoch_milliseconds: f64) -> Option<i32> {
    thread_local! {
        // Creating a format takes a hundred times as long as using it, and the page shows one time zone at a time.
        static CACHE: RefCell<Option<(String, Function)>> = const { RefCell::new(None) };
    }
    CACHE.with_borrow_mut(|cache| {
        if cache.as_ref().is_none_or(|(name, _)| name != zone) {
            *cache = Some((zone.to_owned(), offset_format(zone)?));
        }
        let (_, format) = cache.as_ref()?;
        let time = JsValue::from_f64(epoch_milliseconds);
        let text = format.call1(&JsValue::UNDEFINED, &time).ok()?;
        parse_offset_minutes(&text.as_string()?)
    })
}

/// Returns the names of the time zones that the browser lists. It may know more, such as older names.
pub fn zone_names() -> Vec<String> {
    let names = || {
        let supported_values: Function = intl("supportedValuesOf")?;
        let names = supported_values.call1(&JsValue::UNDEFINED, &JsValue::from_str("timeZone"));
        names.ok()?.dyn_into::<Array>().ok()
    };
    let names = names().unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// Returns a format whose texts end with the offset, such as `1/22/2022, GMT+01:00`.
fn offset_format(zone: &str) -> Option<Function> {
    let options = Object::new();
    for (name, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // A call instead of `new`: both throw for an unknown time zone, but only this error can be caught.
    let constructor: Function = intl("DateTimeFormat")?;
    let format = constructor
        .call2(&JsValue::UNDEFINED, &"en".into(), &options)
        .ok()?;
    Some(format.unchecked_into::<DateTimeFormat>().format())
}

/// Returns a function of the global `Intl`.
fn intl(name: &str) -> Option<Function> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &name.into()).ok()?.dyn_into().ok()
}

/// Parses the offset at the end of a text: `GMT`, `GMT+05:45`, `GMT-00:01:15`.
fn parse_offset_minutes(text: &str) -> Option<i32> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let Some(digits) = offset.strip_prefix(['+', '-', '\u{2212}']) else {
        return Some(0);
    };
    let mut parts = digits.split(':').map(str::parse::<i32>);
    let minutes = parts.next()?.ok()? * 60 + parts.next().map_or(Some(0), Result::ok)?;
    Some(if offset.starts_with('+') {
        minutes
    } else {
        -minutes
    })
}
