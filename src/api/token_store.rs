//! The tokens of a signed-in account, shared by all clones of the client and refreshed in place.

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use futures::channel::oneshot;

use crate::api::token::{AccessToken, RefreshToken};

/// The tokens that the server issues at a sign-in and at every refresh.
#[derive(Clone, Debug)]
pub struct TokenSet {
    /// Authorizes requests.
    pub access: AccessToken,
    /// Can be exchanged once for new tokens; `None` if the access token was pasted.
    pub refresh: Option<RefreshToken>,
    /// How many seconds the access token is valid from now on, if the server says so.
    pub expires_in: Option<u32>,
}

/// Called when the server rejects the access token.
type OnUnauthorized = Arc<dyn Fn() + Send + Sync>;

/// The present tokens, and the requests that wait for new ones. Clones share them.
#[derive(Clone)]
pub(super) struct TokenStore(Arc<Mutex<TokenState>>);

struct TokenState {
    /// `None` after sign-out.
    tokens: Option<TokenSet>,
    on_unauthorized: Option<OnUnauthorized>,
    waiters: Vec<oneshot::Sender<()>>,
}

impl TokenStore {
    pub(super) fn new(tokens: TokenSet) -> Self {
        Self(Arc::new(Mutex::new(TokenState {
            tokens: Some(tokens),
            on_unauthorized: None,
            waiters: Vec::new(),
        })))
    }

    pub(super) fn tokens(&self) -> Option<TokenSet> {
        self.lock().tokens.clone()
    }

    pub(super) fn on_unauthorized(&self, callback: OnUnauthorized) {
        self.lock().on_unauthorized = Some(callback);
    }

    /// Removes the refresh token, so that it is spent only once.
    pub(super) fn take_refresh_token(&self) -> Option<RefreshToken> {
        self.lock().tokens.as_mut()?.refresh.take()
    }

    /// Puts a refresh token back that was probably not spent.
    pub(super) fn restore_refresh_token(&self, refresh: RefreshToken) {
        if let Some(tokens) = &mut self.lock().tokens {
            tokens.refresh = Some(refresh);
        }
    }

    /// Replaces the tokens. Waiting requests resume.
    pub(super) fn replace(&self, tokens: TokenSet) {
        let mut state = self.lock();
        state.tokens = Some(tokens);
        for waiter in state.waiters.drain(..) {
            // The receiver may have been dropped; that is fine.
            let _ = waiter.send(());
        }
    }

    /// Drops the tokens for all clones. Waiting requests fail, and rejected tokens are no longer reported.
    pub(super) fn clear_tokens(&self) {
        let mut state = self.lock();
        state.tokens = None;
        state.on_unauthorized = None;
        state.waiters.clear();
    }

    /// Reports that the server rejected a token. Resolves to `true` once a newer token is available, `false` if there
    /// will be none.
    pub(super) fn wait_for_token_after(
        &self,
        rejected: &AccessToken,
    ) -> impl Future<Output = bool> + use<> {
        let (waiter, replaced) = oneshot::channel();
        let mut state = self.lock();
        let is_present = state
            .tokens
            .as_ref()
            .is_none_or(|tokens| tokens.access == *rejected);
        let on_unauthorized = state.on_unauthorized.clone().filter(|_| is_present);
        if !is_present {
            let _ = waiter.send(());
        } else if on_unauthorized.is_some() {
            state.waiters.push(waiter);
        }
        // The callback may use the store.
        drop(state);
        if let Some(callback) = on_unauthorized {
            callback();
        }
        async { replaced.await.is_ok() }
    }

    /// Ignores poisoning: no panic can leave the state half changed.
    fn lock(&self) -> MutexGuard<'_, TokenState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for TokenStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenStore(…)")
    }
}
