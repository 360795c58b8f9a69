//! The tokens of a signed-in account, shared by all clones of the client and refreshed in place.

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use futures::{
    channel::oneshot,
    future::{AbortHandle, Abortable, abortable},
};

use crate::api::{
    error::ApiError,
    token::{AccessToken, RefreshToken},
};

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

/// What has happened to the tokens of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenEvent {
    /// They were refreshed.
    Refreshed,
    /// Refreshing them failed. They may still be valid.
    RefreshFailed,
    /// The server has rejected them, and they cannot be refreshed. Reads wait until the user has signed in again.
    Rejected,
}

/// Called with each [`TokenEvent`].
type OnTokenEvent = Arc<dyn Fn(TokenEvent) + Send + Sync>;

/// The present tokens, and the requests that wait for new ones. Clones share them.
#[derive(Clone)]
pub(super) struct TokenStore(Arc<Mutex<TokenState>>);

struct TokenState {
    /// `None` after sign-out.
    tokens: Option<TokenSet>,
    /// Whether the server has accepted an access token since the sign-in.
    is_accepted: bool,
    /// Set while a refresh is in progress. Not a `Task` of the UI, because this layer has no Leptos.
    refresh: Option<AbortHandle>,
    waiters: Vec<oneshot::Sender<Result<(), ApiError>>>,
    on_event: Option<OnTokenEvent>,
}

impl TokenStore {
    pub(super) fn new(tokens: TokenSet) -> Self {
        Self(Arc::new(Mutex::new(TokenState {
            tokens: Some(tokens),
            is_accepted: false,
            refresh: None,
            waiters: Vec::new(),
            on_event: None,
        })))
    }

    pub(super) fn tokens(&self) -> Option<TokenSet> {
        self.lock().tokens.clone()
    }

    pub(super) fn on_event(&self, callback: OnTokenEvent) {
        self.lock().on_event = Some(callback);
    }

    /// Returns a future that does the work of a refresh until the tokens are replaced or dropped. `None` if a refresh
    /// is already in progress, or after sign-out.
    pub(super) fn start_refresh<F: Future>(&self, work: F) -> Option<Abortable<F>> {
        let mut state = self.lock();
        if state.tokens.is_none() || state.refresh.is_some() {
            return None;
        }
        let (work, handle) = abortable(work);
        state.refresh = Some(handle);
        Some(work)
    }

    /// Removes the refresh token, so that it is spent only once.
    pub(super) fn take_refresh_token(&self) -> Option<RefreshToken> {
        self.lock().tokens.as_mut()?.refresh.take()
    }

    /// Ends a refresh with new tokens.
    pub(super) fn finish_refresh(&self, tokens: TokenSet) {
        self.lock().replace_tokens(tokens);
        self.report(TokenEvent::Refreshed);
    }

    /// Ends a refresh that failed without a decision of the server, for example because it is busy. Waiting requests fail
    /// with the error.
    pub(super) fn fail_refresh(&self, unspent: RefreshToken, error: &ApiError) {
        let mut state = self.lock();
        state.end_refresh(Some(unspent));
        state.resume_waiters(&Err(error.clone()));
        drop(state);
        self.report(TokenEvent::RefreshFailed);
    }

    /// Ends a refresh that the server has rejected, or for which there is no refresh token. Requests continue to wait.
    pub(super) fn reject_refresh(&self, unspent: Option<RefreshToken>) {
        let mut state = self.lock();
        state.end_refresh(unspent);
        let event = if state.waiters.is_empty() {
            TokenEvent::RefreshFailed
        } else {
            TokenEvent::Rejected
        };
        drop(state);
        self.report(event);
    }

    /// Replaces the tokens by those of a new sign-in. Waiting requests resume.
    pub(super) fn replace(&self, tokens: TokenSet) {
        let mut state = self.lock();
        state.is_accepted = false;
        state.replace_tokens(tokens);
    }

    /// Remembers that the server has accepted an access token.
    pub(super) fn accept(&self) {
        self.lock().is_accepted = true;
    }

    /// Returns whether the server has accepted an access token since the sign-in.
    pub(super) fn is_accepted(&self) -> bool {
        self.lock().is_accepted
    }

    /// Drops the tokens for all clones. Waiting requests fail, and no event is reported after this.
    pub(super) fn clear(&self) {
        let mut state = self.lock();
        state.tokens = None;
        state.abort_refresh();
        state.waiters.clear();
        state.on_event = None;
    }

    /// Returns a receiver for the moment when this token, which the server has rejected, is replaced, or refreshing it
    /// fails. It fails after sign-out. `None` if the token was already replaced.
    pub(super) fn wait_for_token_after(
        &self,
        rejected: &AccessToken,
    ) -> Option<oneshot::Receiver<Result<(), ApiError>>> {
        let (waiter, replaced) = oneshot::channel();
        let mut state = self.lock();
        match &state.tokens {
            Some(tokens) if tokens.access != *rejected => None,
            Some(_) => {
                state.waiters.push(waiter);
                Some(replaced)
            }
            None => Some(replaced),
        }
    }

    fn report(&self, event: TokenEvent) {
        let callback = self.lock().on_event.clone();
        // The callback may use the store, so the lock is not held here.
        if let Some(callback) = callback {
            callback(event);
        }
    }

    /// Ignores poisoning: no panic can leave the state half changed.
    fn lock(&self) -> MutexGuard<'_, TokenState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TokenState {
    fn replace_tokens(&mut self, tokens: TokenSet) {
        self.tokens = Some(tokens);
        self.abort_refresh();
        self.resume_waiters(&Ok(()));
    }

    /// Puts the refresh token back if it was probably not spent.
    fn end_refresh(&mut self, unspent: Option<RefreshToken>) {
        self.refresh = None;
        if let Some(tokens) = &mut self.tokens {
            tokens.refresh = unspent;
        }
    }

    fn resume_waiters(&mut self, result: &Result<(), ApiError>) {
        for waiter in self.waiters.drain(..) {
            // The receiver may have been dropped; that is fine.
            let _ = waiter.send(result.clone());
        }
    }

    fn abort_refresh(&mut self) {
        if let Some(refresh) = self.refresh.take() {
            refresh.abort();
        }
    }
}

impl fmt::Debug for TokenStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenStore(…)")
    }
}
