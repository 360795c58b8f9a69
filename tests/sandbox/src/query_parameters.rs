//! The query parameters of a request: their names ignore case, their values have the formats of the API.

use std::{convert::Infallible, ops::RangeInclusive};

use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{api_error::ApiError, time_parser};

/// The query parameters of a request, in their order.
#[derive(Debug)]
pub struct QueryParameters(Vec<(String, String)>);

impl QueryParameters {
    /// Returns the value of a parameter. An empty value counts as missing.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Returns a parameter that must be `true` or `false`, ignoring case.
    pub fn boolean(&self, name: &str) -> Result<Option<bool>, ApiError> {
        self.parse(name, |text| text.to_ascii_lowercase().parse().ok())
    }

    /// Returns a parameter that must be a time.
    pub fn time(&self, name: &str) -> Result<Option<DateTime<Utc>>, ApiError> {
        self.parse(name, time_parser::parse)
    }

    /// Returns a parameter that must be a GUID.
    pub fn guid(&self, name: &str) -> Result<Option<Uuid>, ApiError> {
        self.parse(name, |text| text.parse().ok())
    }

    /// Returns a parameter that must be a number in this range.
    pub fn number(
        &self,
        name: &str,
        range: RangeInclusive<usize>,
    ) -> Result<Option<usize>, ApiError> {
        self.parse(name, |text| {
            text.parse().ok().filter(|number| range.contains(number))
        })
    }

    fn parse<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ApiError> {
        self.text(name)
            .map(|text| {
                parse(text).ok_or_else(|| {
                    ApiError::bad_request(format!("The value '{text}' is not valid for {name}."))
                })
            })
            .transpose()
    }
}

impl<S: Sync> FromRequestParts<S> for QueryParameters {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(
            Query::try_from_uri(&parts.uri).map_or_else(|_| Vec::new(), |Query(pairs)| pairs),
        ))
    }
}
