//! The versions of the API.

use std::fmt;

use clap::ValueEnum;

/// A version of the API. A server supports its own version and all earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Version {
    /// Version 6.
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

    /// Returns the first path segment of this version.
    pub fn name(self) -> &'static str {
        match self {
            Self::V6 => "v6",
            Self::V7 => "v7",
            Self::V8 => "v8",
        }
    }

    /// Returns the version with this name, ignoring case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|version| version.name().eq_ignore_ascii_case(name))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
