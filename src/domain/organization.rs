//! The Microsoft 365 organizations that the server backs up.

use std::{fmt, ops::Range};

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

/// The organizations that an account may see, sorted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizations {
    sorted: Vec<ListedOrganization>,
    is_tenant: bool,
    gaps: Gaps,
}

/// An organization in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrganization {
    /// The organization.
    pub organization: Organization,
    /// Whether another organization in the list has the same name.
    pub has_namesake: bool,
    folded_name: String,
}

impl ListedOrganization {
    /// Returns where the name contains a text that was folded like the names, for names in ASCII. In others, a letter and
    /// its folded form may differ in length.
    pub fn find(&self, folded_text: &str) -> Option<Range<usize>> {
        let part = folded_text.trim();
        let name = Some(&self.folded_name).filter(|_| self.organization.name.is_ascii());
        let start = name?.find(part)?;
        Some(start..start + part.len())
    }
}

impl Organizations {
    /// Sorts the organizations by name, without ASCII case.
    pub fn new(organizations: Vec<Organization>) -> Self {
        Self::with_fold(organizations, str::to_ascii_lowercase)
    }

    /// Sorts the list again, by names after `fold`, which makes names equal that differ in case only. The browser can
    /// do this for all scripts.
    #[must_use]
    pub fn folded(self, fold: fn(&str) -> String) -> Self {
        let organizations = self.sorted.into_iter().map(|entry| entry.organization);
        Self {
            is_tenant: self.is_tenant,
            gaps: self.gaps,
            ..Self::with_fold(organizations.collect(), fold)
        }
    }

    fn with_fold(organizations: Vec<Organization>, fold: fn(&str) -> String) -> Self {
        let mut sorted: Vec<ListedOrganization> = Vec::with_capacity(organizations.len());
        // The sort of the standard library would add code to the wasm; for hundreds of names, insertion is fast enough.
        for organization in organizations {
            let folded_name = fold(&organization.name);
            let position = sorted.partition_point(|other| other.folded_name <= folded_name);
            // Namesakes are neighbors, so the one before is the only one to compare with.
            let mut has_namesake = false;
            if let Some(other) = position
                .checked_sub(1)
                .and_then(|before| sorted.get_mut(before))
                .filter(|other| other.folded_name == folded_name)
            {
                other.has_namesake = true;
                has_namesake = true;
            }
            sorted.insert(
                position,
                ListedOrganization {
                    organization,
                    has_namesake,
                    folded_name,
                },
            );
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
            is_tenant: true,
            ..Self::new(vec![organization])
        }
    }

    /// Returns the account’s own organization, if it is a tenant account.
    pub fn tenant_organization(&self) -> Option<&Organization> {
        self.iter().next().filter(|_| self.is_tenant)
    }

    /// Iterates over all of them, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = &Organization> {
        self.entries().map(|entry| &entry.organization)
    }

    /// Iterates over all entries of the list, sorted by name.
    pub fn entries(&self) -> impl Iterator<Item = &ListedOrganization> {
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

    /// Returns the organization of a list that has no other, and from which nothing is missing.
    pub fn only(&self) -> Option<&Organization> {
        let is_only = self.len() == 1 && self.gaps.is_none();
        self.iter().next().filter(|_| is_only)
    }

    /// Returns the entry at this position of the list.
    pub fn get(&self, position: usize) -> Option<&ListedOrganization> {
        self.sorted.get(position)
    }

    /// Returns the position of the organization with this ID, in any form that a GUID may have.
    pub fn position(&self, id: &str) -> Option<usize> {
        let id = OrganizationId::parse(id)?;
        self.iter().position(|organization| organization.id == id)
    }

    /// Returns the positions of the organizations that a typed text finds: those whose name contains it, or the one whose
    /// ID it is. An empty text finds all. `fold` is that of the list.
    pub fn search(&self, text: &str, fold: fn(&str) -> String) -> Vec<usize> {
        if let Some(position) = self.position(text) {
            return vec![position];
        }
        let part = fold(text.trim());
        let entries = self.entries().enumerate();
        let matches = entries.filter(|(_, entry)| entry.folded_name.contains(&part));
        matches.map(|(position, _)| position).collect()
    }

    /// Returns the position of the organization that a typed text means: the only one that it finds, or the only one that
    /// has this name.
    pub fn resolve(&self, text: &str, fold: fn(&str) -> String) -> Option<usize> {
        let found = self.search(text, fold);
        if let [only] = found.as_slice() {
            return Some(*only);
        }
        let name = fold(text.trim());
        let has_name = |position: &usize| {
            let entry = self.get(*position);
            entry.is_some_and(|entry| entry.folded_name == name && !entry.has_namesake)
        };
        found.into_iter().find(has_name)
    }

    /// Returns the organization with this ID.
    pub fn find(&self, id: &str) -> Option<&Organization> {
        self.iter()
            .find(|organization| organization.id.as_str() == id)
    }
}
