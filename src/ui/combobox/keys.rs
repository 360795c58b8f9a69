//! What the keys of a combobox do (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction>).

use leptos::ev;

use crate::ui::combobox::state::ComboboxState;

/// The number of options that Page Up and Page Down skip.
const PAGE: usize = 10;

impl ComboboxState {
    /// Handles a key, unless the field or the form does.
    pub fn on_key(self, event: &ev::KeyboardEvent) {
        // During the composition of a character, the keys belong to the input method; with Shift or Ctrl, to the text.
        if event.is_composing() || event.shift_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let was_open = self.is_open.get_untracked();
        if !was_open {
            if !matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
                return;
            }
            self.open();
        }
        let count = self.match_count();
        let last = count.saturating_sub(1);
        let active = self.active.get_untracked();
        let next = match key.as_str() {
            "Enter" => {
                self.take();
                None
            }
            "Escape" => {
                self.cancel();
                None
            }
            _ if count == 0 => return,
            // Opens the list at the chosen option. With Alt, no option becomes active.
            "ArrowDown" | "ArrowUp" if !was_open && (active.is_some() || event.alt_key()) => active,
            "ArrowDown" => Some(active.map_or(0, |active| (active + 1) % count)),
            "ArrowUp" => active
                .and_then(|active| active.checked_sub(1))
                .or(Some(last)),
            "PageDown" => Some((active.unwrap_or(0) + PAGE).min(last)),
            "PageUp" => Some(active.unwrap_or(0).saturating_sub(PAGE)),
            "Home" => Some(0),
            "End" => Some(last),
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            self.activate(next);
        }
    }
}
