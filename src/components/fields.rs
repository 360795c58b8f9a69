//! The fields of any object of the API.

use crate::{
    components::text,
    domain::{
        json::Json,
        resource::{Record, field_name},
        restore_type::RestoreType,
        time::timestamp::Timestamp,
    },
    ui::{prelude::*, properties::value, time_element::time_element},
};

/// Shows the fields of an object in the server’s order.
pub fn record_fields(record: &Record) -> AnyView {
    let rows = record.fields.iter().map(|(key, json)| {
        div()
            .child(dt().attr("title", key.clone()).text(&field_name(key)))
            .child(dd().child(cell(key, json)))
            .into()
    });
    dl().class("fields").children(rows).into()
}

/// Shows the value of a field: a time in the display zone, a restore type by its name, anything else as text.
pub fn cell(field: &str, json: &Json) -> AnyView {
    let Some(content) = json.non_blank() else {
        return value(None);
    };
    if field == "type"
        && let Some(restore_type) = RestoreType::from_code(&content)
    {
        return span().text(&restore_type.to_string()).into();
    }
    let timestamp = Timestamp::new(content.clone());
    match (json, timestamp.epoch_milliseconds()) {
        (Json::String(_), Some(_)) if timestamp.is_never() => {
            span().attr("title", content).text(text::NOT_YET).into()
        }
        (Json::String(_), milliseconds @ Some(_)) => time_element(&content, milliseconds),
        _ => value(Some(&content)),
    }
}
