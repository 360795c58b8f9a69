//! The query of a request: names in any case, values as the API reads them.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::answer::Refusal;
use crate::datetime;

/// What stands behind the question mark.
#[derive(Debug)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// The text of a parameter; an empty one counts as not given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// A parameter that must be `true` or `false`, in any case.
    pub fn boolean(&self, name: &str) -> Result<Option<bool>, Refusal> {
        self.read(name, |text| text.to_ascii_lowercase().parse().ok())
    }

    /// A parameter that must be a moment.
    pub fn moment(&self, name: &str) -> Result<Option<DateTime<Utc>>, Refusal> {
        self.read(name, datetime::parse)
    }

    /// A parameter that must be a GUID.
    pub fn guid(&self, name: &str) -> Result<Option<Uuid>, Refusal> {
        self.read(name, |text| text.parse().ok())
    }

    /// A parameter that must be a number within these bounds.
    pub fn number(
        &self,
        name: &str,
        bounds: std::ops::RangeInclusive<usize>,
    ) -> Result<Option<usize>, Refusal> {
        self.read(name, |text| {
            text.parse().ok().filter(|number| bounds.contains(number))
        })
    }

    fn read<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
        self.text(name)
            .map(|text| {
                parse(text).ok_or_else(|| {
                    Refusal::bad_request(format!("The value '{text}' is not valid for {name}."))
                })
            })
            .transpose()
    }
}

impl<S: Sync> FromRequestParts<S> for Parameters {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(
            Query::try_from_uri(&parts.uri).map_or_else(|_| Vec::new(), |Query(pairs)| pairs),
        ))
    }
}
