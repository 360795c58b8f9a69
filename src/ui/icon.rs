//! Line icons in the color of the text. Each is beside a word, so screen readers skip it.

use leptos::prelude::*;

use crate::ui::svg::{path, svg};

/// An icon, named after its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Success, in a circle.
    Check,
    /// A warning.
    Warning,
    /// A failure, in a circle.
    Cross,
    /// Information, in a circle.
    Info,
    /// A session that is open.
    Running,
    /// A session that has stopped.
    Stopped,
    /// The button that opens the calendar.
    Calendar,
    /// The button that copies a text.
    Copy,
    /// The menu of the theme.
    Theme,
    /// The menu of the time zone.
    Globe,
    /// The menu of the account.
    Person,
    /// A button that opens a panel below it.
    Chevron,
    /// A field that searches.
    Search,
    /// The menu that saves a file.
    Download,
    /// The smallest is the first.
    Ascending,
    /// The largest is the first.
    Descending,
    /// The product: a clock whose hand goes back.
    Logo,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Check => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5 8.2l2.1 2.1L11 6",
            Self::Warning => "M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.6v.1",
            Self::Cross => {
                "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"
            }
            Self::Info => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.3v4M8 4.8v.1",
            Self::Running => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M6.5 5.5v5L10.5 8z",
            Self::Stopped => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M6 6h4v4H6z",
            Self::Calendar => "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Theme => "M8 1.5a6.5 6.5 0 1 0 0 13zM8 1.5a6.5 6.5 0 0 1 0 13",
            Self::Globe => {
                "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M1.5 8h13M8 1.5c2.1 1.8 3 4 3 6.5s-.9 4.7-3 6.5c-2.1-1.8-3-4-3-6.5s.9-4.7 3-6.5"
            }
            Self::Person => "M8 2a2.8 2.8 0 1 0 0 5.6A2.8 2.8 0 0 0 8 2M2.5 14a5.5 5.5 0 0 1 11 0",
            Self::Chevron => "m4 6 4 4 4-4",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.7 3.7",
            Self::Download => "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
            Self::Ascending => "M8 13V3M4.5 6.5 8 3l3.5 3.5",
            Self::Descending => "M8 3v10M4.5 9.5 8 13l3.5-3.5",
            Self::Logo => "M2.2 5.2A6.5 6.5 0 1 1 1.5 8M2 1.8v3.6h3.6M8 4.6V8l2.4 1.6",
        }
    }
}

/// Shows an icon in the size of the text.
pub fn icon(icon: Icon) -> AnyView {
    svg(
        &[
            ("class", "icon"),
            ("viewBox", "0 0 16 16"),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ],
        vec![path(&[("d", icon.path())])],
    )
}
