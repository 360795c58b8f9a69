//! Any JSON value, as the server sent it. Objects keep the order of their fields, because servers put the important
//! ones first.
//!
//! A response can have 64 MiB, and its values need many times as much memory. So the values are limited, and
//! [`Json::LeftOut`] stands for what exceeds a limit.

mod parse;
pub mod scan;

use std::fmt;

/// The name of the field that stands for those that are left out.
const LEFT_OUT: &str = "…";

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
    /// What exceeds a limit: in place of a long text, as the last entry of an array, or as the last field of an object.
    LeftOut,
}

/// Where and why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1; 0 for the end of the line before.
    pub column: usize,
    /// Why.
    pub reason: JsonErrorReason,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonErrorReason {
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
    /// If the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        parse::parse(text)
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
            Self::LeftOut => f.write_str(LEFT_OUT),
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
