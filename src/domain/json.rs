//! Any JSON value, as the server sent it. Objects keep the order of their fields, because servers put the important
//! ones first.
//!
//! A response can have 64 MiB, and its values need many times as much memory. So the values are limited, and
//! [`Json::LeftOut`] stands for what exceeds a limit.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// The memory that the values of a response may need, in bytes: 10,000 restore points need a third of it.
const MAX_MEMORY: usize = 24 << 20;

/// What a value needs besides its text, in bytes.
const VALUE_MEMORY: usize = 32;

/// The longest text, in bytes.
const MAX_TEXT: usize = 100_000;

/// The longest name of a field, in bytes.
const MAX_NAME: usize = 1_000;

/// The largest number of fields of an object.
const MAX_FIELDS: usize = 1_000;

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
        let parsed = parse(text);
        // Half of a character: .NET sends it if it cut a text.
        match parsed {
            Err(JsonError {
                reason: JsonErrorReason::Malformed,
                ..
            }) if text.contains("\\u") => parse(&replace_lone_surrogates(text)),
            parsed => parsed,
        }
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

    /// Returns the value as a text, or `None` for null, for a blank string, and for what is left out.
    pub fn non_blank(&self) -> Option<String> {
        match self {
            Self::Null | Self::LeftOut => None,
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

fn parse(text: &str) -> Result<Json, JsonError> {
    let memory = Cell::new(MAX_MEMORY);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = AnyValue(&memory).deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| JsonError {
        line: error.line(),
        column: error.column(),
        reason: if error.is_eof() {
            JsonErrorReason::UnexpectedEof
        } else if error.to_string().starts_with("recursion limit") {
            JsonErrorReason::TooDeep
        } else {
            JsonErrorReason::Malformed
        },
    })
}

/// Replaces `\ud83d` without its other half by `\ufffd`, the replacement character.
fn replace_lone_surrogates(text: &str) -> String {
    let mut repaired = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('\\') {
        let (before, escape) = rest.split_at(start);
        repaired.push_str(before);
        let is_pair = is_surrogate(escape, b"89ab")
            && escape
                .get(6..)
                .is_some_and(|low| is_surrogate(low, b"cdef"));
        let (kept, length) = if is_pair {
            (escape.get(..12), 12)
        } else if is_surrogate(escape, b"89abcdef") {
            (Some("\\ufffd"), 6)
        } else {
            // An escape may be of a backslash.
            let length = 1 + escape
                .get(1..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
            (escape.get(..length), length)
        };
        repaired.push_str(kept.unwrap_or_default());
        rest = escape.get(length..).unwrap_or_default();
    }
    repaired.push_str(rest);
    repaired
}

/// Returns whether a text begins with the escape of a surrogate whose third hexadecimal digit is one of these.
fn is_surrogate(text: &str, digits: &[u8]) -> bool {
    match text.as_bytes() {
        [b'\\', b'u', b'd' | b'D', digit, third, fourth, ..] => {
            digits.contains(&digit.to_ascii_lowercase())
                && third.is_ascii_hexdigit()
                && fourth.is_ascii_hexdigit()
        }
        _ => false,
    }
}

/// The name of the only field of the map as which `serde_json` passes a number that is not an integer of 64 bits, with the
/// feature `arbitrary_precision`. An object of a server with this field would be shown as a number, which does no harm.
const NUMBER: &str = "$serde_json::private::Number";

/// Reads any value. What is left of the memory is shared by all values of a response.
#[derive(Clone, Copy)]
struct AnyValue<'a>(&'a Cell<usize>);

impl AnyValue<'_> {
    /// Takes the memory for a value, and returns whether there is enough.
    fn take(self, text: usize) -> bool {
        let rest = self.0.get().checked_sub(VALUE_MEMORY + text);
        self.0.set(rest.unwrap_or(0));
        rest.is_some()
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
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
        Ok(if text.len() <= MAX_TEXT && self.take(text.len()) {
            Json::String(text.to_owned())
        } else {
            Json::LeftOut
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        let mut is_left_out = false;
        while let Some(entry) = entries.next_element_seed(self)? {
            if self.take(0) {
                array.push(entry);
            } else {
                is_left_out = true;
            }
        }
        if is_left_out {
            array.push(Json::LeftOut);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object: Vec<(String, Json)> = Vec::new();
        let mut is_left_out = false;
        while let Some(name) = fields.next_key::<String>()? {
            let value = fields.next_value_seed(self)?;
            if name.len() <= MAX_NAME && object.len() < MAX_FIELDS && self.take(name.len()) {
                object.push((name, value));
            } else {
                is_left_out = true;
            }
        }
        if is_left_out {
            object.push((LEFT_OUT.to_owned(), Json::LeftOut));
        }
        match object.as_mut_slice() {
            [(key, Json::String(digits))] if key == NUMBER => {
                Ok(Json::Number(std::mem::take(digits)))
            }
            // Nothing of it is left.
            [(_, Json::LeftOut)] => Ok(Json::LeftOut),
            _ => Ok(Json::Object(object)),
        }
    }
}
