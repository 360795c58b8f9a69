//! The form as a URL query, for bookmarks, tickets, and the choices that the device remembers:
//! `#/?organization=<id>&type=Vet&at=2022-01-22T14:56:55.862Z&deleted=1&versions=1`.

use std::fmt;

use crate::domain::{clean_text::clean, mangled_address::unmangle, restore_type::RestoreType};

/// No more letters of an unused part than this are shown.
const MAX_UNUSED: usize = 20;

/// The form fields in a URL query. Missing parameters are empty. The organization and the point in time are not
/// validated: the user can correct them in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExploreQuery {
    /// The ID of the organization.
    pub organization: String,
    /// The code of the restore type.
    pub restore_type: String,
    /// The point in time, in UTC.
    pub at: String,
    /// Whether to show deleted items.
    pub show_deleted: bool,
    /// Whether to show all versions.
    pub show_all_versions: bool,
    /// The parts that fill in nothing: the names of unknown parameters, and parameters
    /// with a value that they cannot have.
    pub unused: Vec<String>,
}

impl ExploreQuery {
    /// Parses the text after the question mark, also if a mail program has mangled it.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for part in unmangle(text).split('&') {
            let part = clean(part);
            let (name, value) = part.split_once('=').unwrap_or((&part, ""));
            match query.set(&clean(name).to_ascii_lowercase(), clean(value)) {
                Some(true) => {}
                _ if part.is_empty() => {}
                Some(false) => query.unused.push(shorten(&part)),
                // The value could be a token.
                None => query.unused.push(shorten(name)),
            }
        }
        query
    }

    /// The query of a form in which only the restore type is filled in, if it is known.
    pub fn of_type(restore_type: Option<RestoreType>) -> Self {
        Self {
            restore_type: restore_type.map_or("", RestoreType::code).to_owned(),
            ..Self::default()
        }
    }

    /// Sets a parameter, and returns whether it can have this value; `None` if there is no such parameter. The first of
    /// several values counts.
    fn set(&mut self, name: &str, value: String) -> Option<bool> {
        Some(match name {
            "organization" => set_text(&mut self.organization, value),
            "at" => set_text(&mut self.at, value),
            "type" if value.is_empty() => true,
            "type" => RestoreType::from_code(&value).is_some_and(|restore_type| {
                set_text(&mut self.restore_type, restore_type.code().to_owned())
            }),
            "deleted" => set_flag(&mut self.show_deleted, &value),
            "versions" => set_flag(&mut self.show_all_versions, &value),
            _ => return None,
        })
    }

    /// Returns whether the query fills in nothing.
    pub fn is_empty(&self) -> bool {
        self.to_string().is_empty()
    }
}

fn set_text(field: &mut String, value: String) -> bool {
    if field.is_empty() {
        *field = value;
        return true;
    }
    *field == value
}

fn set_flag(field: &mut bool, value: &str) -> bool {
    *field |= value == "1";
    matches!(value, "1" | "0" | "")
}

/// Shortens a part of the URL for display.
fn shorten(part: &str) -> String {
    match part.char_indices().nth(MAX_UNUSED) {
        Some((end, _)) => format!("{}…", part.get(..end).unwrap_or_default()),
        None => part.to_owned(),
    }
}

impl fmt::Display for ExploreQuery {
    /// Writes the text after the question mark.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = |is_set: bool| if is_set { "1" } else { "" };
        let parameters = [
            ("organization", self.organization.trim()),
            ("type", &self.restore_type),
            ("at", &self.at),
            ("deleted", flag(self.show_deleted)),
            ("versions", flag(self.show_all_versions)),
        ];
        let mut separator = "";
        for (name, value) in parameters
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
        {
            // While the user types an organization ID, it may contain any characters.
            let value = value.replace(
                |letter: char| !letter.is_ascii_alphanumeric() && !"-:.".contains(letter),
                "",
            );
            write!(f, "{separator}{name}={value}")?;
            separator = "&";
        }
        Ok(())
    }
}
