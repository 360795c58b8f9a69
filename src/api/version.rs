//! The versions of the API that this page speaks, and how they differ as far as it matters here.

use std::fmt;

/// A version of the API. A server serves its own version and those before it.
///
/// What changed from one to the next:
/// <https://helpcenter.veeam.com/docs/vbo365/rest/specification_changes.html>.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// Version 6, which every server serves.
    #[default]
    V6,
    /// Version 7.
    V7,
    /// Version 8.
    V8,
}

impl Version {
    /// All of them, the oldest first.
    pub const ALL: [Self; 3] = [Self::V6, Self::V7, Self::V8];

    /// Reads the first segment of an address, in any case.
    ///
    /// ```
    /// use restore_desk::api::version::Version;
    /// assert_eq!(Version::parse("V7"), Some(Version::V7));
    /// assert_eq!(Version::parse("v5"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|version| version.as_str().eq_ignore_ascii_case(text))
    }

    /// The first segment of its addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V6 => "v6",
            Self::V7 => "v7",
            Self::V8 => "v8",
        }
    }

    /// Whether restore points come in pages.
    pub fn pages_restore_points(self) -> bool {
        self >= Self::V7
    }

    /// Whether organizations, jobs and repositories come in pages, and jobs are listed in one place only.
    pub fn pages_everything(self) -> bool {
        self >= Self::V8
    }

    /// Whether a sign-in says that no antiforgery token, which is a cookie, is wanted.
    pub fn knows_antiforgery(self) -> bool {
        self >= Self::V7
    }

    /// Whether the server can be told that somebody has signed out.
    pub fn knows_logout(self) -> bool {
        self >= Self::V7
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
