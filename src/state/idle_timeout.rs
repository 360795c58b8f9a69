//! Warns inactive users, then signs them out: an unattended page opens every mailbox of a company.
//!
//! The form and the URL are kept for the same user, and restore sessions stay open. A user can choose to stay signed in
//! while a restore session is open: when the user is inactive, the page then asks the server whether it still is.

pub mod phase;

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    api::{endpoint::SessionRef, error::ApiError},
    state::{auth::Auth, idle_timeout::phase::IdlePhase},
    ui::{
        clock::Instant, reactive::effect, signal::RwSignal, task::Task, timer::set_timeout_scoped,
    },
};

/// The events that count as activity.
const ACTIVITY: [&str; 4] = ["keydown", "pointerdown", "pointermove", "wheel"];

/// How long a user counts as present after the last activity, in milliseconds.
const PRESENT_MS: f64 = 15.0 * 60_000.0;

/// Watches for inactivity; shared by all views.
#[derive(Clone, Copy)]
pub struct IdleTimeout {
    auth: Auth,
    /// Milliseconds of inactivity before the warning; `None` if inactive users stay signed in.
    timeout_ms: Option<f64>,
    last_activity: StoredValue<Instant>,
    /// Milliseconds until the sign-out; `None` before the warning.
    remaining: RwSignal<Option<f64>>,
    /// While this session is open, an inactive user stays signed in.
    kept_alive: RwSignal<Option<SessionRef>>,
    /// Reads the state of that session.
    session_check: Task,
    /// Changes to trigger the next check.
    ticks: RwSignal<u32>,
}

impl IdleTimeout {
    /// Watches for inactivity, and provides itself to all views below. Users are warned after `timeout_ms` milliseconds
    /// of inactivity; never, if it is `None`.
    pub fn provide(auth: Auth, timeout_ms: Option<f64>) -> Self {
        let idle = Self {
            auth,
            timeout_ms,
            last_activity: StoredValue::new(Instant::now()),
            remaining: RwSignal::new(None),
            kept_alive: RwSignal::new(None),
            session_check: Task::new(),
            ticks: RwSignal::new(0),
        };
        provide_context(idle);
        on_cleanup(move || idle.session_check.abort());
        for name in ACTIVITY {
            let listener = window_event_listener_untyped(name, move |_| idle.on_activity());
            on_cleanup(move || listener.remove());
        }
        let mut previous = None;
        effect(move || {
            idle.ticks.track();
            let sign_in = auth.sign_in_number();
            // The choice to stay signed in is valid only for the sign-in in which it was made.
            if sign_in.is_none() || previous != sign_in {
                idle.remaining.set(None);
                idle.kept_alive.set(None);
                idle.session_check.abort();
                idle.last_activity.set_value(Instant::now());
            }
            if sign_in.is_some() {
                idle.check();
            }
            previous = sign_in;
        });
        idle
    }

    /// Returns whether the warning is shown. Tracked. A user who has to sign in again is not warned.
    pub fn is_warning(self) -> bool {
        self.remaining.with(Option::is_some) && !self.auth.needs_reauthentication()
    }

    /// Returns whether the user has used the page in the last minutes, or has asked to stay signed in. Untracked.
    pub fn is_user_present(self) -> bool {
        self.last_activity.get_value().elapsed() < PRESENT_MS
    }

    /// Milliseconds until the user is signed out, once the warning is shown. Tracked.
    pub fn remaining(self) -> Option<f64> {
        self.remaining.get()
    }

    /// Returns whether inactive users are signed out at all.
    pub fn is_enabled(self) -> bool {
        self.timeout_ms.is_some()
    }

    /// Returns whether the user has chosen to stay signed in while this session is open. Tracked.
    pub fn is_kept_alive(self, session: &SessionRef) -> bool {
        self.kept_alive
            .with(|kept_alive| kept_alive.as_ref() == Some(session))
    }

    /// Keeps an inactive user signed in while this session is open.
    pub fn keep_alive(self, session: SessionRef) {
        self.kept_alive.set(Some(session));
    }

    /// Reverts [`keep_alive`](Self::keep_alive) for this session. The time of inactivity starts now.
    pub fn stop_keeping_alive(self, session: &SessionRef) {
        if untrack(|| self.is_kept_alive(session)) {
            self.kept_alive.set(None);
            self.last_activity.set_value(Instant::now());
        }
    }

    /// Dismisses the warning: the user is active again.
    pub fn stay_signed_in(self) {
        self.remaining.set(None);
        self.last_activity.set_value(Instant::now());
        self.schedule_check();
    }

    /// Only the button dismisses a warning that is shown or due; mouse movement may be accidental.
    fn on_activity(self) {
        let Some(timeout_ms) = self.timeout_ms else {
            self.last_activity.set_value(Instant::now());
            return;
        };
        let needs_reauthentication = untrack(|| self.auth.needs_reauthentication());
        match self.phase(timeout_ms) {
            IdlePhase::Active { .. } => self.last_activity.set_value(Instant::now()),
            // No warning is shown while the user has to sign in again, so there is no button.
            IdlePhase::Warning { .. } if needs_reauthentication => self.stay_signed_in(),
            IdlePhase::Warning { .. } | IdlePhase::Expired => self.schedule_check(),
        }
    }

    fn phase(self, timeout_ms: f64) -> IdlePhase {
        let idle = self.last_activity.get_value().elapsed();
        IdlePhase::of(idle, timeout_ms, self.warning_has_started())
    }

    fn warning_has_started(self) -> bool {
        self.remaining.with_untracked(Option::is_some)
    }

    fn schedule_check(self) {
        self.ticks.update(|ticks| *ticks = ticks.wrapping_add(1));
    }

    /// Warns an inactive user or signs them out, and schedules the next check.
    fn check(self) {
        let Some(timeout_ms) = self.timeout_ms else {
            return;
        };
        // The session cannot be read until the user has signed in again.
        let kept_alive = self
            .kept_alive
            .get()
            .filter(|_| !self.auth.needs_reauthentication());
        let wait = match (self.phase(timeout_ms), kept_alive) {
            (IdlePhase::Active { wait }, _) => {
                self.remaining.set(None);
                wait
            }
            (_, Some(session)) => {
                self.check_session_is_open(session, timeout_ms);
                return;
            }
            (IdlePhase::Warning { remaining }, None) => {
                if !self.warning_has_started() {
                    self.last_activity.set_value(Instant::ago(timeout_ms));
                }
                self.remaining.set(Some(remaining));
                remaining.min(1_000.0)
            }
            (IdlePhase::Expired, None) => {
                self.auth.sign_out_inactive_user();
                return;
            }
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "float casts saturate, and each timer is followed by a check"
        )]
        let wait = Duration::from_millis(wait.ceil() as u64);
        set_timeout_scoped(wait, move || self.schedule_check());
    }

    /// Keeps the user signed in if the session is open. Only the server knows when it has ended.
    fn check_session_is_open(self, session: SessionRef, timeout_ms: f64) {
        let Some(api) = self.auth.api() else {
            return;
        };
        self.session_check.run(async move {
            let is_open = match api.restore_session(&session).await {
                Ok(session) => !session.is_stopped(),
                // If the status cannot be read, check again after another idle period.
                Err(error) => {
                    error.leaves_outcome_unknown()
                        || matches!(error, ApiError::TooManyRequests { .. })
                }
            };
            if is_open {
                self.last_activity.set_value(Instant::now());
            } else if untrack(|| self.is_kept_alive(&session)) {
                self.kept_alive.set(None);
                self.last_activity.set_value(Instant::ago(timeout_ms));
            }
            self.schedule_check();
        });
    }
}
