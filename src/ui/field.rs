//! Fields of forms. None can be made without a label; ids and descriptions are tied together here.

use leptos::{ev, prelude::*};
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::{icon::{Shape, icon}, view::{flag, part, text, view}};

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

/// A label, its field, a hint, and what is wrong with it.
#[component]
pub fn Field(
    /// The id of the field itself.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What to enter.
    #[prop(optional_no_strip)]
    hint: Option<Signal<String>>,
    /// What is wrong; empty when nothing is.
    #[prop(into)]
    problem: Signal<String>,
    /// The input, whose `aria-describedby` must be [`description_ids`].
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:field-wrong=Signal::derive(move || !problem.get().is_empty())>
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id(id)>{text(move || hint.get())}</p> })}
            {children()}
            <p class="field-problem" id=problem_id(id)>
                {part(move || match problem.get() {
                    problem if problem.is_empty() => ().into_any(),
                    problem => view! { {icon(Shape::Warning)}{problem} }.into_any(),
                })}
            </p>
        </div>
    }
}

/// The value of `aria-describedby` for the input of a field.
pub fn description_ids(id: &str) -> String {
    format!("{} {}", hint_id(id), problem_id(id))
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn problem_id(id: &str) -> String {
    format!("{id}-problem")
}

/// A field of one line.
#[component]
pub fn TextField(
    /// Its id.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What it takes.
    #[prop(optional)]
    kind: Option<Kind>,
    /// What to enter.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// What is wrong; empty when nothing is.
    #[prop(into, optional)]
    problem: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with every change.
    #[prop(into)]
    on_typed: Callback<String>,
) -> impl IntoView {
    let kind = kind.unwrap_or(Kind::Text);
    let typed = move |event: ev::Targeted<ev::Event, HtmlInputElement>| on_typed.run(event.target().value());
    view! {
        <Field id label hint=hint problem>
            <input
                id=id
                type=kind.input_type()
                autocomplete=kind.autocomplete()
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=description_ids(id)
                aria-invalid=flag(move || !problem.get().is_empty())
                prop:value=value
                on:input:target=typed
            />
        </Field>
    }
}

/// A choice of one from a list.
#[component]
pub fn SelectField(
    /// Its id.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What to choose.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// What is wrong; empty when nothing is.
    #[prop(into, optional)]
    problem: Signal<String>,
    /// The value and the words of each option; the first stands for "none yet" when its value is empty.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value of the chosen option.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value of the option that was chosen.
    #[prop(into)]
    on_chosen: Callback<String>,
) -> impl IntoView {
    let chosen = move |event: ev::Targeted<ev::Event, HtmlSelectElement>| on_chosen.run(event.target().value());
    let option_views = move || {
        // A select can be given its value only when its options are there: so each option knows.
        let chosen = value.get_untracked();
        let option = |(code, words): (String, String)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{words}</option> }
        };
        options.get().into_iter().map(option).collect_view().into_any()
    };
    view! {
        <Field id label hint=hint problem>
            <select
                id=id
                prop:value=value
                aria-describedby=description_ids(id)
                aria-invalid=flag(move || !problem.get().is_empty())
                on:change:target=chosen
            >
                {part(option_views)}
            </select>
        </Field>
    }
}

/// A choice between yes and no, with one sentence on what it means.
#[component]
pub fn CheckField(
    /// Its id.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What it means.
    hint: &'static str,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Called with every change.
    #[prop(into)]
    on_changed: Callback<bool>,
) -> impl IntoView {
    let changed = move |event: ev::Targeted<ev::Event, HtmlInputElement>| on_changed.run(event.target().checked());
    view! {
        <div class="check-field">
            <input
                id=id
                type="checkbox"
                aria-describedby=hint_id(id)
                prop:checked=value
                on:change:target=changed
            />
            <div>
                <label for=id>{label}</label>
                <p class="field-hint" id=hint_id(id)>{hint}</p>
            </div>
        </div>
    }
}
