//! The sessions that were started on this device, and what was asked for: no token and no user.
//!
//! A session is looked up by its ID, so the page shows of it only what the server has returned to the present sign-in.

use crate::{
    domain::{explore::query::ExploreQuery, restore_session::RestoreSessionId},
    ui::{
        local_storage::{self, name_for_page},
        signal::RwSignal,
    },
};

/// The key in local storage: on each line, an ID, a space and a query; the newest first.
const KEY: &str = "sessions";
/// How many sessions are remembered.
const MAX: usize = 100;

type Sessions = Vec<(RestoreSessionId, ExploreQuery)>;

/// The sessions, for the lifetime of the page.
#[derive(Clone, Copy)]
pub struct StartedHere {
    sessions: RwSignal<Sessions>,
}

impl StartedHere {
    /// Reads what is stored.
    pub fn load() -> Self {
        Self {
            sessions: RwSignal::new(stored().unwrap_or_default()),
        }
    }

    /// Remembers a session.
    pub fn remember(self, id: RestoreSessionId, request: ExploreQuery) {
        // Another tab may have stored some. If nothing can be stored, those of this page are all.
        let mut sessions = stored().unwrap_or_else(|| self.sessions.get_untracked());
        sessions.retain(|(other, _)| *other != id);
        sessions.insert(0, (id, request));
        sessions.truncate(MAX);
        self.set(sessions);
    }

    /// What was asked for with a session; `None` if it was not started on this device. Tracked.
    pub fn request_of(self, id: &RestoreSessionId) -> Option<ExploreQuery> {
        self.sessions.with(|sessions| {
            let found = sessions.iter().find(|(other, _)| other == id);
            found.map(|(_, request)| request.clone())
        })
    }

    /// The IDs of the sessions.
    pub fn ids(self) -> Vec<String> {
        self.sessions
            .with_untracked(|sessions| sessions.iter().map(|(id, _)| id.to_string()).collect())
    }

    /// Forgets all of them. The sessions themselves stay as they are.
    pub fn forget(self) {
        self.set(Vec::new());
    }

    fn set(self, sessions: Sessions) {
        let lines: Vec<String> = sessions
            .iter()
            .map(|(id, request)| format!("{id} {request}"))
            .collect();
        local_storage::store(&name_for_page(KEY), &lines.join("\n"));
        self.sessions.set(sessions);
    }
}

/// The sessions in local storage; `None` if there is none, or nothing was stored yet. What cannot be read is left out.
fn stored() -> Option<Sessions> {
    let text = local_storage::load(&name_for_page(KEY))?;
    let parse = |line: &str| {
        let (id, request) = line.split_once(' ')?;
        Some((RestoreSessionId::parse(id)?, ExploreQuery::parse(request)))
    };
    Some(text.lines().filter_map(parse).take(MAX).collect())
}
