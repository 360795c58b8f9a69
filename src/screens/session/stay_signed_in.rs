//! The option to stay signed in, even if inactive, while a session is open.

use crate::{
    api::endpoint::SessionRef,
    screens::session::text,
    state::idle_timeout::IdleTimeout,
    ui::{
        field::{CheckField, check_field},
        prelude::*,
    },
};

/// The checkbox, while the session is open and the inactivity timeout is enabled.
///
/// The choice also applies on other screens. It ends with the session.
pub fn stay_signed_in(session_ref: &SessionRef, is_open: Memo<bool>) -> AnyView {
    let idle = context::<IdleTimeout>();
    let session_ref = session_ref.clone();
    show(
        move || is_open.get() && idle.is_enabled(),
        move || {
            let (checked, changed) = (session_ref.clone(), session_ref.clone());
            let field = CheckField {
                id: "stay-signed-in",
                label: text::STAY_SIGNED_IN,
                cost: text::STAY_SIGNED_IN_COST,
                about: text::STAY_SIGNED_IN_ABOUT,
            };
            check_field(
                field,
                move || idle.is_kept_alive(&checked),
                move |is_checked| {
                    if is_checked {
                        idle.keep_alive(changed.clone());
                    } else {
                        idle.stop_keeping_alive(&changed);
                    }
                },
            )
        },
    )
}
