//! The choice to stay signed in, although nothing is done, while a session works.

use leptos::prelude::*;

use super::idle::Idle;
use crate::ui::{field::check_field, part::when};

/// The choice, while the session is open and where it makes a difference. It ends with the view.
pub fn stay_signed_in(is_open: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let idle = expect_context::<Idle>();
    when(
        move || is_open() && idle.is_on(),
        move || {
            on_cleanup(move || idle.hold(false));
            check_field(
                "stay-signed-in",
                "Stay signed in while this session works",
                "Otherwise you are signed out when nothing is done here for some time. The session stays open either way.",
                move || idle.is_held(),
                move |is_held| idle.hold(is_held),
            )
        },
    )
}
