//! The page's address and what it shows. The address mirrors the API: `#/v6/RestoreSessions/{id}`.

use crate::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, fence::Outside},
        session_address::SessionAddress,
    },
    domain::form_address::FormAddress,
};

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The form that starts a restore session, and what the address fills in.
    Start(FormAddress),
    /// The card of a restore session.
    Session(SessionAddress),
    /// Any other resource of the API.
    Resource(Endpoint),
    /// Nothing that this page can show.
    Nowhere {
        /// The address, without `#`.
        address: String,
        /// Why it is refused.
        reason: Outside,
    },
}

impl Route {
    /// Reads the part of the page's address after `#`, with or without the sign.
    pub fn from_hash(hash: &str, base: &ApiBase) -> Self {
        let address = without_sign(hash);
        if let Some(form) = Self::form(address) {
            return Self::Start(form);
        }
        match Endpoint::from_href(address, base) {
            Ok(endpoint) => Self::from(endpoint),
            Err(reason) => Self::Nowhere {
                address: address.to_owned(),
                reason,
            },
        }
    }

    /// The address of this route, from `#`.
    pub fn hash(&self) -> String {
        match self {
            Self::Start(form) if form.is_empty() => "#/".to_owned(),
            Self::Start(form) => format!("#/?{form}"),
            Self::Session(session) => format!("#/{}", Endpoint::restore_session(session).as_str()),
            Self::Resource(endpoint) => format!("#/{}", endpoint.as_str()),
            Self::Nowhere { address, .. } => format!("#{address}"),
        }
    }

    /// What a hash fills into the form; nothing if it is the address of something else.
    pub fn form(hash: &str) -> Option<FormAddress> {
        let address = without_sign(hash);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        matches!(path, "" | "/").then(|| FormAddress::parse(query))
    }

    /// The form, as it stands.
    pub fn start() -> Self {
        Self::Start(FormAddress::default())
    }

    /// Whether this is the form, whatever the address says of it.
    pub fn is_start(&self) -> bool {
        matches!(self, Self::Start(_))
    }
}

fn without_sign(hash: &str) -> &str {
    hash.strip_prefix('#').unwrap_or(hash)
}

impl From<Endpoint> for Route {
    fn from(endpoint: Endpoint) -> Self {
        let is_whole = endpoint.segments().len() == 2 && !endpoint.has_query();
        match endpoint.session().filter(|_| is_whole) {
            Some(session) => Self::Session(session),
            None => Self::Resource(endpoint),
        }
    }
}
