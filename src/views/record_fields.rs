//! The fields of any object.

use leptos::prelude::*;

use super::session_fields::value;
use crate::{
    domain::{
        json::Json,
        resource::{Record, field_name},
        restore_type::RestoreType,
        timestamp::Timestamp,
    },
    ui::{element::element, timestamp::timestamp},
};

/// The fields of an object, in the server's order.
pub fn record_fields(record: &Record) -> AnyView {
    let rows = record.fields.iter().map(|(key, value)| {
        element("div")
            .child(element("dt").attribute("title", key).text(&field_name(key)))
            .child(element("dd").child(cell(key, value)))
            .into()
    });
    element("dl").class("fields").children(rows).into()
}

/// One value of a field: moments in the page's zone, restore types by name, everything else as text.
pub fn cell(field: &str, json: &Json) -> AnyView {
    let Some(words) = json.given() else {
        return value(None);
    };
    if field == "type"
        && let Some(restore_type) = RestoreType::from_code(&words)
    {
        return element("span").text(&restore_type.to_string()).into();
    }
    let moment = Timestamp::new(words.clone());
    match (json, moment.epoch_milliseconds()) {
        (Json::Text(_), Some(_)) if moment.is_never() => element("span")
            .attribute("title", &words)
            .text("not yet")
            .into(),
        (Json::Text(_), milliseconds @ Some(_)) => timestamp(&words, milliseconds),
        _ => value(Some(&words)),
    }
}
