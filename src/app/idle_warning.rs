//! The warning that an inactive user is about to be signed out.

use crate::{
    app::text,
    components::text::SIGN_OUT,
    state::{auth::Auth, idle_timeout::IdleTimeout},
    ui::{
        announcer::{announce, announce_now},
        button::button,
        dialog::dialog,
        notice::paragraph,
        prelude::*,
    },
};

/// The dialog, shown while [`IdleTimeout::is_warning`].
///
/// The user can extend the time with one button (WCAG 2.2, criterion 2.2.1).
pub fn idle_warning(auth: Auth, idle: IdleTimeout) -> AnyView {
    show(
        move || idle.is_warning(),
        move || {
            announce_now(&text::idle_alert());
            let countdown = move || {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "float casts saturate"
                )]
                let seconds = (idle.remaining().unwrap_or_default() / 1_000.0).ceil() as u32;
                text::seconds_left(seconds)
            };
            let stay = button(text::STAY_SIGNED_IN, move || {
                idle.stay_signed_in();
                announce(text::STILL_SIGNED_IN);
            })
            .attr("data-primary", "");
            let sign_out = button(SIGN_OUT, move || auth.sign_out(0));
            let content = [
                paragraph(text::IDLE_BODY),
                p().class("dialog-countdown").text_with(countdown).into(),
                div().class("actions").child(stay).child(sign_out).into(),
            ];
            dialog("alertdialog", text::IDLE_TITLE, content).into()
        },
    )
}
