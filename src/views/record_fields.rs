//! The fields of any object.

use leptos::prelude::*;
use crate::{
    domain::{
        json::Json,
        resource::{Record, field_name},
        timestamp::Timestamp,
    },
    ui::{timestamp::timestamp, view::view},
};

/// The fields of an object, in the server's order.
#[component]
pub fn RecordFields(
    /// The object.
    record: Record,
) -> impl IntoView {
    let row = |(key, value): (String, Json)| {
        view! {
            <div>
                <dt title=key.clone()>{field_name(&key)}</dt>
                <dd>{cell(&value)}</dd>
            </div>
        }
    };
    view! { <dl class="session-fields">{record.fields.into_iter().map(row).collect_view()}</dl> }
}

/// One value: moments in the page's zone, everything else as text.
pub fn cell(value: &Json) -> AnyView {
    let Some(text) = value.given() else {
        return view! { <span class="not-given">"not given"</span> }.into_any();
    };
    let moment = Timestamp::new(text.clone());
    match (value, moment.epoch_milliseconds()) {
        (Json::Text(_), Some(_)) if moment.is_never() => view! { <span title=text>"not yet"</span> }.into_any(),
        (Json::Text(_), milliseconds @ Some(_)) => {
            timestamp(&text, milliseconds)
        }
        _ => view! { <bdi>{text}</bdi> }.into_any(),
    }
}
