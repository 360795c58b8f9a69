//! Any resource of the API, in the shape in which it can be shown: fields, a list, or plain JSON.

use serde_json::{Map, Value};

use super::link::Link;

/// A resource as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Resource {
    /// An array, or a page of one.
    List(List),
    /// An object.
    Object(Record),
    /// Anything else, such as a lone text.
    Plain(Value),
    /// The server answered without a body.
    Nothing,
}

/// An object: its fields in the server's order, without its links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Name and value of each field.
    pub fields: Map<String, Value>,
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
    /// Sorts an answer into its shape.
    pub fn new(value: Value) -> Self {
        match value {
            Value::Array(entries) => Self::List(List::new(entries, Vec::new())),
            Value::Object(mut fields) if is_page(&fields) => match fields.remove("results") {
                Some(Value::Array(entries)) => {
                    Self::List(List::new(entries, links_of(&mut fields)))
                }
                _ => Self::Nothing,
            },
            Value::Object(fields) => Self::Object(Record::new(fields)),
            Value::Null => Self::Nothing,
            plain => Self::Plain(plain),
        }
    }
}

/// Whether an object is a page of a list: <https://helpcenter.veeam.com/archive/vbo365/60/rest/pagination.html>.
fn is_page(fields: &Map<String, Value>) -> bool {
    fields.get("results").is_some_and(Value::is_array)
}

impl Record {
    fn new(mut fields: Map<String, Value>) -> Self {
        let links = links_of(&mut fields);
        fields.remove("_actions");
        Self { fields, links }
    }
}

impl List {
    fn new(entries: Vec<Value>, page_links: Vec<Link>) -> Self {
        let mut list = Self::default();
        for link in page_links {
            if link.key == "next" {
                list.next = Some(link.href);
            } else {
                list.links.push(link);
            }
        }
        list.add_rows(entries.into_iter().map(|entry| match entry {
            Value::Object(fields) => Record::new(fields),
            plain => Record {
                fields: Map::from_iter([("value".to_owned(), plain)]),
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
            for name in row.fields.keys() {
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

/// Takes `_links` out of an object. An entry without a text as `href` is no link.
fn links_of(fields: &mut Map<String, Value>) -> Vec<Link> {
    let Some(Value::Object(links)) = fields.remove("_links") else {
        return Vec::new();
    };
    read_links(&links)
}

/// Reads a dictionary of links: `{"self": {"href": "/v6/…"}}`.
pub fn read_links(links: &Map<String, Value>) -> Vec<Link> {
    links
        .iter()
        .filter_map(|(key, target)| {
            let href = target.get("href")?.as_str()?;
            Some(Link {
                key: key.clone(),
                href: href.to_owned(),
            })
        })
        .collect()
}

/// A value for a cell: texts as they are, absent and null as nothing, what is nested as JSON.
///
/// ```
/// use restore_desk::domain::resource::cell_text;
/// use serde_json::json;
/// assert_eq!(cell_text(&json!("Sales")), "Sales");
/// assert_eq!(cell_text(&json!(null)), "");
/// assert_eq!(cell_text(&json!([1, 2])), "[1,2]");
/// ```
pub fn cell_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        other => other.to_string(),
    }
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
            name.extend(letter.to_uppercase());
        } else if letter.is_ascii_uppercase() {
            name.push(' ');
            name.push(letter.to_ascii_lowercase());
        } else {
            name.push(letter);
        }
    }
    name
}
