//! The fields of any object.

use leptos::prelude::*;
use serde_json::Value;

use crate::{
    domain::{
        resource::{Record, cell_text, field_name},
        timestamp::Timestamp,
    },
    ui::{timestamp::TimestampText, view::view},
};

/// The fields of an object, in the server's order.
#[component]
pub fn RecordFields(
    /// The object.
    record: Record,
) -> impl IntoView {
    let row = |(key, value): (String, Value)| {
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
pub fn cell(value: &Value) -> AnyView {
    let text = cell_text(value);
    if text.is_empty() {
        return view! { <span class="not-given">"not given"</span> }.into_any();
    }
    let moment = Timestamp::new(text.clone());
    match (value, moment.epoch_milliseconds()) {
        (Value::String(_), Some(_)) if moment.is_never() => view! { <span title=text>"not yet"</span> }.into_any(),
        (Value::String(_), milliseconds @ Some(_)) => {
            view! { <TimestampText text epoch_milliseconds=milliseconds/> }.into_any()
        }
        (Value::Array(_) | Value::Object(_), _) => view! { <code><bdi>{text}</bdi></code> }.into_any(),
        _ => view! { <bdi>{text}</bdi> }.into_any(),
    }
}
