//! Any resource of the API, in the shape in which it can be shown: fields, a list, or plain JSON.

use super::{json::Json, link::Link};

/// A resource as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Resource {
    /// An array, or a page of one.
    List(List),
    /// An object.
    Object(Record),
    /// Anything else, such as a lone text.
    Plain(Json),
    /// The server answered without a body.
    Nothing,
}

/// An object: its fields in the server's order, without its links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Name and value of each field.
    pub fields: Vec<(String, Json)>,
    /// Its links.
    pub links: Vec<Link>,
}

/// A list, as far as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// Its entries.
    pub rows: Vec<Record>,
    /// The names of all fields that occur, in the order of their first occurrence.
    pub columns: Vec<String>,
    /// Where the server says that it goes on; `None` at the true end.
    pub next: Option<String>,
    /// The other links of the page.
    pub links: Vec<Link>,
}

impl Resource {
    /// Sorts an answer into its shape. An object with `results` is a page of a list:
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

    /// Its own links; those that turn pages are the list's business.
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

    /// The field of this name.
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
            .find(|link| link.key == "next")
            .map(|link| link.href.clone());
        let links = page_links
            .into_iter()
            .filter(|link| !link.turns_pages())
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

    /// Adds the page that follows.
    pub fn append(&mut self, following: Self) {
        self.next = following.next;
        self.add_rows(following.rows);
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

    /// Whether any row has links of its own.
    pub fn has_row_links(&self) -> bool {
        self.rows.iter().any(|row| !row.links.is_empty())
    }
}

fn take(fields: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let position = fields.iter().position(|(key, _)| key == name)?;
    Some(fields.remove(position).1)
}

/// Reads a dictionary of links: `{"self": {"href": "/v6/…"}}`. An entry without a text as `href` is no link.
pub fn read_links(links: &Json) -> Vec<Link> {
    let Json::Object(links) = links else {
        return Vec::new();
    };
    let link = |(key, target): &(String, Json)| match target.field("href") {
        Some(Json::Text(href)) => Some(Link {
            key: key.clone(),
            href: href.clone(),
        }),
        _ => None,
    };
    links.iter().filter_map(link).collect()
}

/// A field's name for people: `displayName` becomes `Display name`.
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
