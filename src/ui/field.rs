//! Fields of forms. Every field has a label, and its hint and its error are linked to the input.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;

use crate::ui::{
    button::plain_button,
    icon::{Icon, icon},
    prelude::*,
    text,
};

// Boxed, so that the code of each kind of field is in the wasm once.
type OnText = Box<dyn Fn(String)>;
type Options = Box<dyn Fn() -> Vec<(String, String)> + Send>;

/// The properties of a text or select field.
#[derive(Clone)]
pub struct Field {
    /// The id of the input.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// The hint; may be empty.
    pub hint: TextProp,
    /// The error; empty if there is none.
    pub error: TextProp,
    /// The value of the input or of the selected option.
    pub value: TextProp,
}

/// The properties of a checkbox.
#[derive(Clone, Copy)]
pub struct CheckField {
    /// The id of the input.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// What checking it costs, in two or three words.
    pub cost: &'static str,
    /// A sentence about it, shown on demand.
    pub about: &'static str,
}

/// The purpose of a text field, for the browser and its password manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputPurpose {
    /// Any text.
    Text,
    /// A user name.
    UserName,
    /// A password that a password manager may fill in.
    Password,
    /// A secret that a password manager must not store.
    Secret,
}

impl InputPurpose {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::UserName => "text",
            Self::Password | Self::Secret => "password",
        }
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Text | Self::Secret => "off",
            Self::UserName => "username",
            Self::Password => "current-password",
        }
    }
}

/// A text field of one line. It calls `on_input` with its value after each change. Some password managers send only the
/// event `change`.
pub fn text_field(
    field: Field,
    purpose: InputPurpose,
    on_input: impl Fn(String) + 'static,
) -> AnyView {
    text_field_boxed(field, purpose, Box::new(on_input))
}

fn text_field_boxed(field: Field, purpose: InputPurpose, on_input: OnText) -> AnyView {
    let on_input = when_changed(&field, on_input);
    let on_change = on_input.clone();
    let input = input()
        .attr("type", purpose.input_type())
        .attr("autocomplete", purpose.autocomplete())
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .on(ev::input, move |event| on_input(event))
        .on(ev::change, move |event| on_change(event));
    let input = linked_input(&field, input);
    framed(field, input.into())
}

/// Calls `on_text` with the value of the field, if it differs from the value that the page knows.
fn when_changed(field: &Field, on_text: OnText) -> Rc<dyn Fn(ev::Event)> {
    let known = field.value.clone();
    Rc::new(move |event| {
        let value = event_target_value(&event);
        if value != *untrack(|| known.get()) {
            on_text(value);
        }
    })
}

/// Lets the fields of a form that is submitted read their values again: a password manager can fill them in without any
/// event.
pub fn read_fields(event: &ev::SubmitEvent) {
    let form = event.current_target();
    let form = form.and_then(|form| form.dyn_into::<web_sys::Element>().ok());
    let fields = form.and_then(|form| form.query_selector_all(".field > input").ok());
    for field in fields
        .iter()
        .flat_map(|fields| (0..fields.length()).map(|index| fields.get(index)))
    {
        if let (Some(field), Ok(change)) = (field, web_sys::Event::new("change")) {
            // Fails only for an event that is already being dispatched.
            let _ = field.dispatch_event(&change);
        }
    }
}

/// A select field. `options` returns the value and the text of each option; an empty value means that none is selected.
pub fn select_field(
    field: Field,
    options: impl Fn() -> Vec<(String, String)> + Send + 'static,
    on_change: impl Fn(String) + 'static,
) -> AnyView {
    select_field_boxed(field, Box::new(options), Box::new(on_change))
}

fn select_field_boxed(field: Field, options: Options, on_change: OnText) -> AnyView {
    let value = field.value.clone();
    let option_views = dynamic(move || {
        let selected = untrack(|| value.get());
        let option = |(value, text): (String, String)| {
            let is_selected = selected == value;
            select_option(value, &text, is_selected)
        };
        fragment(options().into_iter().map(option))
    });
    let on_change = when_changed(&field, on_change);
    let select = select()
        .on(ev::change, move |event| on_change(event))
        .child(option_views);
    let select = linked_input(&field, select);
    framed(field, select.into())
}

/// An option of a select. The browser ignores the value of a select whose options do not exist yet, so the selected
/// option is marked too.
pub fn select_option(value: String, text: &str, is_selected: bool) -> AnyView {
    let option = option().attr("value", value).text(text);
    AnyView::from(if is_selected {
        option.attr("selected", "")
    } else {
        option
    })
}

/// Gives an input its id and value, and links it to its hint and its error.
pub fn linked_input(field: &Field, input: Element) -> Element {
    let Field { id, error, .. } = field;
    let error = error.clone();
    input
        .attr("id", *id)
        .attr("aria-describedby", format!("{id}-hint {id}-error"))
        .attr("aria-invalid", move || {
            (!error.get().is_empty()).then_some("true")
        })
        .value(field.value.clone())
}

/// A field with its label, its hint and its error. `control` is its [`linked_input`], or an element that contains it.
pub fn framed(field: Field, control: AnyView) -> AnyView {
    let Field {
        id,
        label,
        hint,
        error,
        ..
    } = field;
    let field_error = error.clone();
    let error = dynamic(move || {
        let error = String::from(error.get());
        if error.is_empty() {
            empty()
        } else {
            fragment([icon(Icon::Warning), span().text(&error).into()])
        }
    });
    div()
        .class("field")
        .attr("data-invalid", move || {
            (!field_error.get().is_empty()).then_some("true")
        })
        .child(html::label().attr("for", id).text(label))
        .child(control)
        .child(
            p().class("field-hint")
                .attr("id", format!("{id}-hint"))
                .text_with(hint),
        )
        .child(
            p().class("field-error")
                .attr("id", format!("{id}-error"))
                .child(error),
        )
        .into()
}

/// A checkbox with its cost in two or three words, and a sentence about it on demand. It calls `on_change` with its state
/// after each change.
pub fn check_field(
    field: CheckField,
    is_checked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + 'static,
) -> AnyView {
    let CheckField {
        id,
        label,
        cost,
        about,
    } = field;
    let (cost_id, about_id) = (format!("{id}-cost"), format!("{id}-about"));
    let is_open = RwSignal::new(false);
    let input = input()
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("aria-describedby", format!("{cost_id} {about_id}"))
        .checked(is_checked)
        .on(ev::change, move |event| {
            on_change(event_target_checked(&event));
        });
    let more = plain_button("check-about", move || is_open.update(|open| *open = !*open))
        .aria_bool("aria-expanded", move || is_open.get())
        .attr("aria-controls", about_id.clone())
        .child(icon(Icon::Info))
        .child(
            span()
                .class("visually-hidden")
                .text(text::ABOUT)
                .text(label),
        );
    // In the document from the beginning, so that screen readers read it with the box.
    let about = p()
        .class("check-sentence field-hint")
        .attr("id", about_id)
        .attr("hidden", move || (!is_open.get()).then_some(""))
        .text(about);
    div()
        .class("check-field")
        .child(input)
        .child(html::label().attr("for", id).text(label))
        .child(span().class("check-cost").attr("id", cost_id).text(cost))
        .child(more)
        .child(about)
        .into()
}
