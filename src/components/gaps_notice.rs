//! What is missing from a list, and a button that loads it again.

use crate::{
    components::text,
    domain::partial::Gaps,
    ui::{
        button::button,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// Says and announces what is missing from a list. `read` is the number of entries that could be read, and `noun` is the
/// word for one entry. Empty if nothing is missing.
pub fn gaps_notice(
    gaps: Gaps,
    read: usize,
    noun: &str,
    try_again: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    if gaps.is_none() {
        return empty();
    }
    let missing = text::gaps(gaps, read, noun);
    let button = button(text::TRY_AGAIN, try_again).attr("data-small", "");
    let actions = div().class("notice-actions").child(button);
    let body = fragment([paragraph(&missing), actions.into()]);
    announced_notice(Severity::Warning, text::INCOMPLETE_LIST, &missing, body)
}
