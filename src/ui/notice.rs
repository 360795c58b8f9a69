//! A message that stays on the page until what it says is no longer so.

use leptos::prelude::*;

use super::{icon::{Shape, icon}, view::view};

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

/// A framed message with an icon: what happened in one line, and what follows from it.
pub fn notice(weight: Weight, title: String, body: AnyView) -> AnyView {
    view! {
        <div class="notice" data-weight=weight.name() role=weight.role()>
            {icon(weight.shape())}
            <div class="notice-body">
                <p class="notice-title">{title}</p>
                {body}
            </div>
        </div>
    }
    .into_any()
}
