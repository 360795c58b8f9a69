//! A message that stays on the page until what it says is no longer so.

use leptos::prelude::*;

use super::{icon::{Icon, Shape}, view::view};

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

    /// Failures interrupt a screen reader, everything else waits its turn.
    const fn role(self) -> &'static str {
        match self {
            Self::Error => "alert",
            Self::Info | Self::Success | Self::Warning => "status",
        }
    }
}

/// A framed message with an icon.
#[component]
pub fn Notice(
    /// How much it matters.
    weight: Weight,
    /// What happened, in one line.
    #[prop(into, optional)]
    title: String,
    /// What follows from it.
    children: Children,
) -> impl IntoView {
    let title = (!title.is_empty()).then(|| view! { <p class="notice-title">{title}</p> });
    view! {
        <div class="notice" data-weight=weight.name() role=weight.role()>
            <Icon shape=weight.shape()/>
            <div class="notice-body">{title}{children()}</div>
        </div>
    }
}
