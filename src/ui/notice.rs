//! A message that stays on the page as long as it is true.

use crate::ui::{
    announcer::{announce, announce_now},
    icon::{Icon, icon},
    prelude::*,
};

/// The importance of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Information.
    Info,
    /// Success.
    Success,
    /// A warning.
    Warning,
    /// An error.
    Error,
}

impl Severity {
    /// Returns the name for the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// Returns the icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Cross,
        }
    }
}

/// Shows a notice and announces its title and `announcement`, the text of its body. Errors are announced at once, all
/// others after what the screen reader is reading.
pub fn announced_notice(
    severity: Severity,
    title: &str,
    announcement: &str,
    body: AnyView,
) -> AnyView {
    let separator = if title.ends_with(['.', '?']) || title.is_empty() {
        " "
    } else {
        ". "
    };
    let announcement = format!("{title}{separator}{announcement}");
    match severity {
        Severity::Error => announce_now(&announcement),
        Severity::Info | Severity::Success | Severity::Warning => announce(&announcement),
    }
    notice(severity, title, body)
}

/// Shows a notice: an icon, a title of one line, and a body.
pub fn notice(severity: Severity, title: &str, body: AnyView) -> AnyView {
    div()
        .class("notice")
        .attr("data-severity", severity.name())
        .child(icon(severity.icon()))
        .child(
            div()
                .class("notice-body")
                .child(p().class("notice-title").text(title))
                .child(body),
        )
        .into()
}

/// A paragraph for the body of a notice.
pub fn paragraph(text: &str) -> AnyView {
    p().text(text).into()
}
