//! The organizations that the form offers, and the one that is chosen from them.

use crate::{
    components::load::Load,
    domain::{
        backup_window::BackupWindow,
        explore::draft::ExploreDraft,
        organization::{ListedOrganization, Organizations},
    },
    screens::home::{
        backup_window::{describe_window, summarize_window},
        text,
    },
    ui::{
        combobox::state::{ComboboxList, ComboboxOption},
        display_zone::DisplayZone,
        fold_name::fold_name,
        signal::RwSignal,
    },
};

/// The list of organizations, with the form that chooses from it. Its reads are tracked.
#[derive(Clone, Copy)]
pub struct OrganizationList {
    draft: RwSignal<ExploreDraft>,
    organizations: Load<Organizations>,
    zone: RwSignal<DisplayZone>,
}

impl OrganizationList {
    /// The list for a form.
    pub fn new(draft: RwSignal<ExploreDraft>, organizations: Load<Organizations>) -> Self {
        Self {
            draft,
            organizations,
            zone: DisplayZone::current(),
        }
    }

    /// Returns how many organizations there are; none while the list loads.
    pub fn count(self) -> usize {
        self.with(|list| Some(list.len())).unwrap_or_default()
    }

    /// Returns the ID of the chosen organization; empty if none is chosen.
    pub fn chosen_id(self) -> String {
        self.draft.with(|draft| draft.chosen_organization.clone())
    }

    /// Returns the backup window of the chosen organization.
    pub fn chosen_window(self) -> Option<String> {
        self.with_chosen(|chosen| describe_window(&chosen.organization.window, self.zone.get()))
    }

    /// Returns the hint of the combobox, whose text is only the name: what else there is to know of the chosen
    /// organization, or how many there are to choose from.
    pub fn describe_chosen(self) -> String {
        let chosen = self.with_chosen(|chosen| {
            let organization = &chosen.organization;
            let window = describe_window(&organization.window, self.zone.get());
            if chosen.has_namesake {
                text::namesake(organization.id.as_str(), &window)
            } else {
                window
            }
        });
        chosen.unwrap_or_else(|| text::search_organizations(self.count()))
    }

    fn with_chosen<T>(self, read: impl FnOnce(&ListedOrganization) -> T) -> Option<T> {
        let id = self.chosen_id();
        self.with(|list| list.get(list.position(&id)?).map(read))
    }

    /// Returns the options of the select, the first of which stands for none.
    pub fn select_options(self) -> Vec<(String, String)> {
        let options = self.with(|list| {
            let none = (String::new(), text::choose_organization(list.len()));
            let options = list.entries().map(select_option);
            Some(std::iter::once(none).chain(options).collect())
        });
        options.unwrap_or_default()
    }

    /// Passes the list to `read`, if it is loaded. It may be long, so it is not cloned.
    fn with<T>(self, read: impl FnOnce(&Organizations) -> Option<T>) -> Option<T> {
        self.organizations.state.with(|state| read(state.data()?))
    }
}

impl ComboboxList for OrganizationList {
    fn search(&self, text: &str) -> Vec<usize> {
        self.with(|list| Some(list.search(text, fold_name)))
            .unwrap_or_default()
    }

    fn resolve(&self, text: &str) -> Option<usize> {
        self.with(|list| list.resolve(text, fold_name))
    }

    fn position(&self, value: &str) -> Option<usize> {
        self.with(|list| list.position(value))
    }

    fn option(&self, position: usize, folded_text: &str) -> Option<ComboboxOption> {
        self.with(|list| {
            let entry = list.get(position)?;
            let organization = &entry.organization;
            let id = organization.id.to_string();
            let detail = if entry.has_namesake {
                text::organization_id(&id)
            } else {
                String::new()
            };
            Some(ComboboxOption {
                value: id,
                name: organization.name.clone(),
                marked: entry.find(folded_text).unwrap_or_default(),
                note: summarize_window(&organization.window, self.zone.get()),
                detail,
            })
        })
    }

    fn choose(&self, value: String) {
        self.draft.update(|draft| draft.chosen_organization = value);
    }
}

/// The name, and what tells it from a namesake. The backup window of the chosen one is in the hint.
fn select_option(entry: &ListedOrganization) -> (String, String) {
    let organization = &entry.organization;
    let id = organization.id.to_string();
    let text = if entry.has_namesake {
        text::organization_option(&organization.name, &text::organization_id(&id))
    } else if organization.window == BackupWindow::NeverBackedUp {
        text::organization_option(&organization.name, text::NEVER_BACKED_UP_IN_BRIEF)
    } else {
        organization.name.clone()
    };
    (id, text)
}
