//! A field that chooses from a long list, after the pattern of ARIA 1.2
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>): what is typed filters the list below the input.
//!
//! The focus stays in the input, and `aria-activedescendant` names the active option. Typing searches. Enter,
//! a click, an exact value, or leaving the field with a single match chooses; an empty text chooses nothing.

pub mod keys;
pub mod shown;
pub mod state;

use std::{sync::Arc, time::Duration};

use leptos::wasm_bindgen::JsCast;

use crate::ui::{
    announcer::announce,
    combobox::{
        shown::CHUNK,
        state::{ComboboxList, ComboboxOption, ComboboxState},
    },
    element::AttrValue,
    field::{Field, framed, linked_input},
    fold_name::fold_name,
    icon::{Icon, icon},
    prelude::*,
    text,
    timer::set_timeout_scoped,
};

/// How long the text must be unchanged before the number of matches is announced.
const ANNOUNCE_DELAY: Duration = Duration::from_millis(600);

/// A combobox. The value of the field is the chosen one. `noun` is the word for one option.
pub fn combobox(field: Field, noun: &'static str, list: impl ComboboxList + 'static) -> AnyView {
    combobox_boxed(field, noun, Box::new(list))
}

fn combobox_boxed(field: Field, noun: &'static str, list: Box<dyn ComboboxList>) -> AnyView {
    let label = field.label;
    let state = ComboboxState::new(field.id, field.value.clone(), list);
    announce_matches(state, noun);
    let field = Field {
        value: state.text.into(),
        ..field
    };
    let input = linked_input(&field, input())
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", state.list_id())
        .aria_bool("aria-expanded", move || state.has_options())
        .attr(
            "aria-activedescendant",
            AttrValue::Dynamic(Arc::new(move || state.active_id())),
        )
        .on(ev::click, move |_| state.open())
        .on(ev::input, move |event| {
            state.on_text(&event_target_value(&event));
        })
        .on(ev::keydown, move |event| state.on_key(&event))
        .on(ev::focusout, move |_| state.on_leave());
    let control = div()
        .class("combobox")
        .child(input)
        .child(icon(Icon::Chevron))
        .show(
            move || state.is_open.get(),
            move || popup(state, label, noun),
        );
    framed(field, control.into())
}

/// The list and what is below it. A press in it leaves the focus in the input.
fn popup(state: ComboboxState, label: &'static str, noun: &'static str) -> AnyView {
    mark_active(state);
    let list = move || {
        ul().attr("id", state.list_id())
            .attr("role", "listbox")
            .attr("aria-label", label)
            // Browsers let Tab stop at an element that scrolls, unless it says otherwise.
            .attr("tabindex", "-1")
            .on(ev::click, move |event| {
                if let Some(option) = option_of(&event) {
                    state.choose_by_id(&option.id());
                }
            })
            .on(ev::scroll, move |event| on_scroll(state, &event))
            .dynamic(move || {
                state.matches.track();
                let folded_text = fold_name(&state.typed.get());
                chunk(state, state.shown.first(), 0, &folded_text)
            })
            .into()
    };
    let foot = move || match state.matches.with(Vec::len) {
        0 => text::no_match(noun, &state.typed.get()),
        1..=CHUNK => String::new(),
        count => text::type_to_narrow(count, noun),
    };
    div()
        .class("combobox-popup")
        .on(ev::mousedown, |event| event.prevent_default())
        .show(move || state.has_options(), list)
        .child(p().class("combobox-foot").text_with(foot))
        .into()
}

fn option_of(event: &ev::MouseEvent) -> Option<web_sys::Element> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("[role=option]").ok()?
}

fn on_scroll(state: ComboboxState, event: &web_sys::Event) {
    let target = event.target();
    if let Some(list) = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok()) {
        let below = list.scroll_height() - list.client_height() - list.scroll_top();
        if below < list.client_height() / 2 {
            state.on_scroll(false);
        } else if list.scroll_top() == 0 {
            state.on_scroll(true);
        }
    }
}

/// The options after `done` others from the index `start`, and the next ones as soon as they are needed.
fn chunk(state: ComboboxState, start: usize, done: usize, folded_text: &str) -> AnyView {
    let active = state.active.get_untracked();
    let matches = state.matches.get_untracked();
    let shown = matches.iter().enumerate().skip(start + done).take(CHUNK);
    let options = shown.filter_map(|(index, position)| {
        let option = untrack(|| state.option(*position, folded_text))?;
        let is_active = active == Some(index);
        let view = option_view(&option)
            .attr("id", state.option_id(index))
            .attr("aria-setsize", matches.len().to_string())
            .attr("aria-posinset", (index + 1).to_string())
            .attr("aria-selected", if is_active { "true" } else { "false" });
        Some(view.into())
    });
    let options = fragment(options);
    let done = done + CHUNK;
    if start + done >= matches.len() {
        return options;
    }
    let folded_text = folded_text.to_owned();
    let rest = show(
        move || state.shown.max() > done,
        move || chunk(state, start, done, &folded_text),
    );
    fragment([options, rest])
}

/// Marks the active option. An effect in each option would take longer than all else about it.
fn mark_active(state: ComboboxState) {
    effect(move || {
        let active = state.active_id();
        let list = document().get_element_by_id(&state.list_id());
        let before = list.and_then(|list| list.query_selector("[aria-selected=true]").ok()?);
        let now = active.and_then(|id| document().get_element_by_id(&id));
        for (option, is_active) in [(before, "false"), (now, "true")] {
            if let Some(option) = option {
                // Fails only for an invalid name.
                let _ = option.set_attribute("aria-selected", is_active);
            }
        }
    });
}

/// The texts of an option. The spaces separate them in its accessible name.
fn option_view(option: &ComboboxOption) -> Element {
    let notes = [&option.note, &option.detail].into_iter();
    notes.filter(|note| !note.is_empty()).fold(
        li().attr("role", "option").child(name(option)),
        |view, note| {
            view.text(" ")
                .child(span().class("combobox-note").text(note))
        },
    )
}

/// The name, isolated like every text of the server, with the part that matches.
fn name(option: &ComboboxOption) -> AnyView {
    let name = &option.name;
    let parts = (
        name.get(..option.marked.start),
        name.get(option.marked.clone()),
        name.get(option.marked.end..),
    );
    let view = bdi().untranslated();
    AnyView::from(match parts {
        (Some(before), Some(marked), Some(after)) if !marked.is_empty() => {
            view.text(before).child(mark().text(marked)).text(after)
        }
        _ => view.text(name),
    })
}

/// Announces how many options match what is typed, after a pause.
fn announce_matches(state: ComboboxState, noun: &'static str) {
    effect(move || {
        let typed = state.typed.get();
        if !state.is_open.get() || typed.is_empty() {
            return;
        }
        let message = match state.matches.with(Vec::len) {
            0 => text::no_match(noun, &typed),
            count => text::match_count(count, noun),
        };
        set_timeout_scoped(ANNOUNCE_DELAY, move || announce(&message));
    });
}
