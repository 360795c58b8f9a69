//! Microsoft 365 organizations that the server backs up.

use std::fmt;

use super::{backup_window::BackupWindow, guid::Guid, restore_type::RestoreType};

/// The identification number of an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationId(Guid);

impl OrganizationId {
    /// Reads an ID as it is typed or pasted.
    pub fn parse(text: &str) -> Option<Self> {
        Guid::parse(text).map(Self)
    }

    /// The ID in its canonical form.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for OrganizationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An organization that can be explored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its identification number.
    pub id: OrganizationId,
    /// Its name, such as `abc.onmicrosoft.com`.
    pub name: String,
    /// When it was backed up.
    pub window: BackupWindow,
    /// Which services it has.
    pub services: Services,
}

/// Which services an organization has; `None` where the server does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Services {
    /// Exchange, online or on premises.
    pub exchange: Option<bool>,
    /// SharePoint and with it OneDrive, online or on premises.
    pub sharepoint: Option<bool>,
    /// Teams.
    pub teams: Option<bool>,
}

impl Organization {
    /// Whether the server says that this organization has nothing of the type.
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
    is_own: bool,
}

impl Organizations {
    /// Sorts by name, as people look for one.
    pub fn new(organizations: Vec<Organization>) -> Self {
        let name = |organization: &Organization| organization.name.to_ascii_lowercase();
        let mut sorted: Vec<Organization> = Vec::with_capacity(organizations.len());
        // The library's sort would be the only one in the wasm; hundreds of names do not need it.
        for organization in organizations {
            let place = sorted.partition_point(|other| name(other) <= name(&organization));
            sorted.insert(place, organization);
        }
        Self {
            sorted,
            is_own: false,
        }
    }

    /// The one organization of a tenant's account.
    pub fn own(organization: Organization) -> Self {
        Self {
            sorted: vec![organization],
            is_own: true,
        }
    }

    /// The one organization that is the account's own, if it is a tenant's.
    pub fn the_own(&self) -> Option<&Organization> {
        self.sorted.first().filter(|_| self.is_own)
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Organization> {
        self.sorted.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// The organization of this ID.
    pub fn find(&self, id: &str) -> Option<&Organization> {
        self.iter()
            .find(|organization| organization.id.as_str() == id)
    }

    /// Those whose name contains the text, whichever case its ASCII letters have; an empty text keeps all.
    pub fn named(&self, part: &str) -> impl Iterator<Item = &Organization> {
        let part = part.trim();
        self.iter()
            .filter(move |organization| contains_in_any_case(&organization.name, part))
    }
}

fn contains_in_any_case(text: &str, part: &str) -> bool {
    let mut places = text.as_bytes().windows(part.len().max(1));
    part.is_empty() || places.any(|place| place.eq_ignore_ascii_case(part.as_bytes()))
}
