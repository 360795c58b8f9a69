//! A resource. A list is loaded page by page, up to its end.

use leptos::{
    leptos_dom::helpers::{document, window},
    prelude::*,
};

use crate::{
    api::{
        client::ApiClient, endpoint::Endpoint, error::ApiError, resource_response::ResourceResponse,
    },
    components::{
        action::{Action, ActionState},
        load::{Freshness, Load, LoadState, RefetchState},
        operation::Operation,
        table::text,
    },
    domain::{
        link::Link,
        list::{List, column::ListKind},
        partial::Gaps,
    },
    state::recent_lists::{KeptList, RecentLists},
    ui::{announcer::announce, location, reactive::effect, timer::next_task},
};

/// A resource. A refresh reads as many entries of a list as were loaded.
#[derive(Clone, Copy)]
pub struct ResourceLoad {
    /// The resource; of a list, the pages so far.
    pub load: Load<ResourceResponse>,
    /// Loads the other pages of a list.
    pub rest: Action,
    /// Where the user was in the list when they left it, until it is shown again.
    pub place: StoredValue<Option<Place>>,
    /// How many entries were read last.
    rows: StoredValue<usize>,
}

/// Where the user was in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The scroll position of the page, in pixels.
    pub scroll: f64,
    /// The number of the row that had the focus, as `aria-rowindex`.
    pub focused_row: Option<String>,
}

/// How far a list is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListState {
    /// What the entries are.
    pub kind: ListKind,
    /// The number of entries.
    pub rows: usize,
    /// The number of entries of the whole list, if the server says it.
    pub total: Option<usize>,
    /// Whether there is another page.
    pub has_more: bool,
    /// What is missing.
    pub gaps: Gaps,
}

impl ListState {
    /// Returns whether the list is known to have no entries.
    pub fn is_empty(self) -> bool {
        self.rows == 0 && !self.has_more && self.gaps.is_none()
    }

    /// Returns the number of entries in words.
    pub fn count(self) -> String {
        let missing = self
            .total
            .filter(|total| !self.has_more && *total > self.rows);
        match missing {
            Some(total) => text::without_link(self.kind, self.rows, total),
            None => text::row_count(self.kind, self.rows, self.has_more, self.gaps),
        }
    }

    /// How many of the entries are shown, in words.
    pub fn count_of(self, shown: usize, is_loading: bool) -> String {
        let count = text::shown_of(self.kind, shown, self.rows);
        match () {
            () if is_loading => text::so_far(&count),
            () if self.has_more || !self.gaps.is_none() => text::not_all(&count),
            () => count,
        }
    }
}

impl ResourceLoad {
    /// Loads the resource at `endpoint`, and then the other pages if it is a list.
    pub fn new(endpoint: Endpoint) -> Self {
        let rest = Action::new();
        let rows = StoredValue::new(0);
        let entry = location::history_entry();
        let kept = RecentLists::current().take(entry, &endpoint);
        let address = endpoint.clone();
        let fetch = move |api: ApiClient| {
            // The next page would follow other rows.
            rest.abort();
            let endpoint = endpoint.clone();
            async move {
                let shown = rows.try_get_value().unwrap_or_default();
                let response = api.resource(&endpoint, shown).await?;
                rows.try_set_value(response.row_count());
                Ok(response)
            }
        };
        let place = StoredValue::new(None);
        let load = match kept {
            Some(kept) => {
                rows.set_value(kept.response.row_count());
                place.set_value(Some(Place {
                    scroll: kept.scroll,
                    focused_row: kept.focused_row,
                }));
                Load::with_data(kept.response, kept.loaded_at, fetch)
            }
            None => Load::new(fetch),
        };
        let resource = Self {
            load,
            rest,
            place,
            rows,
        };
        let lists = RecentLists::current();
        let sign_in = lists.sign_in();
        on_cleanup(move || resource.keep(lists, entry, address, sign_in));
        effect(move || {
            load.freshness.track();
            resource.load_rest();
        });
        on_cleanup(move || rest.abort());
        resource
    }

    /// Keeps the list for the Back button.
    fn keep(self, lists: RecentLists, entry: f64, endpoint: Endpoint, sign_in: Option<u32>) {
        let Some(response) = untrack(|| self.load.data()) else {
            return;
        };
        if response.resource.as_list().is_none() {
            return;
        }
        let focused = document().active_element();
        let row = focused.and_then(|focused| focused.closest("tr").ok().flatten());
        lists.keep(
            entry,
            KeptList {
                endpoint,
                sign_in,
                response,
                loaded_at: self.load.freshness.with_untracked(|freshness| freshness.at),
                scroll: window().scroll_y().unwrap_or_default(),
                focused_row: row.and_then(|row| row.get_attribute("aria-rowindex")),
            },
        );
    }

    /// How far the list is loaded; `None` if the resource is not a list. Tracked.
    pub fn list_state(self) -> Option<ListState> {
        self.load.state.with(|state| {
            let response = state.data()?;
            let list = response.resource.as_list()?;
            Some(ListState {
                kind: list.kind,
                rows: list.len(),
                total: list.total,
                has_more: response.next.is_some(),
                gaps: list.gaps,
            })
        })
    }

    /// Returns whether the resource is a whole list of one or two pages: the first has as many entries as the server likes,
    /// and each other one 1,000. Untracked.
    pub fn is_short_list(self) -> bool {
        self.load.state.with_untracked(|state| {
            let list = state
                .data()
                .and_then(|response| response.resource.as_list());
            list.is_some_and(|list| list.is_complete() && list.pages().len() <= 2)
        })
    }

    /// Reads the list. Tracked.
    pub fn with_list<T>(self, read: impl FnOnce(&List) -> T) -> Option<T> {
        self.load
            .state
            .with(|state| state.data()?.resource.as_list().map(read))
    }

    /// The links of the resource, except pagination. Tracked.
    pub fn links(self) -> Vec<Link> {
        self.load.state.with(|state| {
            let links = state.data().map(|response| response.resource.links());
            links.unwrap_or_default().to_vec()
        })
    }

    /// Loads the other pages of the list, and announces the number of rows at the end. Does nothing if there are none, or
    /// if they are being loaded, or if the list is being read again.
    pub fn load_rest(self) {
        let refetch = |freshness: &Freshness| freshness.refetch == RefetchState::Loading;
        let is_read_again = self.load.freshness.with_untracked(refetch);
        if self.rest.is_running() || is_read_again || !self.has_more() {
            return;
        }
        self.rest.dispatch(async move {
            while self.has_more() {
                if let Err(error) = self.load_page().await {
                    return ActionState::Failed(error, Operation::Read);
                }
            }
            if let Some(list) = untrack(|| self.list_state()) {
                announce(&list.count());
            }
            ActionState::Idle
        });
    }

    /// Loads the next page.
    async fn load_page(self) -> Result<(), ApiError> {
        let (Some(api), Some(mut response)) = (self.load.api(), untrack(|| self.load.data()))
        else {
            return Ok(());
        };
        if let Some(next) = response.next.clone() {
            api.append_page(&mut response, &next).await?;
            self.rows.try_set_value(response.row_count());
            // The rows have been found; they are shown in a task of their own, so that no task is long.
            next_task().await;
            // The screen, and the signal with it, may be gone.
            let _ = self.load.state.try_set(LoadState::Loaded(response));
        }
        Ok(())
    }

    fn has_more(self) -> bool {
        self.load.api().is_some()
            && self.load.is_mounted()
            && untrack(|| self.list_state()).is_some_and(|list| list.has_more)
    }
}
