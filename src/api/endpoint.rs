//! Addresses under the API: the only file that makes them. Those that a server sends come through the [`fence`].

pub mod fence;

use crate::domain::{
    organization::OrganizationId, restore_session::RestoreSessionId, restore_type::RestoreType,
};

/// An address under this server's API, without the leading slash: `v6/RestoreSessions?limit=30`.
///
/// It is relative to the page's directory, so it cannot name another host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint(String);

impl Endpoint {
    /// `POST`: signs in.
    pub(super) fn token() -> Self {
        Self("v6/token".to_owned())
    }

    /// `GET`: the server's version; needs any valid token.
    pub(super) fn service_instance() -> Self {
        Self("v6/ServiceInstance".to_owned())
    }

    /// `GET`: all organizations. Without the extended view their backup windows are left out.
    pub(super) fn organizations(extended_view: bool) -> Self {
        Self(format!("v6/Organizations?extendedView={extended_view}"))
    }

    /// `GET`: the organization of a tenant's account.
    pub(super) fn own_organization() -> Self {
        Self("v6/Organization".to_owned())
    }

    /// `POST`: starts a restore session of a tenant's own organization.
    pub(super) fn explore_own() -> Self {
        Self("v6/Organization/Explore".to_owned())
    }

    /// `POST`: starts a restore session.
    pub(super) fn explore(organization: &OrganizationId) -> Self {
        Self(format!("v6/Organizations/{organization}/explore"))
    }

    /// `GET`: all restore points of an organization.
    pub(super) fn restore_points(organization: &OrganizationId) -> Self {
        Self(format!("v6/RestorePoints?organizationId={organization}"))
    }

    /// `GET`: the jobs that back an organization up.
    pub(super) fn jobs(organization: &OrganizationId) -> Self {
        Self(format!("v6/Organizations/{organization}/Jobs"))
    }

    /// `GET`: all repositories that backups are written to.
    pub(super) fn backup_repositories() -> Self {
        Self("v6/BackupRepositories".to_owned())
    }

    /// `GET`: all restore sessions that the account may see.
    pub fn restore_sessions() -> Self {
        Self("v6/RestoreSessions".to_owned())
    }

    /// `GET`: one restore session.
    pub fn restore_session(id: &RestoreSessionId) -> Self {
        Self(format!("v6/RestoreSessions/{id}"))
    }

    /// `POST`: stops a restore session.
    pub(super) fn stop(id: &RestoreSessionId) -> Self {
        Self(format!("v6/RestoreSessions/{id}/Stop"))
    }

    /// `GET`: the first listing under `…/organization` that is documented for sessions of this type.
    ///
    /// v6 sends a link to it for Exchange only.
    pub fn first_listing(id: &RestoreSessionId, restore_type: RestoreType) -> Self {
        let listing = match restore_type {
            RestoreType::Vex => "organization/mailboxes",
            RestoreType::Veod => "organization/OneDrives",
            RestoreType::Vesp => "organization/Sites",
            RestoreType::Vet => "organization/teams",
        };
        Self(format!("v6/RestoreSessions/{id}/{listing}"))
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

    /// Whether the address is of the API's version that this page speaks.
    pub fn is_v6(&self) -> bool {
        self.0.starts_with("v6/")
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
}
