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
    api::{Api, config::Config, guest::Guest},
    ui::{
        address,
        element::{element, fixed},
        heading::heading,
        notice::{Weight, news, paragraph},
        part::nothing,
    },
};

const EXPOSED: &str = "This page came over plain HTTP: whoever listens on the way can read your password and everything else. Ask whoever set it up for HTTPS.";

/// The sign-in screen: `config` is what is to be known before, `why` the reason that nobody is signed in.
pub fn sign_in(config: &Config, why: &Why) -> AnyView {
    let account = expect_context::<CurrentAccount>();
    let server = expect_context::<Guest>().base().server();
    let desk = expect_context::<Desk>();
    let then = Arc::new(move |api: Api| {
        if account.is_of_another(api.user()) {
            desk.forget();
        }
        account.sign_in(api);
    });
    let form = sign_in_form(account.user().as_ref(), then);
    let told = |weight: Weight, words: &String| news(weight, "", words, paragraph(words));
    let notices = config.notice.iter().map(|words| told(Weight::Info, words));
    let insecure = (!address::is_secure()).then(|| EXPOSED.to_owned());
    let problems = config.problems.iter().chain(&insecure);
    let problems = problems.map(|words| told(Weight::Warning, words));
    element("section")
        .class("panel sign-in")
        .child(heading(fixed("Sign in")))
        .child(element("p").class("sign-in-server").text("to ").child(element("strong").server_text(&server)))
        .child(reminder(why))
        .children(notices.chain(problems))
        .child(form)
        .child(element("p").class("fine-print").text(
            "Nothing of the sign-in is stored on this device: it ends when you sign out, reload or close the page.",
        ))
        .into()
}

/// Why the sign-in is needed again.
fn reminder(why: &Why) -> AnyView {
    let (weight, title, words) = match why {
        Why::Opened => return nothing(),
        Why::Left => (
            Weight::Success,
            "You are signed out",
            "The token is gone from this page. Sessions that you opened, or were starting, stay open until they are stopped.",
        ),
        Why::Idle(_) => (
            Weight::Info,
            "You were signed out",
            "Nothing was done here for some time. What you entered is kept, and restore sessions stay open.",
        ),
    };
    news(weight, title, words, paragraph(words))
}
