//! Signing in again, over the page: what is on it stays, and what was being read goes on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{account::CurrentAccount, desk::Desk, sign_in::form::sign_in_form};
use crate::{
    api::Api,
    ui::{
        announcer::{alert, say},
        button::button,
        dialog::dialog,
        element::element,
        notice::paragraph,
        part::when,
    },
};

const TITLE: &str = "Sign in again";
const WORDS: &str = "The server does not accept your sign-in any more. What is on the page stays, and what was being read goes on. Restore sessions are not affected.";

/// The dialog, while the server refuses the sign-in.
pub fn sign_in_again() -> AnyView {
    let account = expect_context::<CurrentAccount>();
    let desk = expect_context::<Desk>();
    when(
        move || account.is_refused(),
        move || {
            alert(&format!("{TITLE}. {WORDS}"));
            let then = Arc::new(move |api: Api| {
                if account.resume(&api) {
                    say("You are signed in again");
                } else {
                    // Somebody else finds nothing of what the first one had before them.
                    desk.forget();
                    account.sign_in(api);
                }
            });
            let form = sign_in_form(account.user().as_ref(), then);
            let leave = button("Sign out", move || account.sign_out());
            let leave = element("div").class("dialog-other").child(leave).into();
            dialog("dialog", TITLE, [paragraph(WORDS), form.into(), leave]).into()
        },
    )
}
