//! Any JSON value, as the server wrote it: fields keep their order, because servers put what matters first.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
///
/// ```
/// use restore_desk::domain::json::Json;
/// let answer = Json::parse(r#"{"name":"Sales","size":12,"tags":[]}"#).unwrap();
/// assert_eq!(answer.field("name").and_then(Json::given), Some("Sales".to_owned()));
/// assert_eq!(answer.field("size").and_then(Json::given), Some("12".to_owned()));
/// assert!(answer.field("Name").is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number, in digits.
    Number(String),
    /// A text.
    Text(String),
    /// An array.
    Array(Vec<Json>),
    /// An object: its fields in the order in which they came.
    Object(Vec<(String, Json)>),
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJson {
    /// It ends too early.
    CutOff,
    /// It nests deeper than 128 levels.
    TooDeep,
    /// It is something else.
    Malformed,
}

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// When the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        serde_json::from_str(text).map_err(|error| {
            if error.is_eof() {
                NotJson::CutOff
            } else if error.to_string().starts_with("recursion limit") {
                NotJson::TooDeep
            } else {
                NotJson::Malformed
            }
        })
    }

    /// The field of this name, if this is an object that has one.
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The entries, if this is an array.
    pub fn entries(&self) -> Option<&[Self]> {
        match self {
            Self::Array(entries) => Some(entries),
            _ => None,
        }
    }

    /// Whether this is `true` or `false`, and which.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The value as a text; null and blank texts count as not given.
    pub fn given(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Text(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
            other => Some(other.to_string()),
        }
    }
}

/// Texts as they are, everything else as JSON without white space; quotation marks inside are not escaped, since this
/// is for reading.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Truth(true) => f.write_str("yes"),
            Self::Truth(false) => f.write_str("no"),
            Self::Number(text) | Self::Text(text) => f.write_str(text),
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

/// A fraction to six digits, which is for reading. Writing floats exactly would be 5 kB (brotli) of tables, for an API
/// that sends none.
fn decimal(number: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast of floats saturates"
    )]
    let millionths = (number * 1e6).round() as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, fraction) = (
        millionths.unsigned_abs() / 1_000_000,
        millionths.unsigned_abs() % 1_000_000,
    );
    let text = format!("{sign}{whole}.{fraction:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(decimal(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        while let Some(entry) = entries.next_element()? {
            array.push(entry);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Json::Object(object))
    }
}
