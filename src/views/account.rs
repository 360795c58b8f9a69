//! Who is signed in, for how long, and what happens to the page when that ends.

use std::{sync::Arc, time::Duration};

use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::Api,
    domain::{term::Term, user::User},
    ui::{clock, waiting::after},
};

/// The account for the whole page.
#[derive(Clone)]
pub enum Account {
    /// Nobody is signed in.
    SignedOut(Why),
    /// Somebody is: what they can ask. The tokens live in here and nowhere else.
    SignedIn(Api),
}

/// Why nobody is signed in.
#[derive(Clone, Debug)]
pub enum Why {
    /// The page was just opened.
    Opened,
    /// The person signed out.
    Left,
    /// Nothing was done for long; whose page it is, until somebody else signs in.
    Idle(User),
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
    renewing: StoredValue<Option<AbortHandle>>,
    /// Whether something waits for the next grant.
    is_needed: StoredValue<bool>,
}

impl CurrentAccount {
    /// Provides itself, signed out, to all views below, and keeps a sign-in alive as long as nobody ends it: who does
    /// nothing for long is signed out, see [`super::idle`].
    pub fn provide() -> Self {
        let account = Self {
            account: RwSignal::new(Account::SignedOut(Why::Opened)),
            holds: RwSignal::new(None),
            is_refused: RwSignal::new(false),
            failures: RwSignal::new(0),
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
            .with(|account| matches!(account, Account::SignedIn(_)))
    }

    /// Whether the server has refused the sign-in; tracked. What is on the page stays, and what was being read waits.
    pub fn is_refused(self) -> bool {
        self.is_refused.get()
    }

    /// Whose page it is: who is signed in, or was until they did nothing for long. Nobody's, if somebody has left it.
    pub fn user(self) -> Option<User> {
        self.account.with_untracked(|account| match account {
            Account::SignedIn(api) => Some(api.user().clone()),
            Account::SignedOut(Why::Idle(user)) => Some(user.clone()),
            Account::SignedOut(Why::Opened | Why::Left) => None,
        })
    }

    /// Whether the page is somebody else's.
    pub fn is_of_another(self, user: &User) -> bool {
        self.user().is_some_and(|present| !present.is(user))
    }

    /// Begins to act for an account.
    pub fn sign_in(self, api: Api) {
        self.end();
        api.on_refusal(Arc::new(move || self.refused()));
        self.hold(&api);
        self.account.set(Account::SignedIn(api));
    }

    /// Goes on with a new sign-in of the same account, under everything that is on the page. Whether it was the same:
    /// else nothing has changed.
    pub fn resume(self, api: &Api) -> bool {
        let Some(present) = self.api().filter(|present| present.user().is(api.user())) else {
            return false;
        };
        self.stop_renewing();
        present.adopt(api);
        self.hold(&present);
        self.is_refused.set(false);
        true
    }

    /// Signs out on request: the page is nobody's then.
    pub fn sign_out(self) {
        self.drop_tokens(Why::Left);
    }

    /// Signs out who does nothing for long.
    pub fn time_out(self) {
        if let Some(user) = self.user() {
            self.drop_tokens(Why::Idle(user));
        }
    }

    /// Drops the tokens, and tells the server so where it can be told.
    fn drop_tokens(self, why: Why) {
        if let Some(api) = self.api() {
            spawn_local(api.log_out());
        }
        self.end();
        self.account.set(Account::SignedOut(why));
    }

    /// What the account can ask, while there is one.
    pub fn api(self) -> Option<Api> {
        self.account.with_untracked(|account| match account {
            Account::SignedIn(api) => Some(api.clone()),
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
                Ok(()) => {
                    self.hold(&api);
                    self.is_refused.set(false);
                }
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

    fn stop_renewing(self) {
        if let Some(renewing) = self.renewing.get_value() {
            renewing.abort();
        }
        self.renewing.set_value(None);
        self.is_needed.set_value(false);
    }

    /// Ends what belongs to the present account.
    fn end(self) {
        self.stop_renewing();
        if let Some(api) = self.api() {
            api.give_up();
        }
        self.is_refused.set(false);
        self.holds.set(None);
    }
}
