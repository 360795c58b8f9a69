//! Addresses under the API: the only file that makes them. Those that a server sends come through the [`fence`].

pub mod fence;

use std::fmt;

use super::{session_address::SessionAddress, version::Version};
use crate::domain::{
    organization::OrganizationId, restore_session::RestoreSessionId, restore_type::RestoreType,
};

/// The largest page that the server allows.
const WHOLE: &str = "limit=10000";

/// An address under this server's API, without the leading slash: `v6/RestoreSessions?limit=30`.
///
/// It is relative to the page's directory, so it cannot name another host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint(String);

impl Endpoint {
    fn of(version: Version, rest: impl fmt::Display) -> Self {
        Self(format!("{version}/{rest}"))
    }

    /// `POST`: signs in.
    pub(super) fn token(version: Version) -> Self {
        Self::of(version, "token")
    }

    /// `POST`: signs out, where the version knows that.
    pub(super) fn logout(version: Version) -> Option<Self> {
        version
            .knows_logout()
            .then(|| Self::of(version, "token/logout"))
    }

    /// `GET`: the server's version; needs any valid token.
    pub(super) fn service_instance(version: Version) -> Self {
        Self::of(version, "ServiceInstance")
    }

    /// `GET`: all organizations. Without the extended view their backup windows are left out; what is usual depends on
    /// the version.
    pub fn organizations(version: Version, extended_view: bool) -> Self {
        let all = Self::of(
            version,
            format_args!("Organizations?extendedView={extended_view}"),
        );
        all.whole_if(version.pages_everything())
    }

    /// `GET`: the organization of a tenant's account.
    pub fn own_organization(version: Version) -> Self {
        Self::of(version, "Organization")
    }

    /// `POST`: starts a restore session of a tenant's own organization.
    pub(super) fn explore_own(version: Version) -> Self {
        Self::of(version, "Organization/Explore")
    }

    /// `POST`: starts a restore session.
    pub(super) fn explore(version: Version, organization: &OrganizationId) -> Self {
        Self::of(
            version,
            format_args!("Organizations/{organization}/explore"),
        )
    }

    /// `GET`: all restore points of an organization.
    pub fn restore_points(version: Version, organization: &OrganizationId) -> Self {
        let all = Self::of(
            version,
            format_args!("RestorePoints?organizationId={organization}"),
        );
        all.whole_if(version.pages_restore_points())
    }

    /// `GET`: the jobs that back an organization up.
    pub fn jobs(version: Version, organization: &OrganizationId) -> Self {
        if version.pages_everything() {
            let jobs = format!("Jobs?organizationId={organization}");
            Self::of(version, jobs).whole_if(true)
        } else {
            Self::of(version, format_args!("Organizations/{organization}/Jobs"))
        }
    }

    /// `GET`: all repositories that backups are written to.
    pub fn backup_repositories(version: Version) -> Self {
        Self::of(version, "BackupRepositories").whole_if(version.pages_everything())
    }

    /// `GET`: all restore sessions that the account may see.
    pub fn restore_sessions(version: Version) -> Self {
        Self::of(version, "RestoreSessions")
    }

    /// `GET`: one restore session.
    pub fn restore_session(session: &SessionAddress) -> Self {
        Self::inside(session, "")
    }

    /// `POST`: stops a restore session.
    pub(super) fn stop(session: &SessionAddress) -> Self {
        Self::inside(session, "/Stop")
    }

    /// `GET`: the first listing under `…/organization` that is documented for sessions of this type.
    ///
    /// v6 sends a link to it for Exchange only.
    pub fn first_listing(session: &SessionAddress, restore_type: RestoreType) -> Self {
        let listing = match restore_type {
            RestoreType::Vex => "/organization/mailboxes",
            RestoreType::Veod => "/organization/OneDrives",
            RestoreType::Vesp => "/organization/Sites",
            RestoreType::Vet => "/organization/teams",
        };
        Self::inside(session, listing)
    }

    fn inside(SessionAddress { version, id }: &SessionAddress, rest: &str) -> Self {
        Self::of(*version, format_args!("RestoreSessions/{id}{rest}"))
    }

    /// The session to which it leads or in which it lies, in a version that this page speaks.
    pub fn session(&self) -> Option<SessionAddress> {
        let version = Version::parse(self.0.split('/').next()?)?;
        match self.segments().as_slice() {
            [collection, id, ..] if collection.eq_ignore_ascii_case("RestoreSessions") => {
                let id = RestoreSessionId::parse(id)?;
                Some(SessionAddress { version, id })
            }
            _ => None,
        }
    }

    /// The address, relative to the page's directory.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without version and query, by segments.
    pub fn segments(&self) -> Vec<&str> {
        let path = self.0.split('?').next().unwrap_or_default();
        path.split('/')
            .skip(1)
            .filter(|segment| !segment.is_empty())
            .collect()
    }

    /// Whether the address has a query.
    pub fn has_query(&self) -> bool {
        self.0.contains('?')
    }

    /// The same address with another page size; the server allows at most 10,000.
    #[must_use]
    pub fn with_limit(&self, limit: u16) -> Self {
        let (path, query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let is_limit = |pair: &&str| {
            pair.split('=')
                .next()
                .is_some_and(|name| name.eq_ignore_ascii_case("limit"))
        };
        let mut pairs: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !is_limit(pair))
            .collect();
        let limit = format!("limit={limit}");
        pairs.push(&limit);
        Self(format!("{path}?{}", pairs.join("&")))
    }

    /// In one page, if it comes in pages.
    fn whole_if(mut self, comes_in_pages: bool) -> Self {
        if comes_in_pages {
            self.0.push(if self.has_query() { '&' } else { '?' });
            self.0.push_str(WHOLE);
        }
        self
    }
}
