//! Reading from the server, and reading again: a failure never takes away what was already there.

use std::{future::Future, pin::Pin};

use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use super::account::CurrentAccount;
use crate::{
    api::{Api, error::ApiError},
    ui::{announcer::say, clock},
};

/// How far a reading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<T> {
    /// Nothing has arrived yet.
    Waiting,
    /// Nothing has arrived, and this is why.
    Failed(ApiError),
    /// This has arrived. It stays while it is read again, and when that fails.
    Arrived(T),
}

/// How old it is what has arrived, and what became of the attempt to read it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Freshness {
    /// When it arrived, in milliseconds since 1970, UTC.
    pub at: f64,
    /// The attempt to read it again.
    pub again: Again,
}

/// The attempt to read something again.
#[derive(Clone, Debug, PartialEq)]
pub enum Again {
    /// None, or the last one succeeded.
    Idle,
    /// Under way.
    Waiting,
    /// It failed; what is shown is old.
    Failed(ApiError),
}

type Ask<T> = Box<dyn Fn(Api) -> Pin<Box<dyn Future<Output = Result<T, ApiError>>>>>;

/// Something that is read from the server, for as long as the view that asked is there.
pub struct Reader<T: 'static> {
    /// How far it is.
    pub reading: RwSignal<Reading<T>>,
    /// How old it is.
    pub freshness: RwSignal<Freshness>,
    ask: StoredValue<Ask<T>, LocalStorage>,
    under_way: StoredValue<Option<AbortHandle>>,
    account: CurrentAccount,
}

impl<T> Clone for Reader<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Reader<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Reader<T> {
    /// Reads at once.
    pub fn new<F>(ask: impl Fn(Api) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let reader = Self::idle(ask);
        reader.again();
        reader
    }

    /// Begins with what was already read.
    pub fn with<F>(value: T, ask: impl Fn(Api) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let reader = Self::idle(ask);
        reader.arrived(value);
        reader
    }

    fn idle<F>(ask: impl Fn(Api) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let ask: Ask<T> = Box::new(move |api| Box::pin(ask(api)));
        let reader = Self {
            reading: RwSignal::new(Reading::Waiting),
            freshness: RwSignal::new(Freshness {
                at: clock::now(),
                again: Again::Idle,
            }),
            ask: StoredValue::new_local(ask),
            under_way: StoredValue::new(None),
            account: expect_context(),
        };
        on_cleanup(move || reader.give_up());
        reader
    }

    /// Reads something else: what was there is gone.
    pub fn anew(self) {
        self.give_up();
        self.under_way.set_value(None);
        self.reading.set(Reading::Waiting);
        self.again();
    }

    /// Reads again, unless a reading is under way.
    pub fn again(self) {
        let Some(api) = self.account.api() else {
            return;
        };
        if self.under_way.with_value(Option::is_some) {
            return;
        }
        let is_shown = self.has_arrived();
        if is_shown {
            self.freshness
                .update(|freshness| freshness.again = Again::Waiting);
        } else {
            self.reading.set(Reading::Waiting);
        }
        let (answer, handle) = abortable(self.ask.with_value(|ask| ask(api)));
        self.under_way.set_value(Some(handle));
        spawn_local(async move {
            // Given up: the view is gone, and its signals with it.
            if let Ok(answer) = answer.await {
                self.under_way.set_value(None);
                match answer {
                    Ok(value) => {
                        self.arrived(value);
                        if is_shown {
                            // What is the same does not change on the page.
                            say("Read again");
                        }
                    }
                    Err(error) => self.failed(error),
                }
            }
        });
    }

    /// Stops waiting. What was there stays.
    pub fn stop(self) {
        self.give_up();
        self.under_way.set_value(None);
        self.failed(ApiError::Cancelled);
    }

    /// What has arrived, tracked.
    pub fn value(self) -> Option<T> {
        self.reading.with(|reading| match reading {
            Reading::Arrived(value) => Some(value.clone()),
            Reading::Waiting | Reading::Failed(_) => None,
        })
    }

    /// Whether the view that asked is still there.
    pub fn is_there(self) -> bool {
        self.reading.try_with_untracked(|_| ()).is_some()
    }

    /// What the account can ask.
    pub fn account(self) -> CurrentAccount {
        self.account
    }

    /// Replaces what is shown by something newer. What is the same stays as it is on the page, with the focus in it.
    pub fn arrived(self, value: T) {
        // The view may have gone meanwhile, and the signals with it.
        let _ = self.freshness.try_set(Freshness {
            at: clock::now(),
            again: Again::Idle,
        });
        let arrived = Reading::Arrived(value);
        if self.reading.try_with_untracked(|shown| *shown != arrived) == Some(true) {
            self.reading.set(arrived);
        }
    }

    fn has_arrived(self) -> bool {
        self.reading
            .with_untracked(|reading| matches!(reading, Reading::Arrived(_)))
    }

    fn failed(self, error: ApiError) {
        if self.has_arrived() {
            self.freshness
                .update(|freshness| freshness.again = Again::Failed(error));
        } else {
            self.reading.set(Reading::Failed(error));
        }
    }

    fn give_up(self) {
        if let Some(Some(handle)) = self.under_way.try_get_value() {
            handle.abort();
        }
    }
}
