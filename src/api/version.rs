//! The supported versions of the API, and the differences that matter here.

use std::fmt;

/// A version of the API. A server serves its own version and all older ones.
///
/// The differences are listed in
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
    /// All versions, oldest first.
    pub const ALL: [Self; 3] = [Self::V6, Self::V7, Self::V8];

    /// Parses the first segment of an endpoint, ignoring case.
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

    /// The first segment of the endpoints of this version.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V6 => "v6",
            Self::V7 => "v7",
            Self::V8 => "v8",
        }
    }

    /// Returns whether the server divides lists of restore points into pages.
    pub fn paginates_restore_points(self) -> bool {
        self >= Self::V7
    }

    /// Returns whether the server also divides lists of organizations, jobs and repositories into pages, and lists jobs
    /// under `/Jobs` only.
    pub fn paginates_all_lists(self) -> bool {
        self >= Self::V8
    }

    /// Returns whether a sign-in can opt out of the antiforgery token, which is a cookie.
    pub fn supports_antiforgery_opt_out(self) -> bool {
        self >= Self::V7
    }

    /// Returns whether the server has an endpoint for signing out.
    pub fn supports_logout(self) -> bool {
        self >= Self::V7
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
