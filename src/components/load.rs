//! Data loaded from the server, and its refresh. A failed refresh never discards the data that is already shown.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;

use crate::{
    api::{client::ApiClient, error::ApiError},
    components::text,
    state::auth::Auth,
    ui::{announcer::announce, clock, context::context, signal::RwSignal, task::Task},
};

/// The state of a load.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState<T> {
    /// There is no data yet; the request is in progress.
    Loading,
    /// There is no data; the request failed.
    Failed(ApiError),
    /// The data. It stays while it is refreshed, and if the refresh fails.
    Loaded(T),
}

impl<T> LoadState<T> {
    /// Returns the data, if it is loaded.
    pub fn data(&self) -> Option<&T> {
        match self {
            Self::Loaded(data) => Some(data),
            Self::Loading | Self::Failed(_) => None,
        }
    }
}

/// The age of the data, and the state of its refresh.
#[derive(Clone, Debug, PartialEq)]
pub struct Freshness {
    /// When the data was loaded, in milliseconds since 1970, UTC.
    pub at: f64,
    /// The state of the refresh.
    pub refetch: RefetchState,
}

/// The state of a refresh.
#[derive(Clone, Debug, PartialEq)]
pub enum RefetchState {
    /// Not started, or the last one succeeded.
    Idle,
    /// In progress.
    Loading,
    /// Failed; the data is old.
    Failed(ApiError),
}

type FetchFn<T> = Box<dyn Fn(ApiClient) -> Pin<Box<dyn Future<Output = Result<T, ApiError>>>>>;

/// Data from the server. It lives as long as the reactive owner that created it, and aborts its request at the end.
pub struct Load<T: 'static> {
    /// The data, or why there is none.
    pub state: RwSignal<LoadState<T>>,
    /// The age of the data, and the state of its refresh.
    pub freshness: RwSignal<Freshness>,
    fetch: StoredValue<FetchFn<T>, LocalStorage>,
    task: Task,
    /// Whether the last request was one that the user has not asked for.
    is_quiet: StoredValue<bool>,
    auth: Auth,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Load<T> {
    /// Creates a load and starts it.
    pub fn new<F>(fetch: impl Fn(ApiClient) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let load = Self::idle(fetch);
        load.refetch();
        load
    }

    /// Creates a load that already has data, which was read at a time in milliseconds since 1970, UTC. `fetch` refreshes
    /// it.
    pub fn with_data<F>(data: T, read_at: f64, fetch: impl Fn(ApiClient) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let load = Self::idle(fetch);
        load.set_data(data);
        load.freshness.update(|freshness| freshness.at = read_at);
        load
    }

    fn idle<F>(fetch: impl Fn(ApiClient) -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let fetch: FetchFn<T> = Box::new(move |api| Box::pin(fetch(api)));
        let load = Self {
            state: RwSignal::new(LoadState::Loading),
            freshness: RwSignal::new(Freshness {
                at: clock::now(),
                refetch: RefetchState::Idle,
            }),
            fetch: StoredValue::new_local(fetch),
            task: Task::new(),
            is_quiet: StoredValue::new(false),
            auth: context(),
        };
        on_cleanup(move || load.task.abort());
        load
    }

    /// Discards the data and loads again.
    pub fn reset(self) {
        self.task.abort();
        self.state.set(LoadState::Loading);
        self.refetch();
    }

    /// Loads again and keeps the data until then. Does nothing if the user waits for a request already.
    pub fn refetch(self) {
        let Some(api) = self.auth.api() else {
            return;
        };
        if self.is_quiet.get_value() {
            self.task.abort();
        }
        if self.task.is_running() {
            return;
        }
        self.is_quiet.set_value(false);
        let is_refresh = self.is_loaded();
        if is_refresh {
            self.freshness
                .update(|freshness| freshness.refetch = RefetchState::Loading);
        } else {
            self.state.set(LoadState::Loading);
        }
        let response = self.fetch.with_value(|fetch| fetch(api));
        self.task.run(async move {
            match response.await {
                Ok(data) => {
                    self.set_data(data);
                    if is_refresh {
                        // Unchanged data changes nothing on the page, so only this tells that the refresh is over.
                        announce(text::UPDATED);
                    }
                }
                Err(error) => self.fail(error),
            }
        });
    }

    /// Loads again without progress and without an announcement. A failure is shown, and announced once; the data stays.
    pub fn refetch_quietly(self) {
        let Some(api) = self.auth.api().filter(|_| !self.task.is_running()) else {
            return;
        };
        self.is_quiet.set_value(true);
        let response = self.fetch.with_value(|fetch| fetch(api));
        self.task.run(async move {
            match response.await {
                Ok(data) => self.set_data(data),
                Err(error) => {
                    let failed = RefetchState::Failed(error);
                    // The same failure is not announced again.
                    if self
                        .freshness
                        .with_untracked(|freshness| freshness.refetch != failed)
                    {
                        self.freshness
                            .update(|freshness| freshness.refetch = failed);
                    }
                }
            }
        });
    }

    /// Returns whether the last request was one that the user has not asked for. Untracked.
    pub fn is_quiet(self) -> bool {
        self.is_quiet.get_value()
    }

    /// Stops waiting for the server. Existing data stays.
    pub fn cancel(self) {
        self.task.abort();
        self.fail(ApiError::Canceled);
    }

    /// Returns the data, if it is loaded. Tracked.
    pub fn data(self) -> Option<T> {
        self.state.with(|state| state.data().cloned())
    }

    /// Returns the client of the signed-in user.
    pub fn api(self) -> Option<ApiClient> {
        self.auth.api()
    }

    /// Returns whether the owner of the load still exists.
    pub fn is_mounted(self) -> bool {
        self.state.try_with_untracked(|_| ()).is_some()
    }

    /// Replaces the data by a newer response: one that is on its way is older, and ignored.
    pub fn replace(self, data: T) {
        if self.is_mounted() {
            self.task.abort();
            self.set_data(data);
        }
    }

    /// Replaces the data. Equal data leaves the page, and the focus in it, as they are.
    pub fn set_data(self, data: T) {
        // The screen, and the signals with it, may be gone.
        let _ = self.freshness.try_set(Freshness {
            at: clock::now(),
            refetch: RefetchState::Idle,
        });
        let loaded = LoadState::Loaded(data);
        if self.state.try_with_untracked(|current| *current != loaded) == Some(true) {
            self.state.set(loaded);
        }
    }

    fn is_loaded(self) -> bool {
        self.state.with_untracked(|state| state.data().is_some())
    }

    fn fail(self, error: ApiError) {
        if self.is_loaded() {
            self.freshness
                .update(|freshness| freshness.refetch = RefetchState::Failed(error));
        } else {
            self.state.set(LoadState::Failed(error));
        }
    }
}
