//! The fields of any object of the API.

use crate::{
    components::{text, timestamp::timestamp},
    domain::{
        json::Json, record::Record, resource::field_name, restore_type::RestoreType,
        time::timestamp::Timestamp,
    },
    ui::{prelude::*, properties::value},
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
    if *json == Json::LeftOut {
        return span().class("not-given").text(text::LEFT_OUT).into();
    }
    let Some(content) = json.non_blank() else {
        return value(None);
    };
    if field == "type"
        && let Some(restore_type) = RestoreType::from_code(&content)
    {
        return span().text(&restore_type.to_string()).into();
    }
    // A name or a subject may begin with a date too, but not in the format of the API.
    if matches!(json, Json::String(_)) && content.get(10..11) == Some("T") {
        return timestamp(&Timestamp::new(content), text::NO_TIME);
    }
    value(Some(&content))
}
