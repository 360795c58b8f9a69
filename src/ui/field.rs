//! Fields of forms. None can be made without a label; ids and descriptions are tied together here.

use leptos::prelude::*;

use super::{
    element::{Element, Text, element},
    event::{is_checked, value_of},
    icon::{Shape, icon},
    part::{part, several},
};

// Boxed, so that each kind of field is in the wasm once.
type OnText = Box<dyn Fn(String)>;
type Options = Box<dyn Fn() -> Vec<(String, String)> + Send>;

/// A label, its field, a hint, and what is wrong with it.
#[derive(Clone)]
pub struct Field {
    /// The id of the input itself.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What to enter; may be empty.
    pub hint: Text,
    /// What is wrong; empty when nothing is.
    pub problem: Text,
    /// What stands in it, or which option is chosen.
    pub value: Text,
}

/// What a text field takes, for the browser and its password manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A user name.
    UserName,
    /// A password, which a password manager may fill in.
    Password,
    /// A secret that nobody shall store.
    Secret,
}

impl Kind {
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

/// A field of one line; `on_typed` is called with every change.
pub fn text_field(field: Field, kind: Kind, on_typed: impl Fn(String) + 'static) -> AnyView {
    boxed_text_field(field, kind, Box::new(on_typed))
}

fn boxed_text_field(field: Field, kind: Kind, on_typed: OnText) -> AnyView {
    let input = element("input")
        .attribute("type", kind.input_type())
        .attribute("autocomplete", kind.autocomplete())
        .attribute("autocapitalize", "none")
        .attribute("spellcheck", "false")
        .on("input", move |event| on_typed(value_of(&event)));
    framed(field, input)
}

/// A choice of one: the value and the words of each option. The first stands for “none yet” when its value is empty.
pub fn select_field(
    field: Field,
    options: impl Fn() -> Vec<(String, String)> + Send + 'static,
    on_chosen: impl Fn(String) + 'static,
) -> AnyView {
    boxed_select_field(field, Box::new(options), Box::new(on_chosen))
}

fn boxed_select_field(field: Field, options: Options, on_chosen: OnText) -> AnyView {
    let value = field.value.clone();
    let option_views = part(move || {
        // A select can be given its value only when its options are there: so each option knows.
        let chosen = untrack(|| value());
        let option = |(code, words): (String, String)| {
            let option = element("option").attribute("value", &code).text(&words);
            AnyView::from(if code == chosen {
                option.attribute("selected", "")
            } else {
                option
            })
        };
        several(options().into_iter().map(option))
    });
    let select = element("select")
        .on("change", move |event| on_chosen(value_of(&event)))
        .child(option_views);
    framed(field, select)
}

fn framed(field: Field, input: Element) -> AnyView {
    let Field {
        id,
        label,
        hint,
        problem,
        value,
    } = field;
    let (is_wrong, is_invalid) = (problem.clone(), problem.clone());
    let input = input
        .attribute("id", id)
        .attribute("aria-describedby", &format!("{id}-hint {id}-problem"))
        .flag("aria-invalid", move || !is_invalid().is_empty())
        .value(value);
    let problem_view = part(move || match problem() {
        words if words.is_empty() => ().into_any(),
        words => several([icon(Shape::Warning), words.into_any()]),
    });
    element("div")
        .class("field")
        .flag("data-wrong", move || !is_wrong().is_empty())
        .child(element("label").attribute("for", id).text(label))
        .child(
            element("p")
                .class("field-hint")
                .attribute("id", &format!("{id}-hint"))
                .text_with(hint),
        )
        .child(input)
        .child(
            element("p")
                .class("field-problem")
                .attribute("id", &format!("{id}-problem"))
                .child(problem_view),
        )
        .into()
}

/// A choice between yes and no, with one sentence on what it means; `on_changed` is called with every change.
pub fn check_field(
    id: &'static str,
    label: &'static str,
    meaning: &'static str,
    is_ticked: impl Fn() -> bool + Send + Sync + 'static,
    on_changed: impl Fn(bool) + 'static,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let input = element("input")
        .attribute("id", id)
        .attribute("type", "checkbox")
        .attribute("aria-describedby", &hint_id)
        .checked(is_ticked)
        .on("change", move |event| on_changed(is_checked(&event)));
    let words = element("div")
        .child(element("label").attribute("for", id).text(label))
        .child(
            element("p")
                .class("field-hint")
                .attribute("id", &hint_id)
                .text(meaning),
        );
    element("div")
        .class("check-field")
        .child(input)
        .child(words)
        .into()
}
