//! The lists that the user has left, as they were, for the Back button: their rows, the scroll position and the focus.

use leptos::prelude::*;

use crate::{
    api::{endpoint::Endpoint, resource_response::ResourceResponse},
    state::auth::Auth,
    ui::{
        context::context,
        reactive::{effect, memo},
    },
};

/// How many bytes of responses are kept. The list that was left last is kept whatever its size.
const MAX_BYTES: usize = 64 << 20;

/// A list as the user has left it.
#[derive(Clone)]
pub struct KeptList {
    /// The address of the list.
    pub endpoint: Endpoint,
    /// The number of the sign-in that has loaded it: another user must not see it.
    pub sign_in: Option<u32>,
    /// The pages that were loaded.
    pub response: ResourceResponse,
    /// When it was loaded, in milliseconds since 1970, UTC.
    pub loaded_at: f64,
    /// The scroll position of the page, in pixels.
    pub scroll: f64,
    /// The number of the row that had the focus, as `aria-rowindex`.
    pub focused_row: Option<String>,
}

/// The lists, by their entry in the history.
#[derive(Clone, Copy)]
pub struct RecentLists {
    auth: Auth,
    lists: StoredValue<Vec<(f64, KeptList)>>,
}

impl RecentLists {
    /// Provides the lists to all views below. They are forgotten when the sign-in ends, and when another begins.
    pub fn provide(auth: Auth) {
        let lists = StoredValue::new(Vec::new());
        provide_context(Self { auth, lists });
        let sign_in = memo(move || auth.sign_in_number());
        effect(move || {
            sign_in.track();
            lists.set_value(Vec::new());
        });
    }

    /// Returns the lists that [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// Returns the list that the user has left at this entry of the history.
    pub fn take(self, entry: f64, endpoint: &Endpoint) -> Option<KeptList> {
        let mut taken = None;
        let sign_in = self.sign_in();
        self.lists.update_value(|lists| {
            let is_same = |(kept_at, list): &(f64, KeptList)| {
                kept_at.to_bits() == entry.to_bits()
                    && list.endpoint == *endpoint
                    && list.sign_in == sign_in
            };
            if let Some(position) = lists.iter().position(is_same) {
                taken = Some(lists.remove(position).1);
            }
        });
        taken
    }

    /// The number of the present sign-in.
    pub fn sign_in(self) -> Option<u32> {
        untrack(|| self.auth.sign_in_number())
    }

    /// Keeps a list.
    pub fn keep(self, entry: f64, list: KeptList) {
        self.lists.update_value(|lists| {
            lists.retain(|(kept_at, _)| kept_at.to_bits() != entry.to_bits());
            lists.push((entry, list));
            let bytes = |lists: &[(f64, KeptList)]| -> usize {
                lists.iter().map(|(_, list)| list.response.bytes()).sum()
            };
            while lists.len() > 1 && bytes(lists) > MAX_BYTES {
                lists.remove(0);
            }
        });
    }
}
