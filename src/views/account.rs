//! Who is signed in, and what happens to the page when that ends.

use leptos::prelude::*;

use crate::api::Api;

/// The account for the whole page.
#[derive(Clone)]
pub enum Account {
    /// Nobody is signed in.
    SignedOut(Why),
    /// Somebody is. The token lives in here and nowhere else.
    SignedIn {
        /// What the account can ask.
        api: Api,
        /// Its name; not known of a pasted token.
        user: Option<String>,
    },
}

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The page was just opened.
    Opened,
    /// The person signed out.
    Left,
    /// The server did not accept the token any more.
    Refused,
}

/// The account, shared by all views.
#[derive(Clone, Copy)]
pub struct CurrentAccount(RwSignal<Account>);

impl CurrentAccount {
    /// Provides itself, signed out, to all views below.
    pub fn provide() -> Self {
        let account = Self(RwSignal::new(Account::SignedOut(Why::Opened)));
        provide_context(account);
        account
    }

    /// The account, tracked.
    pub fn get(self) -> Account {
        self.0.get()
    }

    /// Whether somebody is signed in, tracked.
    pub fn is_signed_in(self) -> bool {
        self.0
            .with(|account| matches!(account, Account::SignedIn { .. }))
    }

    /// Begins to act for an account.
    pub fn sign_in(self, api: Api, user: Option<String>) {
        self.0.set(Account::SignedIn { api, user });
    }

    /// Drops the token.
    pub fn sign_out(self, why: Why) {
        self.0.set(Account::SignedOut(why));
    }

    /// What the account can ask, while there is one.
    pub fn api(self) -> Option<Api> {
        self.0.with_untracked(|account| match account {
            Account::SignedIn { api, .. } => Some(api.clone()),
            Account::SignedOut(_) => None,
        })
    }
}
