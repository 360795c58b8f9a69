//! Any resource of the API, in a form that the page can show: a record with fields, a list of records, or plain JSON.

use crate::domain::{
    json::Json,
    link::Link,
    list::List,
    record::{Record, take, take_links},
};

/// A resource.
#[derive(Clone, Debug, PartialEq)]
pub enum Resource {
    /// An array, or a page of one.
    List(List),
    /// An object.
    Object(Record),
    /// Any other value, such as a single string.
    Plain(Json),
    /// The response had no body, or `null`.
    Nothing,
}

/// One page of a list, or a list that has no pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The entries.
    pub entries: Vec<Json>,
    /// The links of the page.
    pub links: Vec<Link>,
    /// Whether there are more entries than the page reads.
    pub is_cut: bool,
}

impl Page {
    /// Reads a page from the JSON of a response. An object with an array `results` is a page of a list:
    /// <https://helpcenter.veeam.com/archive/vbo365/60/rest/pagination.html>. If `results` is null, or missing beside
    /// `offset` and `limit`, the page is empty.
    ///
    /// # Errors
    /// Returns the value if it is not a list.
    pub fn new(json: Json) -> Result<Self, Json> {
        let mut fields = match json {
            Json::Array(entries) => return Ok(Self::with_entries(entries, Vec::new())),
            Json::Object(fields) => fields,
            other => return Err(other),
        };
        let has = |name| fields.iter().any(|(key, _)| key == name);
        let is_page = has("offset") && has("limit");
        let entries = match take(&mut fields, "results") {
            Some(Json::Array(entries)) => entries,
            Some(Json::Null) => Vec::new(),
            None if is_page => Vec::new(),
            results => {
                fields.extend(results.map(|results| ("results".to_owned(), results)));
                return Err(Json::Object(fields));
            }
        };
        Ok(Self::with_entries(entries, take_links(&mut fields)))
    }

    fn with_entries(mut entries: Vec<Json>, links: Vec<Link>) -> Self {
        let is_cut = entries.last() == Some(&Json::LeftOut);
        if is_cut {
            entries.pop();
        }
        Self {
            entries,
            links,
            is_cut,
        }
    }
}

impl Resource {
    /// Reads a resource that is no list from the JSON of a response.
    pub fn new(json: Json) -> Self {
        match json {
            Json::Object(fields) => Self::Object(Record::new(fields)),
            Json::Null => Self::Nothing,
            plain => Self::Plain(plain),
        }
    }

    /// Returns the links of the resource, except pagination.
    pub fn links(&self) -> &[Link] {
        match self {
            Self::List(list) => &list.links,
            Self::Object(record) => &record.links,
            Self::Plain(_) | Self::Nothing => &[],
        }
    }

    /// Returns the list, if this is one.
    pub fn as_list(&self) -> Option<&List> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }
}

/// Returns the name of a field for people: `displayName` becomes `Display name`.
///
/// ```
/// use restore_desk::domain::resource::field_name;
/// assert_eq!(field_name("displayName"), "Display name");
/// assert_eq!(field_name("id"), "ID");
/// assert_eq!(field_name("itemSizeBytes"), "Item size bytes");
/// ```
pub fn field_name(key: &str) -> String {
    if key.eq_ignore_ascii_case("id") || key.eq_ignore_ascii_case("url") {
        return key.to_ascii_uppercase();
    }
    let mut name = String::new();
    for (position, letter) in key.chars().enumerate() {
        if position == 0 {
            name.push(letter.to_ascii_uppercase());
        } else if letter.is_ascii_uppercase() {
            name.push(' ');
            name.push(letter.to_ascii_lowercase());
        } else {
            name.push(letter);
        }
    }
    name
}
