//! A resource, of which a list is loaded page by page.

use leptos::prelude::*;

use crate::{
    api::{endpoint::Endpoint, resource_response::ResourceResponse},
    components::{
        action::{Action, ActionState},
        load::{Load, LoadState},
        operation::Operation,
        text,
    },
    domain::{link::Link, partial::Gaps, resource::List},
    state::auth::Auth,
    ui::{announcer::announce, focus::focus},
};

/// A resource. A refresh reads as many entries of a list as were shown.
#[derive(Clone, Copy)]
pub struct ResourceLoad {
    /// The resource.
    pub load: Load<ResourceResponse>,
    /// Loads the next page of a list.
    pub more: Action,
    /// How many entries were read last.
    rows: StoredValue<usize>,
}

/// How far a list is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListState {
    /// The number of entries.
    pub rows: usize,
    /// Whether there is another page.
    pub has_more: bool,
    /// What is missing.
    pub gaps: Gaps,
    /// Whether there are more columns than the page shows.
    pub has_more_columns: bool,
}

impl ListState {
    /// Returns whether the list is known to have no entries.
    pub fn is_empty(self) -> bool {
        self.rows == 0 && !self.has_more && self.gaps.is_none()
    }

    /// Returns the number of entries in words.
    pub fn count(self) -> String {
        let mut count = text::row_count(self.rows, self.has_more, self.gaps);
        if self.has_more_columns {
            count.push_str(text::MORE_COLUMNS);
        }
        count
    }
}

impl ResourceLoad {
    /// Loads the resource at `endpoint`.
    pub fn new(endpoint: Endpoint) -> Self {
        let more = Action::new();
        let rows = StoredValue::new(0);
        let load = Load::new(move |api| {
            // The next page would follow other rows.
            more.abort();
            let endpoint = endpoint.clone();
            async move {
                let shown = rows.try_get_value().unwrap_or_default();
                let response = api.resource(&endpoint, shown).await?;
                rows.try_set_value(response.row_count());
                Ok(response)
            }
        });
        Self { load, more, rows }
    }

    /// How far the list is loaded; `None` if the resource is not a list. Tracked.
    pub fn list_state(self) -> Option<ListState> {
        self.load.state.with(|state| {
            let response = state.data()?;
            let list = response.resource.as_list()?;
            Some(ListState {
                rows: list.rows.len(),
                has_more: response.next.is_some(),
                gaps: list.gaps,
                has_more_columns: list.has_more_columns,
            })
        })
    }

    /// Shows the list. Tracked.
    pub fn view_list(self, view: impl FnOnce(&List) -> AnyView) -> Option<AnyView> {
        self.load
            .state
            .with(|state| state.data()?.resource.as_list().map(view))
    }

    /// The links of the resource, except pagination. Tracked.
    pub fn links(self) -> Vec<Link> {
        self.load.state.with(|state| {
            let links = state.data().map(|response| response.resource.links());
            links.unwrap_or_default().to_vec()
        })
    }

    /// Loads the next page of the list and announces the new count. When the list is complete, the focus moves from the
    /// button, which is then gone, to the element `count_id`.
    pub fn load_more(self, auth: Auth, count_id: &'static str) {
        let (Some(api), Some(mut response)) = (auth.api(), untrack(|| self.load.data())) else {
            return;
        };
        let Some(next) = response.next.clone() else {
            return;
        };
        self.more.dispatch(async move {
            if let Err(error) = api.append_page(&mut response, &next).await {
                return ActionState::Failed(error, Operation::Read);
            }
            self.rows.try_set_value(response.row_count());
            // The screen, and the signal with it, may be gone.
            if self
                .load
                .state
                .try_set(LoadState::Loaded(response))
                .is_none()
                && let Some(list) = untrack(|| self.list_state())
            {
                announce(&list.count());
                if !list.has_more {
                    focus(count_id);
                }
            }
            ActionState::Idle
        });
    }
}
