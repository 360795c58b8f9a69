//! A field that chooses from a long list, after the pattern of ARIA 1.2
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>): what is typed filters the list below the input.
//!
//! The focus stays in the input, and `aria-activedescendant` names the active option. What is typed is only a search:
//! nothing is chosen until an option is taken, or until the text means a single one.

pub mod state;

use std::{sync::Arc, time::Duration};

use crate::ui::{
    announcer::announce,
    combobox::state::{ComboboxList, ComboboxOption, ComboboxState, MAX_SHOWN},
    element::AttrValue,
    field::{Field, framed, linked_input},
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
            state.on_text(event_target_value(&event));
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
    let list = move || {
        ul().attr("id", state.list_id())
            .attr("role", "listbox")
            .attr("aria-label", label)
            // Browsers let Tab stop at an element that scrolls, unless it says otherwise.
            .attr("tabindex", "-1")
            .dynamic(move || options(state))
            .into()
    };
    let foot = move || {
        let count = state.matches.with(Vec::len);
        let first = state.first_shown.get();
        if count == 0 {
            text::no_match(noun, &state.typed.get())
        } else if count > MAX_SHOWN {
            text::shown_options(first + 1, first + MAX_SHOWN, count)
        } else {
            String::new()
        }
    };
    div()
        .class("combobox-popup")
        .on(ev::mousedown, |event| event.prevent_default())
        .show(move || state.has_options(), list)
        .child(p().class("combobox-foot").text_with(foot))
        .into()
}

/// The options in the document.
fn options(state: ComboboxState) -> AnyView {
    let first = state.first_shown.get();
    state.matches.with(|matches| {
        let shown = matches.iter().enumerate().skip(first).take(MAX_SHOWN);
        let views = shown.filter_map(|(index, position)| {
            let option = state.option(*position)?;
            let view = option_view(&option)
                .attr("id", state.option_id(index))
                .attr("aria-setsize", matches.len().to_string())
                .attr("aria-posinset", (index + 1).to_string())
                .aria_bool("aria-selected", move || state.active.get() == Some(index));
            let position = *position;
            Some(view.on(ev::click, move |_| state.choose(position)).into())
        });
        fragment(views)
    })
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
