//! A button that stays where it is, and keeps the focus, while its work is under way.

use leptos::prelude::*;

use super::view::{flag, text, view};

/// A button that cannot be pressed again before its work is done.
///
/// `aria-disabled`, not `disabled`: a disabled button loses the focus and explains nothing.
#[component]
pub fn BusyButton(
    /// What it does.
    label: &'static str,
    /// What it says meanwhile.
    busy_label: &'static str,
    /// Whether the work is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Whether it is the one main action of its screen.
    #[prop(optional)]
    primary: bool,
    /// Called when pressed while idle; without it the button submits its form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |event: leptos::ev::MouseEvent| {
        if let Some(on_press) = on_press {
            event.prevent_default();
            if !busy.get_untracked() {
                on_press.run(());
            }
        }
    };
    view! {
        <button
            type="submit"
            class="button"
            data-primary=primary.then_some("")
            aria-disabled=flag(move || busy.get())
            on:click=press
        >
            {text(move || if busy.get() { busy_label } else { label }.to_owned())}
        </button>
    }
}
