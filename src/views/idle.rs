//! Signs out who does nothing for long, after a warning: an unattended page opens every mailbox of a company.

use std::time::Duration;

use leptos::prelude::*;

use super::account::CurrentAccount;
use crate::{
    domain::idleness::Idleness,
    ui::{
        announcer::{alert, say},
        button::button,
        clock,
        dialog::dialog,
        element::{element, text},
        notice::paragraph,
        part::when,
        waiting::after,
    },
};

/// What counts as doing something.
const ACTIVITY: [&str; 4] = ["keydown", "pointerdown", "pointermove", "wheel"];

const TITLE: &str = "Are you still there?";
const WORDS: &str = "Nothing was done here for some time, so you will be signed out. What you entered is kept, and restore sessions stay open.";

/// Watches whether somebody is there; shared by all views.
#[derive(Clone, Copy)]
pub struct Idle {
    account: CurrentAccount,
    /// How many milliseconds nothing may be done before the warning; nothing when that does not matter.
    allowed: Option<f64>,
    /// When something was done last, by the steady clock.
    last: StoredValue<f64>,
    /// Milliseconds that are left, once the warning is there.
    left: RwSignal<Option<f64>>,
    /// Whether somebody has asked to stay signed in although they do nothing.
    is_held: RwSignal<bool>,
    /// How often it was looked.
    looks: RwSignal<u32>,
}

impl Idle {
    /// Begins to watch, and provides itself to all views below. Who does nothing for as many milliseconds as are
    /// allowed is warned; nobody, if there is no such number.
    pub fn provide(account: CurrentAccount, allowed: Option<f64>) -> Self {
        let idle = Self {
            account,
            allowed,
            last: StoredValue::new(clock::steady()),
            left: RwSignal::new(None),
            is_held: RwSignal::new(false),
            looks: RwSignal::new(0),
        };
        provide_context(idle);
        for name in ACTIVITY {
            let listener = window_event_listener_untyped(name, move |_| idle.something_is_done());
            on_cleanup(move || listener.remove());
        }
        Effect::new(move |was_signed_in: Option<bool>| {
            idle.looks.track();
            let is_signed_in = account.is_signed_in();
            if is_signed_in && was_signed_in != Some(true) {
                idle.last.set_value(clock::steady());
            }
            if is_signed_in {
                idle.look();
            } else {
                idle.left.set(None);
            }
            is_signed_in
        });
        idle
    }

    /// Whether the warning is there; tracked. Who has to sign in again anyway is not warned.
    pub fn is_warned(self) -> bool {
        self.left.with(Option::is_some) && !self.account.is_refused()
    }

    /// Whether doing nothing matters at all.
    pub fn is_on(self) -> bool {
        self.allowed.is_some()
    }

    /// Whether somebody has asked to stay signed in; tracked.
    pub fn is_held(self) -> bool {
        self.is_held.get()
    }

    /// Stays signed in although nothing is done, or no longer: then the time counts from now on.
    pub fn hold(self, is_held: bool) {
        // The view that asks may go with the whole page.
        let _ = self.last.try_set_value(clock::steady());
        let _ = self.is_held.try_set(is_held);
    }

    /// The warning is answered by its button only: a mouse may be moved by accident.
    fn something_is_done(self) {
        if self.left.with_untracked(Option::is_none) {
            self.last.set_value(clock::steady());
        }
    }

    fn stay(self) {
        self.left.set(None);
        self.last.set_value(clock::steady());
        self.look_again();
    }

    fn look_again(self) {
        self.looks.update(|looks| *looks = looks.wrapping_add(1));
    }

    /// Looks how long nothing was done, and when to look again.
    fn look(self) {
        let Some(allowed) = self.allowed else {
            return;
        };
        if self.is_held.get() {
            self.last.set_value(clock::steady());
        }
        let wait = match Idleness::of(clock::steady() - self.last.get_value(), allowed) {
            Idleness::Working { wait } => {
                self.left.set(None);
                wait
            }
            Idleness::Warned { left } => {
                self.left.set(Some(left));
                left.min(1_000.0)
            }
            Idleness::Over => {
                self.account.time_out();
                return;
            }
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast of floats saturates, and timers are asked again"
        )]
        let wait = Duration::from_millis(wait.ceil() as u64);
        after(wait, move || self.look_again());
    }
}

/// The warning, while it is there.
pub fn idle_warning(idle: Idle) -> AnyView {
    when(
        move || idle.is_warned(),
        move || {
            alert(&format!("{TITLE} {WORDS}"));
            let left = text(move || {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a cast of floats saturates"
                )]
                let seconds = (idle.left.get().unwrap_or_default() / 1_000.0).ceil() as u32;
                format!("{seconds} seconds are left.")
            });
            let stay = button("Stay signed in", move || {
                idle.stay();
                say("You stay signed in");
            })
            .attribute("data-primary", "");
            let leave = button("Sign out", move || idle.account.sign_out());
            let actions = element("div").class("actions").child(stay).child(leave);
            let content = [
                paragraph(WORDS),
                element("p").class("dialog-left").text_with(left).into(),
                actions.into(),
            ];
            dialog("alertdialog", TITLE, content).into()
        },
    )
}
