//! The screen for signing in.

mod draft;
pub mod form;

use std::sync::Arc;

use leptos::prelude::*;

use self::form::sign_in_form;
use super::{
    account::{CurrentAccount, Why},
    desk::Desk,
};
use crate::{
    api::{Guest, reply::Config},
    ui::{
        element::{element, fixed},
        heading::heading,
        notice::{Weight, news, paragraph},
        part::nothing,
    },
};

/// The sign-in screen: `guest` is what can be asked before, `config` what is to be
/// known, `why` the reason that nobody is signed in.
pub fn sign_in(guest: Guest, config: &Config, why: Why) -> AnyView {
    let account = expect_context::<CurrentAccount>();
    let server = guest.base().server();
    let desk = expect_context::<Desk>();
    let then = Arc::new(move |api, user: Option<String>| {
        if !account.is_last(user.as_deref()) {
            desk.forget();
        }
        account.sign_in(api, user);
    });
    let form = sign_in_form(guest, None, then);
    let told = |weight: Weight, words: &String| news(weight, "", words, paragraph(words));
    let notices = config.notice.iter().map(|words| told(Weight::Info, words));
    let problems = config
        .problems
        .iter()
        .map(|words| told(Weight::Warning, words));
    element("section")
        .class("panel sign-in")
        .child(heading(fixed("Sign in")))
        .child(element("p").class("sign-in-server").text("to ").child(element("strong").server_text(&server)))
        .child(reminder(why))
        .children(notices.chain(problems))
        .child(form)
        .child(element("p").class("fine-print").text(
            "The sign-in lasts until you sign out, reload or close the page; nothing of it is stored on this device.",
        ))
        .into()
}

/// Why the sign-in is needed again.
fn reminder(why: Why) -> AnyView {
    let (weight, title, words) = match why {
        Why::Opened => return nothing(),
        Why::Left => (
            Weight::Success,
            "You are signed out",
            "The token is gone from this page. Sessions that you opened, or were starting, stay open until they are stopped.",
        ),
        Why::Idle => (
            Weight::Info,
            "You were signed out",
            "Nothing was done here for some time. What you entered is kept, and restore sessions stay open.",
        ),
    };
    news(weight, title, words, paragraph(words))
}
