//! Any resource of the API, with its original JSON.

use std::sync::Arc;

use crate::{
    api::{
        endpoint::Endpoint,
        error::ApiError,
        response::{Response, json, success_body},
    },
    domain::{
        list::{List, column::ListKind, page::ListPage},
        resource::Resource,
    },
};

/// Any resource, with its original JSON.
#[derive(Clone, Debug)]
pub struct ResourceResponse {
    /// The resource. A list is shown as far as its pages were read.
    pub resource: Resource,
    /// The body of each response.
    pub json: Vec<Arc<str>>,
    /// The address of each response.
    pub read: Vec<Endpoint>,
    /// The next page of a list, if there is one.
    pub next: Option<Endpoint>,
}

impl ResourceResponse {
    /// Returns the number of entries, if this is a list.
    pub fn row_count(&self) -> usize {
        self.resource.as_list().map_or(0, List::len)
    }

    /// Returns the length of all responses.
    pub fn bytes(&self) -> usize {
        self.json.iter().map(|json| json.len()).sum()
    }

    /// Appends the next page of a list.
    ///
    /// # Errors
    /// If the response is not a success, or is not a list.
    pub fn append(&mut self, response: &Response) -> Result<(), ApiError> {
        let body: Arc<str> = Arc::from(success_body(response)?);
        let (Resource::List(list), Some(page)) = (&mut self.resource, ListPage::parse(&body))
        else {
            return Err(ApiError::InvalidResponse {
                expected: "the next page of this list",
                found: "something else",
            });
        };
        list.append(page);
        self.json.push(body);
        Ok(())
    }
}

/// Two responses are equal if their JSON is.
impl PartialEq for ResourceResponse {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

/// Reads any resource, or the first page of a list of this kind.
///
/// # Errors
/// If the response is not a success, or is not JSON.
pub fn resource(response: &Response, kind: ListKind) -> Result<ResourceResponse, ApiError> {
    let body: Arc<str> = Arc::from(success_body(response)?);
    let resource = match ListPage::parse(&body) {
        Some(page) => Resource::List(List::new(kind, page)),
        None if body.is_empty() => Resource::Nothing,
        None => Resource::new(json(response, "JSON")?),
    };
    Ok(ResourceResponse {
        resource,
        json: vec![body],
        read: Vec::new(),
        next: None,
    })
}
