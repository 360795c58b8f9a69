//! URLs of the API.
//!
//! Only this module makes them. Links that the server sends must pass the [`link_policy`].

pub mod link_policy;

use std::fmt;

use chrono::{DateTime, Utc};

use crate::{
    api::version::Version,
    domain::{
        organization::OrganizationId,
        restore_session::RestoreSessionId,
        restore_type::RestoreType,
        time::{point_in_time::PointInTime, timestamp::Timestamp},
    },
};

/// The largest page size that the server allows.
const MAX_LIMIT_QUERY: &str = "limit=10000";

/// A URL of this server’s API, without the leading slash: `v6/RestoreSessions?limit=30`.
///
/// It is relative to the page’s directory, so it cannot name another host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint(String);

impl Endpoint {
    fn new(version: Version, rest: impl fmt::Display) -> Self {
        Self(format!("{version}/{rest}"))
    }

    /// `POST`: signs in.
    pub(super) fn token(version: Version) -> Self {
        Self::new(version, "token")
    }

    /// `POST`: signs out, if the version supports that.
    pub(super) fn logout(version: Version) -> Option<Self> {
        version
            .supports_logout()
            .then(|| Self::new(version, "token/logout"))
    }

    /// `GET`: the server’s version; needs any valid token.
    pub(super) fn service_instance(version: Version) -> Self {
        Self::new(version, "ServiceInstance")
    }

    /// `GET`: all organizations. Only the extended view has their backup windows. Which view is the default depends on
    /// the version.
    pub fn organizations(version: Version, extended_view: bool) -> Self {
        let all = Self::new(
            version,
            format_args!("Organizations?extendedView={extended_view}"),
        );
        all.with_max_limit(version.paginates_all_lists())
    }

    /// `GET`: the organization of a tenant account.
    pub fn tenant_organization(version: Version) -> Self {
        Self::new(version, "Organization")
    }

    /// `POST`: starts a restore session for the organization of a tenant account.
    pub(super) fn explore_tenant(version: Version) -> Self {
        Self::new(version, "Organization/Explore")
    }

    /// `POST`: starts a restore session.
    pub(super) fn explore(version: Version, organization: &OrganizationId) -> Self {
        Self::new(
            version,
            format_args!("Organizations/{organization}/explore"),
        )
    }

    /// `GET`: all restore points of an organization.
    pub fn restore_points(version: Version, organization: &OrganizationId) -> Self {
        let all = Self::new(
            version,
            format_args!("RestorePoints?organizationId={organization}"),
        );
        all.with_max_limit(version.paginates_restore_points())
    }

    /// `GET`: the backup jobs of an organization.
    pub fn jobs(version: Version, organization: &OrganizationId) -> Self {
        if version.paginates_all_lists() {
            let jobs = format!("Jobs?organizationId={organization}");
            Self::new(version, jobs).with_max_limit(true)
        } else {
            Self::new(version, format_args!("Organizations/{organization}/Jobs"))
        }
    }

    /// `GET`: all backup repositories.
    pub fn backup_repositories(version: Version) -> Self {
        Self::new(version, "BackupRepositories").with_max_limit(version.paginates_all_lists())
    }

    /// `GET`: all restore sessions that the account can see.
    pub fn restore_sessions(version: Version) -> Self {
        Self::new(version, "RestoreSessions")
    }

    /// `GET`: the restore sessions that were started after `start` and that the account can see.
    pub fn restore_sessions_since(version: Version, start: PointInTime) -> Self {
        Self::new(
            version,
            format_args!("RestoreSessions?startTimeFrom={start}"),
        )
    }

    /// `GET`: the restore sessions that were started between two times and that the account can see.
    pub fn restore_sessions_between(
        version: Version,
        from: Option<PointInTime>,
        to: Option<PointInTime>,
    ) -> Self {
        match (from, to) {
            (None, None) => Self::restore_sessions(version),
            (Some(from), None) => Self::restore_sessions_since(version, from),
            (Some(from), Some(to)) => Self::new(
                version,
                format_args!("RestoreSessions?startTimeFrom={from}&startTimeTo={to}"),
            ),
            (None, Some(to)) => {
                Self::new(version, format_args!("RestoreSessions?startTimeTo={to}"))
            }
        }
    }

    /// `GET`: one restore session.
    pub fn restore_session(session: &SessionRef) -> Self {
        Self::in_session(session, "")
    }

    /// `POST`: stops a restore session.
    pub(super) fn stop(session: &SessionRef) -> Self {
        Self::in_session(session, "/Stop")
    }

    /// `GET`: the documented list under `…/organization` with which sessions of this type begin.
    ///
    /// Version 6 sends a link to it for Exchange only.
    pub fn session_contents(session: &SessionRef, restore_type: RestoreType) -> Self {
        let list = match restore_type {
            RestoreType::Vex => "/organization/mailboxes",
            RestoreType::Veod => "/organization/OneDrives",
            RestoreType::Vesp => "/organization/Sites",
            RestoreType::Vet => "/organization/teams",
        };
        Self::in_session(session, list)
    }

    /// `GET`: the organization in a restore session, with which its contents begin.
    pub fn session_organization(session: &SessionRef) -> Self {
        Self::in_session(session, "/organization")
    }

    /// `GET`: the events of a restore session.
    pub fn session_events(session: &SessionRef) -> Self {
        Self::in_session(session, "/events")
    }

    fn in_session(SessionRef { version, id }: &SessionRef, rest: &str) -> Self {
        Self::new(*version, format_args!("RestoreSessions/{id}{rest}"))
    }

    /// The restore session in the URL; `None` if the URL is not under a session, or if its version is not supported.
    pub fn session(&self) -> Option<SessionRef> {
        let version = self.version()?;
        match self.segments().as_slice() {
            [collection, id, ..] if collection.eq_ignore_ascii_case("RestoreSessions") => {
                let id = RestoreSessionId::parse(id)?;
                Some(SessionRef { version, id })
            }
            _ => None,
        }
    }

    /// The version of the API; `None` if it is not supported.
    pub fn version(&self) -> Option<Version> {
        Version::parse(self.0.split('/').next()?)
    }

    /// Returns whether this is the list of restore sessions, or a part of it.
    pub fn is_restore_sessions(&self) -> bool {
        matches!(self.segments().as_slice(), [list] if list.eq_ignore_ascii_case("RestoreSessions"))
    }

    /// The times after which and before which the sessions of the list were started; `None` if the URL names none.
    pub fn start_times(&self) -> [Option<DateTime<Utc>>; 2] {
        let [_, query] = split(&self.0);
        ["startTimeFrom", "startTimeTo"].map(|parameter| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let (_, time) = pairs.find(|(name, _)| name.eq_ignore_ascii_case(parameter))?;
            Timestamp::new(time.replace("%3A", ":").replace("%3a", ":")).instant()
        })
    }

    /// Returns the session that contains the resource, such as its events. `None` for the session itself and the list of
    /// sessions.
    pub fn enclosing_session(&self) -> Option<SessionRef> {
        self.session().filter(|_| self.segments().len() > 2)
    }

    /// The URL, relative to the page’s directory.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The segments of the path, without the version and the query.
    pub fn segments(&self) -> Vec<&str> {
        let path = self.0.split('?').next().unwrap_or_default();
        path.split('/')
            .skip(1)
            .filter(|segment| !segment.is_empty())
            .collect()
    }

    /// Returns whether the URL has a query.
    pub fn has_query(&self) -> bool {
        self.0.contains('?')
    }

    /// Returns whether both are the same page of a list: neither the page size nor the order of the parameters matters.
    pub fn is_same_page(&self, other: &Self) -> bool {
        let (url, other) = (self.0.to_ascii_lowercase(), other.0.to_ascii_lowercase());
        let ([path, query], [other_path, other_query]) = (split(&url), split(&other));
        let (pairs, other_pairs) = (position(query), position(other_query));
        path == other_path
            && pairs.len() == other_pairs.len()
            && pairs.iter().all(|pair| other_pairs.contains(pair))
    }

    /// The same URL with another page size. The server allows at most 10,000.
    #[must_use]
    pub fn with_limit(&self, limit: u16) -> Self {
        let [path, query] = split(&self.0);
        let mut pairs: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !is_limit(pair))
            .collect();
        let limit = format!("limit={limit}");
        pairs.push(&limit);
        Self(format!("{path}?{}", pairs.join("&")))
    }

    /// The same URL with the largest page size, if the server divides the list into pages.
    fn with_max_limit(mut self, is_paginated: bool) -> Self {
        if is_paginated {
            self.0.push(if self.has_query() { '&' } else { '?' });
            self.0.push_str(MAX_LIMIT_QUERY);
        }
        self
    }
}

/// The path and the query.
fn split(url: &str) -> [&str; 2] {
    url.split_once('?')
        .map_or([url, ""], |(path, query)| [path, query])
}

/// The parameters of a query in lower case that select a page, without those that every first page has.
fn position(query: &str) -> Vec<&str> {
    let is_position = |pair: &&str| !(pair.is_empty() || is_limit(pair) || *pair == "offset=0");
    query.split('&').filter(is_position).collect()
}

fn is_limit(pair: &str) -> bool {
    let name = pair.split('=').next();
    name.is_some_and(|name| name.eq_ignore_ascii_case("limit"))
}

/// A reference to a restore session in a version of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionRef {
    /// The version of the API.
    pub version: Version,
    /// The ID of the session.
    pub id: RestoreSessionId,
}

/// Appends a byte as `%XX` (RFC 3986, section 2.1).
pub(super) fn push_encoded(text: &mut String, byte: u8) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
}
