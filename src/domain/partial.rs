//! Lists as they were read from the server, and what is missing from them.

/// What is missing from a list. As long as anything is, neither the number of entries, nor which one is the
/// first or the last, is known, and an entry that is not in the list may exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// How many entries could not be read.
    pub unreadable: usize,
    /// How the list ended.
    pub ending: Ending,
}

/// How a list ended, which the server may divide into pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    /// With its last page: there are no more entries.
    #[default]
    Complete,
    /// The next page is one that was already read.
    LeadsBack,
    /// The address of the next page is outside the API.
    OutsideApi,
    /// The link to the next page is not an address.
    NotAnAddress,
    /// The next page could not be loaded.
    PageFailed,
    /// The list is longer than the page reads.
    TooLong,
}

impl Gaps {
    /// Returns whether nothing is missing.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// A list, as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partial<T> {
    /// The entries that could be read.
    pub entries: Vec<T>,
    /// What is missing.
    pub gaps: Gaps,
}

impl<T> Partial<T> {
    /// Reads each entry. Those for which `read` returns `None` count as unreadable.
    ///
    /// ```
    /// use restore_desk::domain::partial::Partial;
    /// let texts = Partial::from(vec!["7", "seven"]);
    /// let numbers = texts.read(|text| text.parse::<u8>().ok());
    /// assert_eq!((numbers.entries, numbers.gaps.unreadable), (vec![7], 1));
    /// ```
    pub fn read<U>(&self, read: impl Fn(&T) -> Option<U>) -> Partial<U> {
        let entries: Vec<U> = self.entries.iter().filter_map(read).collect();
        let unreadable = self.gaps.unreadable + self.entries.len() - entries.len();
        Partial {
            entries,
            gaps: Gaps {
                unreadable,
                ..self.gaps
            },
        }
    }
}

/// A complete list.
impl<T> From<Vec<T>> for Partial<T> {
    fn from(entries: Vec<T>) -> Self {
        Self {
            entries,
            gaps: Gaps::default(),
        }
    }
}
