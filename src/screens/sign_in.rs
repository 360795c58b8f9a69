//! The sign-in screen.
//!
//! Tokens are kept in the memory of the page only, so a reload signs out. The URL does not change, so the user
//! returns to the same screen.

pub mod draft;
pub mod form;
pub mod reauthenticate;
pub mod same_user;
pub mod text;

use crate::{
    api::{
        anonymous::AnonymousClient,
        config::{Config, OtherServer},
    },
    screens::sign_in::same_user::sign_in_of_page,
    state::auth::SignedOutReason,
    ui::{
        heading::heading,
        location,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The sign-in screen. `config` supplies the notices; `reason` says why the user was signed out.
pub fn screen(config: &Config, reason: &SignedOutReason) -> AnyView {
    let server = context::<AnonymousClient>().base().server();
    let message =
        |severity: Severity, body: &str| announced_notice(severity, "", body, paragraph(body));
    let notices = config
        .notice
        .iter()
        .map(|notice| message(Severity::Info, notice));
    let problems = config.warnings.iter();
    let problems = problems.map(|problem| message(Severity::Warning, problem));
    let insecure = (!location::is_secure_context()).then_some(text::INSECURE);
    let insecure = insecure.map(|warning| message(Severity::Warning, warning));
    section()
        .class("panel sign-in")
        .child(heading(text::SIGN_IN))
        .child(
            p().class("sign-in-server")
                .text(text::TO)
                .child(strong().isolated_text(&server)),
        )
        .child(signed_out_notice(reason))
        // Above the form, although that moves it: users must read it before they type a password.
        .children(insecure)
        .child(sign_in_of_page(|| {}))
        .child(p().class("fine-print").text(text::NOT_SAVED))
        .children(other_servers(&config.others))
        // Below the form of index.html, which must not move when they come.
        .children(notices.chain(problems))
        .into()
}

/// Links to the pages of other servers. Following one leaves this page, and with it the sign-in.
fn other_servers(others: &[OtherServer]) -> Option<AnyView> {
    let list = nav()
        .class("fine-print")
        .attr("aria-label", text::OTHER_SERVERS)
        .text(text::OTHER_SERVERS)
        .text(":");
    let list = others.iter().fold(list, |list, other| {
        let link = a()
            .attr("href", other.href.clone())
            .isolated_text(&other.name);
        list.text(" ").child(link)
    });
    (!others.is_empty()).then(|| list.into())
}

/// Why the user was signed out. Empty when the page was just opened.
fn signed_out_notice(reason: &SignedOutReason) -> AnyView {
    let (severity, title, body) = match reason {
        SignedOutReason::NeverSignedIn => return empty(),
        SignedOutReason::Requested { stopped } => {
            let body = text::signed_out(*stopped);
            return announced_notice(Severity::Success, text::SIGNED_OUT, &body, paragraph(&body));
        }
        SignedOutReason::IdleTimeout(_) => {
            (Severity::Info, text::WERE_SIGNED_OUT, text::INACTIVE_BODY)
        }
        SignedOutReason::LeftPage(_) => {
            (Severity::Info, text::WERE_SIGNED_OUT, text::LEFT_PAGE_BODY)
        }
    };
    announced_notice(severity, title, body, paragraph(body))
}
