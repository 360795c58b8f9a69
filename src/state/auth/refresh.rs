//! Refreshes the tokens before they expire, and reacts to the outcome of every refresh.

use std::time::Duration;

use crate::{
    api::{client::ApiClient, token_store::TokenEvent},
    state::auth::{Auth, SignInExpiry, token_expiry::TokenExpiry},
    ui::{clock, reactive::effect, timer::set_timeout_scoped},
};

impl Auth {
    /// Schedules a refresh after every sign-in, every refresh, and every refresh that failed.
    pub(super) fn refresh_before_expiry(self) {
        effect(move || {
            self.failures.track();
            let expiry = self.expiry.get().filter(|expiry| expiry.is_refreshed);
            let delay =
                expiry.and_then(|expiry| expiry.token_expiry.refresh_delay(clock::monotonic_now()));
            if let Some(delay) = delay {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a day at most"
                )]
                let delay = Duration::from_millis(delay as u64);
                set_timeout_scoped(delay, move || {
                    if let Some(api) = self.api() {
                        api.refresh_tokens();
                    }
                });
            }
        });
    }

    /// Reacts to the outcome of a refresh.
    pub(super) fn on_token_event(self, event: TokenEvent) {
        match event {
            TokenEvent::Refreshed => {
                if let Some(api) = self.api() {
                    self.start_expiry(&api);
                }
                self.needs_reauthentication.set(false);
            }
            TokenEvent::RefreshFailed => self.failures.update(|failures| *failures += 1),
            TokenEvent::Rejected => self.needs_reauthentication.set(true),
        }
    }

    /// Sets the expiry of tokens that were issued now.
    pub(super) fn start_expiry(self, api: &ApiClient) {
        self.failures.set(0);
        self.expiry
            .set(api.expires_in().map(|seconds| SignInExpiry {
                expires_at: clock::now() + f64::from(seconds) * 1_000.0,
                is_refreshed: api.can_refresh(),
                token_expiry: TokenExpiry::new(clock::monotonic_now(), seconds),
            }));
    }
}
