//! The URL’s hash, and what it shows.
//!
//! The hash mirrors the API: `#/v6/RestoreSessions/{id}` shows that session, `#/v6/RestoreSessions/{id}/events` its
//! events, and any other `#/v6/…` the resource. So every link of the server becomes a real link with history, which can
//! be pasted into a ticket, and the web server needs no rewrite rules.

use crate::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef, link_policy::RejectedLink},
    },
    domain::{explore::query::ExploreQuery, mangled_address::unmangle},
};

/// In the hash, what users ask of a table follows this mark. No address of the API contains it: the link policy rejects
/// those with a fragment.
pub const TABLE_MARK: &str = "#~";

/// The hash of the deployment check, without `#`. The API has no such path.
const DEPLOYMENT: &str = "/deployment";

/// What a hash shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The form that starts a restore session, and the entries that the hash fills in.
    Home(ExploreQuery),
    /// A restore session.
    Session(SessionRef),
    /// Any other resource of the API.
    Resource(Endpoint),
    /// What the page sees of its own deployment.
    Deployment,
    /// Nothing that this page can show.
    Invalid {
        /// The hash, without `#`.
        hash: String,
        /// Why it is rejected.
        reason: RejectedLink,
    },
}

impl Route {
    /// Parses a hash, with or without `#`. A mail program may have mangled it.
    pub fn from_hash(hash: &str, base: &ApiBase) -> Self {
        let hash = without_hash_sign(hash);
        let hash = hash.split(TABLE_MARK).next().unwrap_or_default();
        if let Some(query) = Self::explore_query(hash) {
            return Self::Home(query);
        }
        if hash == DEPLOYMENT {
            return Self::Deployment;
        }
        let route = match Endpoint::from_href(hash, base) {
            Ok(endpoint) => Self::from(endpoint),
            Err(reason) => Self::Invalid {
                hash: hash.to_owned(),
                reason,
            },
        };
        // Only the address of a session is corrected: its ID cannot contain what mail programs add.
        match Endpoint::from_href(&unmangle(hash), base).map(Self::from) {
            Ok(session @ Self::Session(_)) => session,
            _ => route,
        }
    }

    /// The hash of this route, with `#`.
    pub fn hash(&self) -> String {
        match self {
            Self::Home(query) if query.is_empty() => "#/".to_owned(),
            Self::Home(query) => format!("#/?{query}"),
            Self::Session(session) => format!("#/{}", Endpoint::restore_session(session).as_str()),
            Self::Resource(endpoint) => format!("#/{}", endpoint.as_str()),
            Self::Deployment => format!("#{DEPLOYMENT}"),
            Self::Invalid { hash, .. } => format!("#{hash}"),
        }
    }

    /// The entries that a hash fills into the form; `None` if it is not the hash of the home screen.
    pub fn explore_query(hash: &str) -> Option<ExploreQuery> {
        let hash = without_hash_sign(hash);
        let (path, query) = ["?", "%3F", "%3f"]
            .into_iter()
            .find_map(|separator| hash.split_once(separator))
            .unwrap_or((hash, ""));
        matches!(unmangle(path).as_str(), "" | "/").then(|| ExploreQuery::parse(query))
    }

    /// The form, with no entries filled in by the hash.
    pub fn home() -> Self {
        Self::Home(ExploreQuery::default())
    }

    /// Returns whether this is the home screen, whatever the hash fills in.
    pub fn is_home(&self) -> bool {
        matches!(self, Self::Home(_))
    }
}

fn without_hash_sign(hash: &str) -> &str {
    hash.strip_prefix('#').unwrap_or(hash)
}

impl From<Endpoint> for Route {
    fn from(endpoint: Endpoint) -> Self {
        let is_exact = endpoint.segments().len() == 2 && !endpoint.has_query();
        match endpoint.session().filter(|_| is_exact) {
            Some(session) => Self::Session(session),
            None => Self::Resource(endpoint),
        }
    }
}
