//! Zones of the world, as the browser's `Intl` knows them: the only file that asks it.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect, global};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// The name of the browser's zone, such as `Europe/Berlin`.
pub fn mine() -> String {
    Reflect::get(
        &DateTimeFormat::default().resolved_options(),
        &JsValue::from_str("timeZone"),
    )
    .ok()
    .and_then(|name| name.as_string())
    .unwrap_or_else(|| "your zone".to_owned())
}

/// How many minutes the browser's zone is ahead of UTC at a moment in milliseconds since 1970.
pub fn my_offset_minutes_at(epoch_milliseconds: f64) -> i32 {
    let date = js_sys::Date::new(&JsValue::from_f64(epoch_milliseconds));
    // Whole minutes: browsers cut offsets off there, and JavaScript counts them the other way round.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an offset is at most a day"
    )]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// How many whole minutes a zone is ahead of UTC at a moment in milliseconds since 1970. `None` if the browser does not
/// know the zone, or cannot count to the moment.
pub fn offset_minutes_at(zone: &str, epoch_milliseconds: f64) -> Option<i32> {
    thread_local! {
        // Making a format takes a hundred times as long as using it, and the page shows one zone at a time.
        static LAST: RefCell<Option<(String, Function)>> = const { RefCell::new(None) };
    }
    LAST.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|(name, _)| name != zone) {
            *last = Some((zone.to_owned(), format_in(zone)?));
        }
        let (_, format) = last.as_ref()?;
        let moment = JsValue::from_f64(epoch_milliseconds);
        let words = format.call1(&JsValue::UNDEFINED, &moment).ok()?;
        minutes_in(&words.as_string()?)
    })
}

/// The names of all zones that the browser offers; those that it does not offer may be known all the same.
pub fn names() -> Vec<String> {
    let names = || {
        let ask: Function = intl("supportedValuesOf")?;
        let names = ask.call1(&JsValue::UNDEFINED, &JsValue::from_str("timeZone"));
        names.ok()?.dyn_into::<Array>().ok()
    };
    let names = names().unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// A format that ends with the offset: `1/22/2022, GMT+01:00`.
fn format_in(zone: &str) -> Option<Function> {
    let options = Object::new();
    for (name, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // Called, not constructed: an unknown zone is an error either way, and only so it can be caught.
    let make: Function = intl("DateTimeFormat")?;
    let format = make
        .call2(&JsValue::UNDEFINED, &"en".into(), &options)
        .ok()?;
    Some(format.unchecked_into::<DateTimeFormat>().format())
}

fn intl(name: &str) -> Option<Function> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &name.into()).ok()?.dyn_into().ok()
}

/// The offset at the end of a text, in minutes: `GMT`, `GMT+05:45`, `GMT-00:01:15`.
fn minutes_in(words: &str) -> Option<i32> {
    let (_, offset) = words.rsplit_once("GMT")?;
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
