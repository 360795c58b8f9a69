//! As of when: a text field that takes what people type and paste, with the native picker as a helper.

use leptos::{ev, html, prelude::*};
use web_sys::HtmlInputElement;

use super::{desk::Desk, user_zone::UserZone};
use crate::{
    domain::point_in_time::{PointInTime, to_picker, with_picked},
    ui::{
        clock,
        field::TextField,
        icon::{Shape, icon},
        moment::{in_words, offset_in_words},
        view::{part, view},
    },
};

/// The field, its picker, and how the moment was read.
#[component]
pub fn PointInTimeField(
    /// What is wrong; empty when nothing is.
    problem: Signal<String>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let picker = NodeRef::<html::Input>::new();
    let text = Signal::derive(move || desk.draft.with(|draft| draft.point_in_time.clone()));
    let set_text = move |text| desk.draft.update(|draft| draft.point_in_time = text);

    let pick = move |_| {
        if let Some(picker) = picker.get() {
            let now = || {
                #[expect(clippy::cast_possible_truncation, reason = "milliseconds of today fit easily")]
                let now = clock::now() as i64;
                let today = chrono::DateTime::from_timestamp_millis(now - now.rem_euclid(60_000)).unwrap_or_default();
                to_picker(&PointInTime::not_before(today).to_string(), &UserZone)
            };
            picker.set_value(&to_picker(&text.get_untracked(), &UserZone).or_else(now).unwrap_or_default());
            if picker.show_picker().is_err() {
                // Without a picker of its own the browser lets one type into the field's parts.
                let _ = picker.focus();
            }
        }
    };
    let picked = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        set_text(with_picked(&text.get_untracked(), &event.target().value(), &UserZone));
    };
    let echo = move || match PointInTime::read(&text.get(), &UserZone) {
        Ok(moment) => view! { <Echo moment/> }.into_any(),
        Err(_) => ().into_any(),
    };
    view! {
        <div class="point-in-time-field">
            <div class="point-in-time-row">
                <TextField
                    id="point-in-time"
                    label="Point in time"
                    hint=format!("2022-01-22 14:56 in your zone, {}; or with Z or an offset, such as 2022-01-22T14:56:55Z", clock::zone_name())
                    problem
                    value=text
                    on_typed=set_text
                />
                <span class="picker">
                    <button type="button" class="button" on:click=pick>
                        {icon(Shape::Calendar)}
                        "Pick date and time"
                    </button>
                    <input
                        node_ref=picker
                        type="datetime-local"
                        step="0.001"
                        max="9998-12-31T23:59"
                        tabindex="-1"
                        aria-hidden="true"
                        on:change:target=picked
                    />
                </span>
            </div>
            <div class="echo">{part(echo)}</div>
        </div>
    }
}

/// The moment in words, in the user's zone and in UTC.
#[component]
fn Echo(moment: PointInTime) -> impl IntoView {
    let milliseconds = moment.instant().timestamp_millis();
    #[expect(clippy::cast_precision_loss, reason = "years up to 9999 fit in 53 bits of milliseconds")]
    let offset = clock::offset_minutes_at(milliseconds as f64);
    let here = format!("{} {}", in_words(milliseconds, offset), offset_in_words(offset));
    view! {
        <p>
            <span class="echo-zone">{clock::zone_name()}</span>
            <strong>{here}</strong>
        </p>
        <p>
            <span class="echo-zone">"UTC"</span>
            <strong>{in_words(milliseconds, 0)}</strong>
        </p>
    }
}
