//! The Microsoft 365 organizations that the server backs up.

use std::fmt;

use crate::domain::{
    backup_window::BackupWindow, guid::Guid, partial::Gaps, restore_type::RestoreType,
};

/// The ID of an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationId(Guid);

impl OrganizationId {
    /// Parses an ID that was typed or pasted.
    pub fn parse(text: &str) -> Option<Self> {
        Guid::parse(text).map(Self)
    }

    /// Returns the ID in its canonical form.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for OrganizationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An organization whose backups can be explored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// The ID.
    pub id: OrganizationId,
    /// The name, such as `abc.onmicrosoft.com`.
    pub name: String,
    /// The backup window.
    pub window: BackupWindow,
    /// The services that it has.
    pub services: Services,
}

/// The services of an organization; `None` where the server does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Services {
    /// Exchange, online or on-premises.
    pub exchange: Option<bool>,
    /// SharePoint, which includes OneDrive, online or on-premises.
    pub sharepoint: Option<bool>,
    /// Teams.
    pub teams: Option<bool>,
}

impl Organization {
    /// Returns whether the server says that the organization does not have this service.
    pub fn lacks(&self, restore_type: RestoreType) -> bool {
        let service = match restore_type {
            RestoreType::Vex => self.services.exchange,
            RestoreType::Veod | RestoreType::Vesp => self.services.sharepoint,
            RestoreType::Vet => self.services.teams,
        };
        service == Some(false)
    }
}

/// The organizations that an account may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizations {
    sorted: Vec<Organization>,
    is_tenant: bool,
    gaps: Gaps,
}

impl Organizations {
    /// Sorts the organizations by name, without case.
    pub fn new(organizations: Vec<Organization>) -> Self {
        let name = |organization: &Organization| organization.name.to_ascii_lowercase();
        let mut sorted: Vec<Organization> = Vec::with_capacity(organizations.len());
        // The sort of the standard library would add code to the wasm; for hundreds of names, insertion is fast enough.
        for organization in organizations {
            let position = sorted.partition_point(|other| name(other) <= name(&organization));
            sorted.insert(position, organization);
        }
        Self {
            sorted,
            is_tenant: false,
            gaps: Gaps::default(),
        }
    }

    /// The same list, from which something is missing.
    #[must_use]
    pub fn with_gaps(self, gaps: Gaps) -> Self {
        Self { gaps, ..self }
    }

    /// Returns what is missing from the list.
    pub fn gaps(&self) -> Gaps {
        self.gaps
    }

    /// The list for a tenant account, which has a single organization.
    pub fn for_tenant(organization: Organization) -> Self {
        Self {
            sorted: vec![organization],
            is_tenant: true,
            gaps: Gaps::default(),
        }
    }

    /// Returns the account’s own organization, if it is a tenant account.
    pub fn tenant_organization(&self) -> Option<&Organization> {
        self.sorted.first().filter(|_| self.is_tenant)
    }

    /// Iterates over all of them, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = &Organization> {
        self.sorted.iter()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// Returns the organization with this ID.
    pub fn find(&self, id: &str) -> Option<&Organization> {
        self.iter()
            .find(|organization| organization.id.as_str() == id)
    }

    /// Iterates over those whose name contains the text, without ASCII case. An empty text matches all.
    pub fn matching(&self, part: &str) -> impl Iterator<Item = &Organization> {
        let part = part.trim();
        self.iter()
            .filter(move |organization| contains_ignore_case(&organization.name, part))
    }
}

fn contains_ignore_case(text: &str, part: &str) -> bool {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    part.is_empty() || windows.any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
