//! The part of a long list that is in the document. It grows where the user comes to its end.

use crate::ui::signal::RwSignal;

/// The options that are added to the document at once. A list of a thousand would take too long to build at each key.
pub const CHUNK: usize = 12;

/// A part of a list, by indices.
#[derive(Clone, Copy)]
pub struct Shown {
    first: RwSignal<usize>,
    max: RwSignal<usize>,
}

impl Default for Shown {
    /// The first options.
    fn default() -> Self {
        Self {
            first: RwSignal::new(0),
            max: RwSignal::new(CHUNK),
        }
    }
}

impl Shown {
    /// The index of the first option. Tracked.
    pub fn first(self) -> usize {
        self.first.get()
    }

    /// How many options may be shown. Tracked.
    pub fn max(self) -> usize {
        self.max.get()
    }

    /// Shows the first options again.
    pub fn reset(self) {
        self.first.set(0);
        self.max.set(CHUNK);
    }

    /// Shows more options at the end of a list of `count`, if there are any.
    pub fn extend_end(self, count: usize) {
        if self.first.get_untracked() + self.max.get_untracked() < count {
            self.max.update(|max| *max += CHUNK);
        }
    }

    /// Shows more options at the start, if there are any. Returns the index of the one that was the first.
    pub fn extend_start(self) -> Option<usize> {
        let first = self.first.get_untracked();
        if first == 0 {
            return None;
        }
        self.max.update(|max| *max += CHUNK);
        self.first.set(first.saturating_sub(CHUNK));
        Some(first)
    }

    /// Shows the option at an index of a list of `count`: more options if it is the next one, or else those around it.
    pub fn include(self, index: usize, count: usize) {
        let first = self.first.get_untracked();
        let end = first + self.max.get_untracked();
        if (end..end + CHUNK).contains(&index) {
            self.max.update(|max| *max += CHUNK);
        } else if !(first..end).contains(&index) {
            self.max.set(CHUNK);
            let last_first = count.saturating_sub(CHUNK);
            self.first
                .set(index.saturating_sub(CHUNK / 2).min(last_first));
        }
    }
}
