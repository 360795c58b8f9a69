//! The dialog that asks the user to sign in again after the server has rejected the sign-in.
//!
//! The page below keeps its content. Pending reads continue with the new tokens; writes are never repeated.

use crate::{
    components::text::SIGN_OUT,
    screens::sign_in::{same_user::sign_in_of_page, text},
    state::auth::Auth,
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
    let auth = context::<Auth>();
    show(
        move || auth.needs_reauthentication(),
        move || {
            announce_now(&text::sign_in_again_alert());
            let sign_out = div()
                .class("dialog-secondary")
                .child(button(SIGN_OUT, move || auth.sign_out(0)));
            let content = [
                paragraph(text::SIGN_IN_AGAIN_BODY),
                sign_in_of_page(|| announce(text::SIGNED_IN_AGAIN)),
                sign_out.into(),
            ];
            dialog("dialog", text::SIGN_IN_AGAIN, content).into()
        },
    )
}
