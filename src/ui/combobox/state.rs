//! The state of a combobox: its text, what the text finds in the list, and which option is chosen.

use std::ops::Range;

use leptos::{leptos_dom::helpers::document, prelude::*, wasm_bindgen::JsCast};

use crate::ui::{
    combobox::shown::Shown,
    focus::scroll_into_view,
    reactive::{effect, memo},
    signal::{Memo, RwSignal},
};

/// An option of a combobox.
pub struct ComboboxOption {
    /// The value.
    pub value: String,
    /// The name, which becomes the text of the field.
    pub name: String,
    /// The bytes of the name that contain the text; may be empty.
    pub marked: Range<usize>,
    /// A note beside the name.
    pub note: String,
    /// A text below the name, which tells it from others of the same name; may be empty.
    pub detail: String,
}

/// What a combobox chooses from. Positions are those of the whole list. Reads are tracked.
pub trait ComboboxList {
    /// The positions of the options that a text finds; all for an empty text.
    fn search(&self, text: &str) -> Vec<usize>;
    /// The position of the only option that a text means, if there is one.
    fn resolve(&self, text: &str) -> Option<usize>;
    /// The position of the option with this value.
    fn position(&self, value: &str) -> Option<usize>;
    /// The option at a position. `folded_text` is the text that has found it, after [`fold_name`](crate::ui::fold_name::fold_name).
    fn option(&self, position: usize, folded_text: &str) -> Option<ComboboxOption>;
    /// Chooses a value; an empty one chooses none.
    fn choose(&self, value: String);
}

/// The state of a combobox.
#[derive(Clone, Copy)]
pub struct ComboboxState {
    /// The id of the input.
    pub id: &'static str,
    /// The text of the input.
    pub text: RwSignal<String>,
    /// Whether the list is open.
    pub is_open: RwSignal<bool>,
    /// The text that was typed since the list opened. It is empty until then, so all options are shown.
    pub typed: Memo<String>,
    /// The positions of the options that match.
    pub matches: Memo<Vec<usize>>,
    /// The index of the active option among those that match.
    pub active: RwSignal<Option<usize>>,
    /// The part of those that match that is in the document.
    pub shown: Shown,
    /// Whether the text is one that the user types, not the name of the chosen option.
    is_typed: RwSignal<bool>,
    chosen: Memo<String>,
    chosen_before: StoredValue<String>,
    list: StoredValue<Box<dyn ComboboxList>, LocalStorage>,
}

impl ComboboxState {
    /// A closed combobox. `chosen` is the chosen value; empty if none is chosen.
    pub fn new(id: &'static str, chosen: TextProp, list: Box<dyn ComboboxList>) -> Self {
        let text = RwSignal::new(String::new());
        let is_typed = RwSignal::new(false);
        let list = StoredValue::new_local(list);
        let typed = memo(move || {
            if is_typed.get() {
                text.get()
            } else {
                String::new()
            }
        });
        let state = Self {
            id,
            text,
            is_open: RwSignal::new(false),
            typed,
            matches: memo(move || list.with_value(|list| list.search(&typed.get()))),
            active: RwSignal::new(None),
            shown: Shown::default(),
            is_typed,
            chosen: memo(move || String::from(chosen.get())),
            chosen_before: StoredValue::new(String::new()),
            list,
        };
        // The choice may come from elsewhere, such as the URL, and the name from a list that loads again.
        let name = memo(move || state.name_of(&state.chosen.get()));
        effect(move || state.show_name(name.get()));
        state
    }

    /// The id of the list.
    pub fn list_id(self) -> String {
        format!("{}-list", self.id)
    }

    /// The id of an option, by its index among those that match.
    pub fn option_id(self, index: usize) -> String {
        format!("{}-option-{index}", self.id)
    }

    /// The id of the active option of an open list. Tracked.
    pub fn active_id(self) -> Option<String> {
        let active = self.active.get().filter(|_| self.is_open.get())?;
        Some(self.option_id(active))
    }

    /// Returns whether options are shown. Tracked.
    pub fn has_options(self) -> bool {
        self.is_open.get() && self.matches.with(|matches| !matches.is_empty())
    }

    /// The option at a position of the whole list, found by a folded text. Tracked.
    pub fn option(self, position: usize, folded_text: &str) -> Option<ComboboxOption> {
        self.list
            .with_value(|list| list.option(position, folded_text))
    }

    /// Adds options at an end of the list to which the user has scrolled.
    pub fn on_scroll(self, is_at_start: bool) {
        if !is_at_start {
            self.shown.extend_end(self.match_count());
        } else if let Some(first) = self.shown.extend_start() {
            self.reveal(first);
        }
    }

    /// Chooses the option with this id.
    pub fn choose_by_id(self, id: &str) {
        let index = id.rsplit('-').next();
        self.choose_at(index.and_then(|index| index.parse().ok()));
    }

    /// Opens the list with all options and selects the text, so that typing replaces it.
    pub fn open(self) {
        if self.is_open.get_untracked() {
            return;
        }
        self.is_typed.set(false);
        self.open_list();
        let chosen = self.chosen.get_untracked();
        if let Some(position) = self.position(&chosen) {
            // All options are shown, so an index is a position.
            self.activate(position);
        }
        let input = document().get_element_by_id(self.id);
        if let Some(input) =
            input.and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            input.select();
        }
    }

    /// Filters the list by a text that the user has typed or pasted.
    pub fn on_text(self, text: &str) {
        if !self.is_open.get_untracked() {
            self.open_list();
        }
        self.is_typed.set(!text.is_empty());
        self.text.set(text.to_owned());
        self.show_from_start();
        if text.is_empty() {
            self.set_chosen(String::new());
        } else if let Some(position) = self.position(text) {
            self.choose(position);
        } else if self.match_count() == 1 {
            self.activate(0);
        }
    }

    /// Takes what the text means when the focus leaves the field. Otherwise the chosen option stays, and its name
    /// replaces the text. If none is chosen, the text stays, so that the user can correct it.
    pub fn on_leave(self) {
        // When the user switches to another window, the field keeps the focus of the document.
        let is_in_field = document()
            .active_element()
            .is_some_and(|element| element.id() == self.id);
        if !self.is_open.get_untracked() || is_in_field {
            return;
        }
        if let Some(position) = self.resolved() {
            self.choose(position);
        } else {
            let name = untrack(|| self.name_of(&self.chosen.get()));
            if !name.is_empty() {
                self.show_name(name);
            }
        }
        self.is_open.set(false);
    }

    /// Chooses the option at a position of the whole list, and closes the list.
    pub fn choose(self, position: usize) {
        if let Some(option) = untrack(|| self.option(position, "")) {
            self.show_name(option.name);
            self.set_chosen(option.value);
        }
        self.is_open.set(false);
    }

    /// Chooses the active option, or the only one that the text means.
    pub fn take(self) {
        let active = self.active.get_untracked();
        if active.is_some() {
            self.choose_at(active);
        } else if let Some(position) = self.resolved() {
            self.choose(position);
        }
    }

    /// Chooses the option at an index of those that match.
    fn choose_at(self, index: Option<usize>) {
        let matches = self.matches;
        let position =
            index.and_then(|index| matches.with_untracked(|all| all.get(index).copied()));
        if let Some(position) = position {
            self.choose(position);
        }
    }

    /// Closes the list and restores what was chosen before.
    pub fn cancel(self) {
        let before = self.chosen_before.get_value();
        self.show_name(untrack(|| self.name_of(&before)));
        self.set_chosen(before);
        self.is_open.set(false);
    }

    fn open_list(self) {
        self.chosen_before.set_value(self.chosen.get_untracked());
        self.show_from_start();
        self.is_open.set(true);
    }

    fn show_from_start(self) {
        self.active.set(None);
        self.shown.reset();
    }

    /// Makes an option active, and the part of the list in the document one that contains it.
    pub fn activate(self, index: usize) {
        self.shown.include(index, self.match_count());
        self.active.set(Some(index));
        self.reveal(index);
    }

    /// Scrolls to an option that is about to be in the document.
    fn reveal(self, index: usize) {
        let id = self.option_id(index);
        request_animation_frame(move || scroll_into_view(&id));
    }

    /// How many options match.
    pub fn match_count(self) -> usize {
        self.matches.with_untracked(Vec::len)
    }

    fn resolved(self) -> Option<usize> {
        let text = self.typed.get_untracked();
        let is_blank = text.trim().is_empty();
        let resolve = || self.list.with_value(|list| list.resolve(&text));
        untrack(resolve).filter(|_| !is_blank)
    }

    fn position(self, value: &str) -> Option<usize> {
        untrack(|| self.list.with_value(|list| list.position(value)))
    }

    /// The name of the option with this value; empty if there is none. Tracked.
    fn name_of(self, value: &str) -> String {
        let option = self.list.with_value(|list| {
            let position = list.position(value)?;
            list.option(position, "")
        });
        option.map(|option| option.name).unwrap_or_default()
    }

    fn show_name(self, name: String) {
        self.is_typed.set(false);
        self.text.set(name);
    }

    fn set_chosen(self, value: String) {
        if value != self.chosen.get_untracked() {
            self.list.with_value(|list| list.choose(value));
        }
    }
}
