//! Any JSON value, as the server sent it. Objects keep the order of their fields, because servers put the important
//! ones first.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
///
/// ```
/// use restore_desk::domain::json::Json;
/// let response = Json::parse(r#"{"name":"Sales","size":12,"tags":[]}"#).unwrap();
/// assert_eq!(response.field("name").and_then(Json::non_blank), Some("Sales".to_owned()));
/// assert_eq!(response.field("size").and_then(Json::non_blank), Some("12".to_owned()));
/// assert!(response.field("Name").is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, with the digits of the server: the page shows numbers and never calculates with them.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object: its fields in the order of the text.
    Object(Vec<(String, Json)>),
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It ends before the value is complete.
    UnexpectedEof,
    /// It is nested deeper than 128 levels.
    TooDeep,
    /// It is not JSON at all.
    Malformed,
}

impl Json {
    /// Parses a text.
    ///
    /// # Errors
    /// If the text is not JSON; see [`JsonError`].
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        serde_json::from_str(text).map_err(|error| {
            if error.is_eof() {
                JsonError::UnexpectedEof
            } else if error.to_string().starts_with("recursion limit") {
                JsonError::TooDeep
            } else {
                JsonError::Malformed
            }
        })
    }

    /// Returns the field with this name, if this is an object that has one.
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Returns the entries, if this is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(entries) => Some(entries),
            _ => None,
        }
    }

    /// Returns the value, if this is `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the value as a text, or `None` for null and for a blank string.
    pub fn non_blank(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
            other => Some(other.to_string()),
        }
    }
}

/// Writes the value for people, not as JSON: strings without quotation marks, `yes` and `no`, and commas between the
/// parts of arrays and objects.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(true) => f.write_str("yes"),
            Self::Bool(false) => f.write_str("no"),
            Self::Number(text) | Self::String(text) => f.write_str(text),
            Self::Array(entries) => {
                for (position, entry) in entries.iter().enumerate() {
                    f.write_str(if position == 0 { "" } else { ", " })?;
                    entry.fmt(f)?;
                }
                Ok(())
            }
            Self::Object(fields) => {
                for (position, (key, value)) in fields.iter().enumerate() {
                    f.write_str(if position == 0 { "" } else { ", " })?;
                    f.write_str(key)?;
                    f.write_str(": ")?;
                    value.fmt(f)?;
                }
                Ok(())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

/// The name of the only field of the map as which `serde_json` passes a number that is not an integer of 64 bits, with the
/// feature `arbitrary_precision`. An object of a server with this field would be shown as a number, which does no harm.
const NUMBER: &str = "$serde_json::private::Number";

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        while let Some(entry) = entries.next_element()? {
            array.push(entry);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object: Vec<(String, Json)> = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        match object.as_mut_slice() {
            [(key, Json::String(digits))] if key == NUMBER => {
                Ok(Json::Number(std::mem::take(digits)))
            }
            _ => Ok(Json::Object(object)),
        }
    }
}
