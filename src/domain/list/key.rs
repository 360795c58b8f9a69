//! What identifies a row of a list when the list is read again.

use std::fmt;

use crate::domain::json::scan;

/// A hash of the ID of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowKey(u64);

impl RowKey {
    /// The key of the row with this JSON. Without an ID, it is a hash of the row.
    pub fn of(json: &str) -> Self {
        Self::of_id(json).unwrap_or_else(|| Self::of_text(json))
    }

    /// The key of the row with this JSON; `None` if it has no ID.
    pub fn of_id(json: &str) -> Option<Self> {
        scan::field(json, "\"id\"").map(Self::of_text)
    }

    /// FNV-1a: the hash of the standard library would need 2 kB in the wasm.
    fn of_text(text: &str) -> Self {
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(hash)
    }

    /// The lower bits of the hash.
    pub(super) fn bits(self) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the lower bits are wanted")]
        let bits = self.0 as usize;
        bits
    }
}

/// Letters and digits, for the id of an element.
impl fmt::Display for RowKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:x}", self.0)
    }
}
