//! Any resource of the API, with its original JSON.

use std::sync::Arc;

use crate::{
    api::{
        endpoint::Endpoint,
        error::ApiError,
        response::{Response, json, success_body},
    },
    domain::{json::Json, resource::Resource},
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
        self.resource.as_list().map_or(0, |list| list.rows.len())
    }

    /// Appends the next page of a list.
    ///
    /// # Errors
    /// If the page is not a list.
    pub fn append(&mut self, page: Self) -> Result<(), ApiError> {
        let (Resource::List(list), Resource::List(rows)) = (&mut self.resource, page.resource)
        else {
            return Err(ApiError::InvalidResponse {
                expected: "the next page of this list",
                found: "something else",
            });
        };
        list.append(rows);
        self.json.extend(page.json);
        self.read.extend(page.read);
        Ok(())
    }
}

/// Two responses are equal if their JSON is.
impl PartialEq for ResourceResponse {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

/// Reads any resource, or one page of a list.
///
/// # Errors
/// If the response is not a success, or is not JSON.
pub fn resource(response: &Response) -> Result<ResourceResponse, ApiError> {
    let body = success_body(response)?;
    let json = if body.is_empty() {
        Json::Null
    } else {
        json(response, "JSON")?
    };
    Ok(ResourceResponse {
        resource: Resource::new(json),
        json: vec![Arc::from(body)],
        read: Vec::new(),
        next: None,
    })
}
