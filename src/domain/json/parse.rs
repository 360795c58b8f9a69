//! Reads a text as JSON, within the limits of memory.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::domain::json::{Json, JsonError, JsonErrorReason, LEFT_OUT};

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

/// Parses a text.
pub(super) fn parse(text: &str) -> Result<Json, JsonError> {
    match parse_once(text) {
        // A lone surrogate: .NET sends one when it cuts a text inside a character.
        Err(JsonError {
            reason: JsonErrorReason::Malformed,
            ..
        }) if text.contains("\\u") => parse_once(&replace_lone_surrogates(text)),
        parsed => parsed,
    }
}

fn parse_once(text: &str) -> Result<Json, JsonError> {
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
            // The whole escape, so that the second backslash of `\\` does not begin another one.
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

/// Reads any value. The cell has the bytes of memory that are left for all values of a response.
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
            // Every field was left out.
            [(_, Json::LeftOut)] => Ok(Json::LeftOut),
            _ => Ok(Json::Object(object)),
        }
    }
}
