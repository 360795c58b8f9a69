//! The rows that a refresh has added to a list.

use crate::domain::list::{List, key::RowKey};

/// The rows that were not in the list before it was read again.
#[derive(Debug, Default)]
pub struct NewRows {
    /// The rows before. `None` if the page did not know all of them: then it does not know which are new.
    known: Option<KeySet>,
    /// The new rows of the list, in its order.
    rows: Vec<usize>,
    /// How many rows of the list are considered.
    seen: usize,
}

impl NewRows {
    /// Compares with a list as it was before.
    pub fn since(before: &List) -> Self {
        let known = before.is_complete().then(|| {
            let mut keys = KeySet::for_keys(before.len());
            before.keys().flatten().for_each(|key| keys.insert(key));
            keys
        });
        Self {
            known,
            ..Self::default()
        }
    }

    /// Compares the rows that were added to the list.
    pub fn extend(&mut self, list: &List) {
        if let Some(known) = &self.known {
            let rows = list.keys().enumerate().skip(self.seen);
            // A row without an ID may be an old one in which something has changed.
            let new = rows.filter(|(_, key)| key.is_some_and(|key| !known.contains(key)));
            self.rows.extend(new.map(|(row, _)| row));
        }
        self.seen = list.len();
    }

    /// How many rows are new.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether no row is new.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns whether a row of the list is new.
    pub fn contains(&self, row: usize) -> bool {
        self.rows.binary_search(&row).is_ok()
    }
}

/// A set of keys, which are hashes already. The set of the standard library would need 2 kB in the wasm.
#[derive(Debug)]
struct KeySet(Vec<Option<RowKey>>);

impl KeySet {
    /// An empty set for this many keys.
    fn for_keys(count: usize) -> Self {
        Self(vec![None; (2 * count).max(1).next_power_of_two()])
    }

    fn insert(&mut self, key: RowKey) {
        let slot = self.slot(key);
        if let Some(slot) = self.0.get_mut(slot) {
            *slot = Some(key);
        }
    }

    fn contains(&self, key: RowKey) -> bool {
        self.0.get(self.slot(key)).is_some_and(Option::is_some)
    }

    /// The slot with the key, or the free one in which it belongs: at most half of them are taken.
    fn slot(&self, key: RowKey) -> usize {
        let mask = self.0.len() - 1;
        let mut slot = key.bits() & mask;
        while self
            .0
            .get(slot)
            .is_some_and(|found| found.is_some_and(|found| found != key))
        {
            slot = (slot + 1) & mask;
        }
        slot
    }
}
