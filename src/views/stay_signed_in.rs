//! The choice to stay signed in, although nothing is done, while a session works.

use leptos::prelude::*;

use super::idle::Idle;
use crate::{
    api::session_address::SessionAddress,
    ui::{field::check_field, part::when},
};

/// The choice, while the session is open and where it makes a difference. It holds on other views as well, and ends with
/// the session.
pub fn stay_signed_in(
    session: &SessionAddress,
    is_open: impl Fn() -> bool + Send + Sync + Copy + 'static,
) -> AnyView {
    let idle = expect_context::<Idle>();
    let ended = session.clone();
    Effect::new(move |_| {
        if !is_open() {
            idle.release(&ended);
        }
    });
    let session = session.clone();
    when(
        move || is_open() && idle.is_on(),
        move || {
            let (shown, chosen) = (session.clone(), session.clone());
            check_field(
                "stay-signed-in",
                "Stay signed in while this session works",
                "Otherwise you are signed out when nothing is done here for some time. The session stays open either way.",
                move || idle.is_held(&shown),
                move |is_held| {
                    if is_held {
                        idle.hold(chosen.clone());
                    } else {
                        idle.release(&chosen);
                    }
                },
            )
        },
    )
}
