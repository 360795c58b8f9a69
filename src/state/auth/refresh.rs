//! Refreshes the tokens before they expire, and when the server rejects them.

use std::time::Duration;

use futures::future::abortable;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::client::ApiClient,
    state::auth::{Auth, SignInExpiry, token_expiry::TokenExpiry},
    ui::{clock, timer::set_timeout_scoped},
};

impl Auth {
    /// Schedules a refresh after every sign-in, every refresh, and every refresh that failed.
    pub(super) fn refresh_before_expiry(self) {
        Effect::new(move |_| {
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
                set_timeout_scoped(delay, move || self.refresh());
            }
        });
    }

    /// Refreshes the tokens that the server has rejected. If that fails, the user has to sign in again.
    pub(super) fn on_unauthorized(self) {
        self.refresh_awaited.set_value(true);
        self.refresh();
    }

    /// Refreshes the tokens, unless a refresh is already in progress.
    fn refresh(self) {
        let Some(api) = self.api() else {
            return;
        };
        if self.refreshing.with_value(Option::is_some) {
            return;
        }
        let present = api.clone();
        let (refresh, handle) = abortable(async move { present.refresh_tokens().await });
        self.refreshing.set_value(Some(handle));
        spawn_local(async move {
            // Aborted: the user has signed out or signed in again.
            let Ok(result) = refresh.await else {
                return;
            };
            self.refreshing.set_value(None);
            let is_awaited = self.refresh_awaited.get_value();
            self.refresh_awaited.set_value(false);
            match result {
                Ok(()) => {
                    self.start_expiry(&api);
                    self.needs_reauthentication.set(false);
                }
                Err(_) if is_awaited => self.needs_reauthentication.set(true),
                Err(_) => self.failures.update(|failures| *failures += 1),
            }
        });
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

    /// Aborts a refresh that is in progress.
    pub(super) fn stop_refreshing(self) {
        if let Some(handle) = self.refreshing.get_value() {
            handle.abort();
        }
        self.refreshing.set_value(None);
        self.refresh_awaited.set_value(false);
    }
}
