//! What users ask of a table, in the URL: `#/v6/RestoreSessions#~find=sales&state=Working&sort=-creationTime`.
//!
//! It follows the address of the list after [`TABLE_MARK`], so that it is never sent to the
//! server.

use js_sys::{decode_uri_component, encode_uri_component};

use crate::{
    domain::list::order::{ListQuery, Sort},
    route::TABLE_MARK,
    ui::location,
};

const FIND: &str = "find";
const SORT: &str = "sort";

/// The part of a hash that is the address of the list.
pub fn list(hash: &str) -> &str {
    hash.split(TABLE_MARK).next().unwrap_or_default()
}

/// Reads what a hash asks of the table.
pub fn parse(hash: &str) -> ListQuery {
    let mut query = ListQuery::default();
    let parts = hash.split_once(TABLE_MARK).map_or("", |(_, parts)| parts);
    for part in parts.split('&') {
        let Some((name, value)) = part.split_once('=') else {
            continue;
        };
        let (Some(name), Some(value)) = (decode(name), decode(value)) else {
            continue;
        };
        match name.as_str() {
            FIND => query.text = value,
            SORT => {
                query.sort = Some(match value.strip_prefix('-') {
                    Some(field) => Sort {
                        field: field.to_owned(),
                        is_descending: true,
                    },
                    None => Sort {
                        field: value,
                        is_descending: false,
                    },
                });
            }
            _ => match query.values.iter_mut().find(|(field, _)| *field == name) {
                Some((_, values)) => values.push(value),
                None => query.values.push((name, vec![value])),
            },
        }
    }
    query
}

/// What the URL asks of the table, as it is in the URL, with the mark. Empty if it asks nothing.
pub fn suffix() -> String {
    let hash = location::current_hash();
    hash.find(TABLE_MARK)
        .and_then(|start| hash.get(start..))
        .unwrap_or_default()
        .to_owned()
}

/// Writes it to the URL, without a new entry in the history.
pub fn write(query: &ListQuery) {
    let mut parts = Vec::new();
    let mut add = |name: &str, value: &str| {
        parts.push(format!("{}={}", encode(name), encode(value)));
    };
    if !query.text.trim().is_empty() {
        add(FIND, query.text.trim());
    }
    for (name, values) in &query.values {
        for value in values {
            add(name, value);
        }
    }
    if let Some(sort) = &query.sort {
        let sign = if sort.is_descending { "-" } else { "" };
        add(SORT, &format!("{sign}{}", sort.field));
    }
    let hash = location::current_hash();
    let mark = if parts.is_empty() { "" } else { TABLE_MARK };
    let new_hash = format!("{}{mark}{}", list(&hash), parts.join("&"));
    if new_hash != hash {
        location::replace_hash(&new_hash);
    }
}

fn encode(text: &str) -> String {
    encode_uri_component(text).into()
}

/// `None` for a text that a program has cut inside a character.
fn decode(text: &str) -> Option<String> {
    decode_uri_component(text).ok().map(String::from)
}
