//! Who is signed in, for how long, and what happens to the page when that ends.

use std::{sync::Arc, time::Duration};

use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::Api,
    domain::term::Term,
    ui::{clock, waiting::after},
};

/// The account for the whole page.
#[derive(Clone)]
pub enum Account {
    /// Nobody is signed in.
    SignedOut(Why),
    /// Somebody is. The tokens live in here and nowhere else.
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
    /// Nothing was done for long.
    Idle,
}

/// Who is signed in, by name where it is known. Of pasted tokens nobody can say; whoever has pasted the first pastes the
/// second.
#[derive(Clone, Debug)]
struct Person(Option<String>);

impl Person {
    fn is(&self, user: Option<&str>) -> bool {
        match (self.0.as_deref(), user) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// Until when a sign-in holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Holds {
    /// In milliseconds since 1970, UTC.
    pub until: f64,
    /// Whether the page renews it by itself.
    pub is_renewed: bool,
    term: Term,
}

/// The account, shared by all views.
#[derive(Clone, Copy)]
pub struct CurrentAccount {
    account: RwSignal<Account>,
    holds: RwSignal<Option<Holds>>,
    /// Whether the server has refused the sign-in, and the person has to sign in again.
    is_refused: RwSignal<bool>,
    /// How often renewing has failed in the present term.
    failures: RwSignal<u32>,
    /// Who was signed in last, unless they have left.
    last: StoredValue<Option<Person>>,
    renewing: StoredValue<Option<AbortHandle>>,
    /// Whether something waits for the next grant.
    is_needed: StoredValue<bool>,
}

impl CurrentAccount {
    /// Provides itself, signed out, to all views below, and keeps a sign-in alive.
    pub fn provide() -> Self {
        let account = Self {
            account: RwSignal::new(Account::SignedOut(Why::Opened)),
            holds: RwSignal::new(None),
            is_refused: RwSignal::new(false),
            failures: RwSignal::new(0),
            last: StoredValue::new(None),
            renewing: StoredValue::new(None),
            is_needed: StoredValue::new(false),
        };
        provide_context(account);
        Effect::new(move |_| {
            account.failures.track();
            let holds = account.holds.get().filter(|holds| holds.is_renewed);
            if let Some(wait) = holds.and_then(|holds| holds.term.until_renewal(clock::steady())) {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a day at most"
                )]
                let wait = Duration::from_millis(wait as u64);
                after(wait, move || account.renew());
            }
        });
        account
    }

    /// The account, tracked.
    pub fn get(self) -> Account {
        self.account.get()
    }

    /// Until when the sign-in holds, as far as the server says so; tracked.
    pub fn holds(self) -> Option<Holds> {
        self.holds.get()
    }

    /// Whether somebody is signed in, tracked.
    pub fn is_signed_in(self) -> bool {
        self.account
            .with(|account| matches!(account, Account::SignedIn { .. }))
    }

    /// Whether the server has refused the sign-in; tracked. What is on the page stays, and what was being read waits.
    pub fn is_refused(self) -> bool {
        self.is_refused.get()
    }

    /// The name of the account, where it is known.
    pub fn user(self) -> Option<String> {
        self.account.with_untracked(|account| match account {
            Account::SignedIn { user, .. } => user.clone(),
            Account::SignedOut(_) => None,
        })
    }

    /// Whether this is who was signed in last, or nobody was.
    pub fn is_last(self, user: Option<&str>) -> bool {
        self.last
            .with_value(|last| last.as_ref().is_none_or(|last| last.is(user)))
    }

    /// Begins to act for an account.
    pub fn sign_in(self, api: Api, user: Option<String>) {
        self.end();
        self.last.set_value(Some(Person(user.clone())));
        api.on_refusal(Arc::new(move || self.refused()));
        self.hold(&api);
        self.account.set(Account::SignedIn { api, user });
    }

    /// Goes on with a new sign-in of the same account, under everything that is on the page. Whether it was the same:
    /// else nothing has changed.
    pub fn resume(self, api: &Api, user: Option<&str>) -> bool {
        let Some(present) = self.api().filter(|_| self.is_last(user)) else {
            return false;
        };
        present.adopt(api);
        self.hold(&present);
        self.is_refused.set(false);
        true
    }

    /// Drops the tokens, and tells the server so where it can be told.
    pub fn sign_out(self, why: Why) {
        if let Some(api) = self.api() {
            spawn_local(api.log_out());
        }
        self.end();
        if why == Why::Left {
            self.last.set_value(None);
        }
        self.account.set(Account::SignedOut(why));
    }

    /// What the account can ask, while there is one.
    pub fn api(self) -> Option<Api> {
        self.account.with_untracked(|account| match account {
            Account::SignedIn { api, .. } => Some(api.clone()),
            Account::SignedOut(_) => None,
        })
    }

    /// The server refuses the sign-in: it is renewed, or else the person has to sign in again.
    fn refused(self) {
        self.is_needed.set_value(true);
        self.renew();
    }

    fn renew(self) {
        let Some(api) = self.api() else {
            return;
        };
        if self.renewing.with_value(Option::is_some) {
            return;
        }
        let present = api.clone();
        let (renewed, handle) = abortable(async move { present.renew().await });
        self.renewing.set_value(Some(handle));
        spawn_local(async move {
            // Given up: the person has signed out meanwhile.
            let Ok(renewed) = renewed.await else {
                return;
            };
            self.renewing.set_value(None);
            let is_needed = self.is_needed.get_value();
            self.is_needed.set_value(false);
            match renewed {
                Ok(()) => self.hold(&api),
                Err(_) if is_needed => self.is_refused.set(true),
                Err(_) => self.failures.update(|failures| *failures += 1),
            }
        });
    }

    /// Counts the time from now on.
    fn hold(self, api: &Api) {
        self.failures.set(0);
        self.holds.set(api.lifetime().map(|seconds| Holds {
            until: clock::now() + f64::from(seconds) * 1_000.0,
            is_renewed: api.can_be_renewed(),
            term: Term::new(clock::steady(), seconds),
        }));
    }

    /// Ends what belongs to the present account.
    fn end(self) {
        if let Some(renewing) = self.renewing.get_value() {
            renewing.abort();
        }
        self.renewing.set_value(None);
        self.is_needed.set_value(false);
        if let Some(api) = self.api() {
            api.give_up();
        }
        self.is_refused.set(false);
        self.holds.set(None);
    }
}
