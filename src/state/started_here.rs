//! The sessions that were started in this browser, and what was asked for: no token and no user.
//!
//! A session is looked up by its ID, so the page shows of it only what the server has returned to the present sign-in.

use crate::{
    domain::{explore::query::ExploreQuery, restore_session::RestoreSessionId},
    ui::{
        local_storage::{self, name_for_page},
        signal::RwSignal,
    },
};

/// The key in local storage.
const KEY: &str = "sessions";
/// How many sessions are remembered.
const MAX: usize = 100;

/// The sessions, for the lifetime of the page.
#[derive(Clone, Copy)]
pub struct StartedHere {
    /// On each line, an ID, a space and a query; the newest first.
    lines: RwSignal<String>,
}

impl StartedHere {
    /// Reads what is stored.
    pub fn load() -> Self {
        Self {
            lines: RwSignal::new(local_storage::load(&name_for_page(KEY)).unwrap_or_default()),
        }
    }

    /// Remembers a session.
    pub fn remember(self, id: &RestoreSessionId, request: &ExploreQuery) {
        // Another tab may have stored some. If nothing can be stored, those of this page are all.
        let known = local_storage::load(&name_for_page(KEY));
        let known = known.unwrap_or_else(|| self.lines.get_untracked());
        let mut lines = format!("{id} {request}");
        for line in known.lines().take(MAX - 1) {
            lines.push('\n');
            lines.push_str(line);
        }
        self.set(lines);
    }

    /// What was asked for with a session; `None` if it was not started in this browser. Tracked.
    pub fn request_of(self, id: &RestoreSessionId) -> Option<ExploreQuery> {
        self.lines.with(|lines| {
            let request = |line: &str| {
                let (known, request) = line.split_once(' ')?;
                (known == id.as_str()).then(|| ExploreQuery::parse(request))
            };
            lines.lines().find_map(request)
        })
    }

    /// The IDs of the sessions. Tracked.
    pub fn ids(self) -> Vec<String> {
        self.lines.with(|lines| {
            let ids = lines.lines().filter_map(|line| line.split_once(' '));
            ids.map(|(id, _)| id.to_owned()).collect()
        })
    }

    /// Forgets all of them. The sessions themselves stay as they are.
    pub fn forget(self) {
        self.set(String::new());
    }

    fn set(self, lines: String) {
        local_storage::store(&name_for_page(KEY), &lines);
        self.lines.set(lines);
    }
}
