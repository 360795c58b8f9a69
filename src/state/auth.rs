//! Who is signed in, until when, and what happens when the sign-in ends.
//!
//! A sign-in lasts as long as the work. The page refreshes the tokens before they expire. If the server rejects them
//! anyway and they cannot be refreshed, the user signs in again in a dialog over the page: pending reads continue with
//! the new tokens, and writes are never repeated. If a different user signs in there, the page shows
//! none of the previous user’s data. If the names do not tell whether it is the same user, the page asks.
//!
//! Inactive users are signed out (see [`crate::state::idle_timeout`]), and so are users who leave the page (see
//! [`Auth::leave_page`]); the form and the URL are kept for the same user.
//!
//! The tokens stay in the memory of the page, inside [`ApiClient`]. They open every mailbox of a company, so they are
//! never stored: a reload signs out.

mod refresh;
pub mod token_expiry;

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::client::ApiClient,
    domain::user::{User, UserMatch},
    state::auth::token_expiry::TokenExpiry,
    ui::signal::RwSignal,
};

/// Whether a user is signed in.
#[derive(Clone)]
pub enum AuthState {
    /// No user is signed in.
    SignedOut(SignedOutReason),
    /// A user is signed in. The client contains the tokens, which are nowhere else.
    SignedIn(ApiClient),
}

/// Why no user is signed in.
#[derive(Clone, Debug)]
pub enum SignedOutReason {
    /// The page was just opened.
    NeverSignedIn,
    /// The user signed out, and has stopped some sessions for that.
    Requested {
        /// How many sessions they have stopped.
        stopped: usize,
    },
    /// The user was inactive. The page keeps this user’s data until a different user signs in.
    IdleTimeout(User),
    /// The user left the page, and came back to it with the browser’s Back button. The page keeps this user’s data until a
    /// different user signs in.
    LeftPage(User),
}

/// When the sign-in expires.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignInExpiry {
    /// In milliseconds since 1970, UTC.
    pub expires_at: f64,
    /// Whether the page refreshes the tokens before that.
    pub is_refreshed: bool,
    token_expiry: TokenExpiry,
}

/// The sign-in, shared by all views.
#[derive(Clone, Copy)]
pub struct Auth {
    state: RwSignal<AuthState>,
    expiry: RwSignal<Option<SignInExpiry>>,
    /// Whether the server has rejected the sign-in, so that the user has to sign in again.
    needs_reauthentication: RwSignal<bool>,
    /// How often refreshing the present tokens has failed.
    failures: RwSignal<u32>,
    /// The number of sign-ins since the page was loaded.
    sign_ins: StoredValue<u32>,
}

impl Auth {
    /// Provides the auth state to all views below, initially signed out, and refreshes the tokens until the user is
    /// signed out.
    pub fn provide() -> Self {
        let auth = Self {
            state: RwSignal::new(AuthState::SignedOut(SignedOutReason::NeverSignedIn)),
            expiry: RwSignal::new(None),
            needs_reauthentication: RwSignal::new(false),
            failures: RwSignal::new(0),
            sign_ins: StoredValue::new(0),
        };
        provide_context(auth);
        auth.refresh_before_expiry();
        auth
    }

    /// Returns the auth state. Tracked.
    pub fn get(self) -> AuthState {
        self.state.get()
    }

    /// When the sign-in expires, if the server has said so. Tracked.
    pub fn expiry(self) -> Option<SignInExpiry> {
        self.expiry.get()
    }

    /// Returns whether a user is signed in. Tracked.
    pub fn is_signed_in(self) -> bool {
        self.state
            .with(|state| matches!(state, AuthState::SignedIn(_)))
    }

    /// Returns whether the server has rejected the sign-in. Tracked. The page keeps its content, and pending reads
    /// wait.
    pub fn needs_reauthentication(self) -> bool {
        self.needs_reauthentication.get()
    }

    /// The current user, or the last user if they were inactive or left the page. `None` after an explicit sign-out.
    pub fn user(self) -> Option<User> {
        self.state.with_untracked(|state| match state {
            AuthState::SignedIn(api) => Some(api.user().clone()),
            AuthState::SignedOut(
                SignedOutReason::IdleTimeout(user) | SignedOutReason::LeftPage(user),
            ) => Some(user.clone()),
            AuthState::SignedOut(
                SignedOutReason::NeverSignedIn | SignedOutReason::Requested { .. },
            ) => None,
        })
    }

    /// Compares a user with the one whose data the page contains. On a page without data of a user, every user counts
    /// as the same.
    pub fn compare_user(self, user: &User) -> UserMatch {
        self.user()
            .map_or(UserMatch::Same, |present| present.compare(user))
    }

    /// The number of the present sign-in, which stays the same when it is resumed. `None` while signed out. Tracked.
    pub fn sign_in_number(self) -> Option<u32> {
        self.is_signed_in().then(|| self.sign_ins.get_value())
    }

    /// The client of the signed-in user. Untracked.
    pub fn api(self) -> Option<ApiClient> {
        self.state.with_untracked(|state| match state {
            AuthState::SignedIn(api) => Some(api.clone()),
            AuthState::SignedOut(_) => None,
        })
    }

    /// Signs in with a client that has tokens.
    pub fn sign_in(self, api: ApiClient) {
        self.clear();
        api.on_token_event(Arc::new(move |event| self.on_token_event(event)));
        self.start_expiry(&api);
        self.sign_ins.update_value(|count| *count += 1);
        self.state.set(AuthState::SignedIn(api));
    }

    /// Continues with the tokens of a new sign-in of the same user. Requests that wait for a token resume.
    pub fn resume(self, api: ApiClient) {
        let Some(present) = self.api() else {
            self.sign_in(api);
            return;
        };
        present.take_tokens_from(&api);
        self.start_expiry(&present);
        self.needs_reauthentication.set(false);
    }

    /// Signs out at the user’s request, who has `stopped` this many sessions for that. The page then contains no user’s
    /// data.
    pub fn sign_out(self, stopped: usize) {
        self.end_sign_in(SignedOutReason::Requested { stopped });
    }

    /// Signs out for inactivity. The page keeps the user’s entries.
    pub fn sign_out_inactive_user(self) {
        if let Some(user) = self.user() {
            self.end_sign_in(SignedOutReason::IdleTimeout(user));
        }
    }

    /// Signs out because the page is being left. The page keeps the user’s entries.
    ///
    /// Browsers keep a page that was left, with its memory, and show it again when the user goes back. So nothing in it
    /// may open a mailbox: no token, no password that was typed, no sign-in that is in progress. The sign-in screen is
    /// therefore built again even if it is shown already.
    ///
    /// The server is not told. That request would have to outlast the page, with a token in it. The token expires on its
    /// own, as after a reload.
    pub fn leave_page(self) {
        let reason = self.state.with_untracked(|state| match state {
            AuthState::SignedIn(api) => SignedOutReason::LeftPage(api.user().clone()),
            AuthState::SignedOut(reason) => reason.clone(),
        });
        self.clear();
        self.state.set(AuthState::SignedOut(reason));
    }

    /// Drops the tokens, and tells the server if its version supports that.
    fn end_sign_in(self, reason: SignedOutReason) {
        if let Some(api) = self.api() {
            spawn_local(api.sign_out());
        }
        self.clear();
        self.state.set(AuthState::SignedOut(reason));
    }

    /// Drops the tokens of the present sign-in, and everything that depends on them.
    fn clear(self) {
        if let Some(api) = self.api() {
            api.clear_tokens();
        }
        self.needs_reauthentication.set(false);
        self.expiry.set(None);
    }
}
