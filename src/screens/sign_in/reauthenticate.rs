//! The dialog that asks the user to sign in again after the server has rejected the sign-in.
//!
//! The page below keeps its content. Pending reads continue with the new tokens; writes are never repeated.

use std::sync::Arc;

use crate::{
    api::client::ApiClient,
    components::text::SIGN_OUT,
    screens::sign_in::{form::sign_in_form, text},
    state::{auth::Auth, explore_form::ExploreForm},
    ui::{
        announcer::{announce, announce_now},
        button::button,
        dialog::dialog,
        notice::paragraph,
        prelude::*,
    },
};

/// The dialog, shown while [`Auth::needs_reauthentication`].
pub fn reauthenticate() -> AnyView {
    let auth = expect_context::<Auth>();
    let explore_form = expect_context::<ExploreForm>();
    show(
        move || auth.needs_reauthentication(),
        move || {
            announce_now(&text::sign_in_again_alert());
            let on_signed_in = Arc::new(move |api: ApiClient| {
                if auth.resume(&api) {
                    announce(text::SIGNED_IN_AGAIN);
                } else {
                    // A different user must not see the data of the previous one.
                    explore_form.reset_for_next_user();
                    auth.sign_in(api);
                }
            });
            let form = sign_in_form(auth.user().as_ref(), on_signed_in);
            let sign_out = div()
                .class("dialog-secondary")
                .child(button(SIGN_OUT, move || auth.sign_out()));
            let content = [
                paragraph(text::SIGN_IN_AGAIN_BODY),
                form.into(),
                sign_out.into(),
            ];
            dialog("dialog", text::SIGN_IN_AGAIN, content).into()
        },
    )
}
