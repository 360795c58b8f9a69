//! Signs out who does nothing for long, after a warning: an unattended page opens every mailbox of a company.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::account::CurrentAccount;
use crate::{
    api::{error::ApiError, session_address::SessionAddress},
    domain::{idleness::Idleness, user::User},
    ui::{
        announcer::{alert, say},
        button::button,
        clock::Mark,
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
    /// When something was done last.
    last: StoredValue<Mark>,
    /// Milliseconds that are left, once the warning is there.
    left: RwSignal<Option<f64>>,
    /// While this session works somebody stays signed in although they do nothing: they have asked for it.
    held: RwSignal<Option<SessionAddress>>,
    /// Whether the server was asked how that session is, and has not answered yet.
    is_asking: StoredValue<bool>,
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
            last: StoredValue::new(Mark::set()),
            left: RwSignal::new(None),
            held: RwSignal::new(None),
            is_asking: StoredValue::new(false),
            looks: RwSignal::new(0),
        };
        provide_context(idle);
        for name in ACTIVITY {
            let listener = window_event_listener_untyped(name, move |_| idle.something_is_done());
            on_cleanup(move || listener.remove());
        }
        Effect::new(move |before: Option<Option<User>>| {
            idle.looks.track();
            let user = if account.is_signed_in() {
                account.user()
            } else {
                None
            };
            let is_same = match (&user, before.flatten()) {
                (Some(user), Some(before)) => before.is(user),
                _ => false,
            };
            // What the one before has chosen was for them.
            if !is_same {
                idle.left.set(None);
                idle.held.set(None);
                idle.last.set_value(Mark::set());
            }
            if user.is_some() {
                idle.look();
            }
            user
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

    /// Whether somebody has asked to stay signed in while this session works; tracked.
    pub fn is_held(self, session: &SessionAddress) -> bool {
        self.held.with(|held| held.as_ref() == Some(session))
    }

    /// Stays signed in while this session works, although nothing is done.
    pub fn hold(self, session: SessionAddress) {
        self.held.set(Some(session));
    }

    /// No longer, if it was this session: the time counts from now on.
    pub fn release(self, session: &SessionAddress) {
        if untrack(|| self.is_held(session)) {
            self.held.set(None);
            self.last.set_value(Mark::set());
        }
    }

    /// The warning is answered by its button only: a mouse may be moved by accident. So is the one that is due, as
    /// after the device has slept.
    fn something_is_done(self) {
        let Some(allowed) = self.allowed else {
            return;
        };
        let is_refused = untrack(|| self.account.is_refused());
        match self.idleness(allowed) {
            Idleness::Working { .. } => self.last.set_value(Mark::set()),
            // Whoever signs in again was not warned, so there is nothing to answer.
            Idleness::Warned { .. } if is_refused => self.stay(),
            Idleness::Warned { .. } | Idleness::Over => self.look_again(),
        }
    }

    fn idleness(self, allowed: f64) -> Idleness {
        let idle = self.last.get_value().elapsed();
        Idleness::of(idle, allowed, self.has_begun_to_warn())
    }

    fn has_begun_to_warn(self) -> bool {
        self.left.with_untracked(Option::is_some)
    }

    fn stay(self) {
        self.left.set(None);
        self.last.set_value(Mark::set());
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
        // Whoever has to sign in again cannot ask how the session is.
        let held = self.held.get().filter(|_| !self.account.is_refused());
        let wait = match (self.idleness(allowed), held) {
            (Idleness::Working { wait }, _) => {
                self.left.set(None);
                wait
            }
            (_, Some(session)) => {
                self.ask_whether_it_works(session, allowed);
                return;
            }
            (Idleness::Warned { left }, None) => {
                if !self.has_begun_to_warn() {
                    self.last.set_value(Mark::ago(allowed));
                }
                self.left.set(Some(left));
                left.min(1_000.0)
            }
            (Idleness::Over, None) => {
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

    /// Somebody has to be there, or the session has to work: nobody else knows when it has ended.
    fn ask_whether_it_works(self, session: SessionAddress, allowed: f64) {
        let Some(api) = self.account.api() else {
            return;
        };
        if self.is_asking.get_value() {
            return;
        }
        self.is_asking.set_value(true);
        spawn_local(async move {
            let answer = api.restore_session(&session).await;
            // The page may be gone.
            if self.is_asking.try_set_value(false).is_some() {
                return;
            }
            let works = match answer {
                Ok(session) => !session.is_stopped(),
                // Who gets no answer asks again when as much time has passed.
                Err(error) => {
                    error.leaves_outcome_unknown() || matches!(error, ApiError::Busy { .. })
                }
            };
            if works {
                self.last.set_value(Mark::set());
            } else if untrack(|| self.is_held(&session)) {
                self.held.set(None);
                self.last.set_value(Mark::ago(allowed));
            }
            self.look_again();
        });
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
