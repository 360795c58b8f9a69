//! Any resource of the API, in a form that the page can show: a record with fields, a list of records, or plain JSON.

use crate::domain::{json::Json, link::Link};

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

/// An object: its fields in the server’s order, without its links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The name and value of each field.
    pub fields: Vec<(String, Json)>,
    /// The links of the object.
    pub links: Vec<Link>,
}

/// A list, as far as it is loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// The entries.
    pub rows: Vec<Record>,
    /// The names of all fields of all entries, in the order in which they first occur.
    pub columns: Vec<String>,
    /// The link to the next page; `None` if this is the end of the list.
    pub next: Option<String>,
    /// The links of the page, except pagination.
    pub links: Vec<Link>,
}

impl Resource {
    /// Takes a response apart. An object with an array `results` is a page of a list:
    /// <https://helpcenter.veeam.com/archive/vbo365/60/rest/pagination.html>.
    pub fn new(json: Json) -> Self {
        match json {
            Json::Array(entries) => Self::List(List::new(entries, Vec::new())),
            Json::Object(mut fields) => match take(&mut fields, "results") {
                Some(Json::Array(entries)) => {
                    let links = take(&mut fields, "_links").map(|links| read_links(&links));
                    Self::List(List::new(entries, links.unwrap_or_default()))
                }
                results => {
                    fields.extend(results.map(|results| ("results".to_owned(), results)));
                    Self::Object(Record::new(fields))
                }
            },
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
}

impl Record {
    fn new(mut fields: Vec<(String, Json)>) -> Self {
        let links = take(&mut fields, "_links").map(|links| read_links(&links));
        take(&mut fields, "_actions");
        Self {
            fields,
            links: links.unwrap_or_default(),
        }
    }

    /// Returns the field with this name.
    pub fn field(&self, name: &str) -> Option<&Json> {
        self.fields
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }
}

impl List {
    fn new(entries: Vec<Json>, page_links: Vec<Link>) -> Self {
        let next = page_links
            .iter()
            .find(|link| link.rel == "next")
            .map(|link| link.href.clone());
        let links = page_links
            .into_iter()
            .filter(|link| !link.is_pagination())
            .collect();
        let mut list = Self {
            next,
            links,
            ..Self::default()
        };
        list.add_rows(entries.into_iter().map(|entry| match entry {
            Json::Object(fields) => Record::new(fields),
            plain => Record {
                fields: vec![("value".to_owned(), plain)],
                links: Vec::new(),
            },
        }));
        list
    }

    /// Appends the next page.
    pub fn append(&mut self, page: Self) {
        self.next = page.next;
        self.add_rows(page.rows);
    }

    fn add_rows(&mut self, rows: impl IntoIterator<Item = Record>) {
        for row in rows {
            for (name, _) in &row.fields {
                if !self.columns.contains(name) {
                    self.columns.push(name.clone());
                }
            }
            self.rows.push(row);
        }
    }

    /// Returns whether any entry has links.
    pub fn has_row_links(&self) -> bool {
        self.rows.iter().any(|row| !row.links.is_empty())
    }
}

fn take(fields: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let position = fields.iter().position(|(key, _)| key == name)?;
    Some(fields.remove(position).1)
}

/// Reads an object of links: `{"self": {"href": "/v6/…"}}`. Entries whose `href` is not a string are left out.
pub fn read_links(links: &Json) -> Vec<Link> {
    let Json::Object(links) = links else {
        return Vec::new();
    };
    let link = |(rel, target): &(String, Json)| match target.field("href") {
        Some(Json::String(href)) => Some(Link {
            rel: rel.clone(),
            href: href.clone(),
        }),
        _ => None,
    };
    links.iter().filter_map(link).collect()
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
