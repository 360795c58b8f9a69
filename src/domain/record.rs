//! An object of the API.

use crate::domain::{
    json::Json,
    link::{Link, read_links},
};

/// An object: its fields in the server’s order, without its links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The name and value of each field.
    pub fields: Vec<(String, Json)>,
    /// The links of the object.
    pub links: Vec<Link>,
}

impl Record {
    /// Reads the JSON of a row of a list. A row that is no object is the field `value`.
    pub fn parse(json: &str) -> Self {
        match Json::parse(json) {
            Ok(Json::Object(fields)) => Self::new(fields),
            Ok(plain) => Self::plain(plain),
            Err(_) => Self::plain(Json::LeftOut),
        }
    }

    /// Reads the fields of an object.
    pub fn new(mut fields: Vec<(String, Json)>) -> Self {
        let links = take_links(&mut fields);
        take(&mut fields, "_actions");
        Self { fields, links }
    }

    /// A value that is no object, as the field `value`.
    pub fn plain(value: Json) -> Self {
        Self {
            fields: vec![("value".to_owned(), value)],
            links: Vec::new(),
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

/// Removes the field with this name and returns its value.
pub(super) fn take(fields: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let position = fields.iter().position(|(key, _)| key == name)?;
    Some(fields.remove(position).1)
}

/// Removes the links and returns them.
pub(super) fn take_links(fields: &mut Vec<(String, Json)>) -> Vec<Link> {
    take(fields, "_links").map_or_else(Vec::new, |links| read_links(&links))
}
