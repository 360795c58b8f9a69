//! A message that stays on the page until what it says is no longer so.

use leptos::prelude::*;

use super::{
    announcer::{alert, say},
    element::element,
    icon::{Shape, icon},
};

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    Info,
    /// Done.
    Success,
    /// Look at this.
    Warning,
    /// This failed.
    Error,
}

impl Weight {
    const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    const fn shape(self) -> Shape {
        match self {
            Self::Info => Shape::Info,
            Self::Success => Shape::Check,
            Self::Warning => Shape::Warning,
            Self::Error => Shape::Cross,
        }
    }
}

/// A notice that is news: it is said as it appears, its title and the `words` of its body. Failures interrupt a screen
/// reader, everything else waits its turn.
pub fn news(weight: Weight, title: &str, words: &str, body: AnyView) -> AnyView {
    let pause = if title.ends_with('.') || title.is_empty() {
        " "
    } else {
        ". "
    };
    let spoken = format!("{title}{pause}{words}");
    match weight {
        Weight::Error => alert(&spoken),
        Weight::Info | Weight::Success | Weight::Warning => say(&spoken),
    }
    notice(weight, title, body)
}

/// A framed message with an icon: what happened in one line, and what follows from it.
pub fn notice(weight: Weight, title: &str, body: AnyView) -> AnyView {
    element("div")
        .class("notice")
        .attribute("data-weight", weight.name())
        .child(icon(weight.shape()))
        .child(
            element("div")
                .class("notice-body")
                .child(element("p").class("notice-title").text(title))
                .child(body),
        )
        .into()
}

/// A paragraph, the plain body of a notice.
pub fn paragraph(words: &str) -> AnyView {
    element("p").text(words).into()
}
