//! Line icons, drawn in the colour of the text beside them. Always beside a word, so hidden from screen readers.

use leptos::prelude::*;

use super::drawing::{drawing, path};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Done, well.
    Check,
    /// Something to look at.
    Warning,
    /// Something failed.
    Cross,
    /// Something to know.
    Info,
    /// It runs.
    Running,
    /// It has stopped.
    Stopped,
    /// Opens a calendar.
    Calendar,
    /// Copies.
    Copy,
    /// Light and dark.
    HalfCircle,
    /// The product: a clock that turns back.
    TurnBack,
}

impl Shape {
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
            Self::HalfCircle => "M8 1.5a6.5 6.5 0 1 0 0 13zM8 1.5a6.5 6.5 0 0 1 0 13",
            Self::TurnBack => "M2.2 5.2A6.5 6.5 0 1 1 1.5 8M2 1.8v3.6h3.6M8 4.6V8l2.4 1.6",
        }
    }
}

/// An icon of the text's size.
pub fn icon(shape: Shape) -> AnyView {
    drawing(
        &[
            ("class", "icon"),
            ("viewBox", "0 0 16 16"),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ],
        vec![path(&[("d", shape.path())])],
    )
}
