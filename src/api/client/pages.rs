//! Reads lists page by page: as far as the server’s pages go, and within limits.

use crate::{
    api::{
        client::ApiClient,
        endpoint::Endpoint,
        error::ApiError,
        lists,
        request::Request,
        resource_response::{ResourceResponse, resource},
        response::{Response, success_body},
    },
    domain::{
        json::Json,
        link::{LinkTarget, next_page},
        list::column::ListKind,
        partial::{Ending, Gaps, Partial},
        resource::Resource,
    },
};

/// How many pages of a list are read at most.
const MAX_PAGES: usize = 200;

/// How many entries of a list are kept at most. It bounds the memory of the page.
const MAX_ENTRIES: usize = 50_000;

/// The page size of further pages of a resource. With the server’s default of 30, a long list would take many requests.
const ROWS_PER_PAGE: u16 = 1_000;

impl ApiClient {
    /// Reads any resource, with its original JSON. Of a list, reads at least `rows` entries, if it has as many, and at
    /// least one.
    ///
    /// # Errors
    /// If there is no such resource, or a response cannot be read.
    pub async fn resource(
        &self,
        endpoint: &Endpoint,
        rows: usize,
    ) -> Result<ResourceResponse, ApiError> {
        let response = self.read_page(endpoint).await?;
        let mut resource = resource(&response, ListKind::of(&endpoint.segments()))?;
        resource.read.push(endpoint.clone());
        self.find_next_page(&mut resource);
        while resource.row_count() < rows.max(1)
            && let Some(next) = resource.next.clone()
        {
            match self.append_page(&mut resource, &next).await {
                // Nothing was shown before, and the page offers to load more.
                Err(_) if rows == 0 => break,
                result => result?,
            }
        }
        Ok(resource)
    }

    /// Reads the page `next` of a list, and appends it.
    ///
    /// # Errors
    /// If the page cannot be read. The list is then unchanged.
    pub async fn append_page(
        &self,
        resource: &mut ResourceResponse,
        next: &Endpoint,
    ) -> Result<(), ApiError> {
        let next = next.with_limit(ROWS_PER_PAGE);
        let response = self.read_page(&next).await?;
        resource.append(&response)?;
        resource.read.push(next);
        resource.next = None;
        self.find_next_page(resource);
        Ok(())
    }

    /// Reads an address of a resource.
    async fn read_page(&self, endpoint: &Endpoint) -> Result<Response, ApiError> {
        let response = self.request(Request::read(endpoint)).await;
        match response.and_then(|response| success_body(&response).map(drop).map(|()| response)) {
            Ok(response) => Ok(response),
            Err(error) => Err(self
                .session_stopped(endpoint, &error)
                .await
                .unwrap_or(error)),
        }
    }

    /// Returns the error for a session that is stopped, if that explains `error`. The server does not say so, so this
    /// reads the session.
    async fn session_stopped(&self, endpoint: &Endpoint, error: &ApiError) -> Option<ApiError> {
        let session_ref = endpoint.enclosing_session()?;
        if !error.may_be_of_stopped_session() {
            return None;
        }
        let session = self.restore_session(&session_ref).await.ok()?;
        session.is_stopped().then(|| ApiError::SessionStopped {
            restore_type: session.known_type(),
            id: session.id,
            server_message: error.server_message().cloned(),
        })
    }

    fn find_next_page(&self, resource: &mut ResourceResponse) {
        if let Resource::List(list) = &mut resource.resource
            && list.gaps.ending != Ending::TooLong
        {
            let next = self.next_page(list.next.as_ref(), &resource.read);
            list.gaps.ending = next.as_ref().err().copied().unwrap_or_default();
            resource.next = next.ok();
        }
    }

    /// Reads a whole list, page by page if the server divides it. If a later page cannot be read, keeps the entries so
    /// far. `expected` names the list in errors.
    pub(super) async fn list(
        &self,
        first: &Endpoint,
        expected: &'static str,
    ) -> Result<Partial<Json>, ApiError> {
        let mut entries = Vec::new();
        let mut keep = |page| entries.extend::<Vec<Json>>(page);
        let ending = self.pages(first, expected, MAX_ENTRIES, &mut keep).await?;
        let gaps = Gaps {
            unreadable: 0,
            ending,
        };
        Ok(Partial { entries, gaps })
    }

    /// Reads the pages of a list, up to `max` entries, and passes the entries of each page to `read`. Returns how the list
    /// ended. A later page that cannot be read is its end. `expected` names the list in errors.
    pub(super) async fn pages(
        &self,
        first: &Endpoint,
        expected: &'static str,
        max: usize,
        read: &mut dyn FnMut(Vec<Json>),
    ) -> Result<Ending, ApiError> {
        let mut space = max;
        let mut pages = Vec::new();
        let mut endpoint = first.clone();
        loop {
            let response = self.request(Request::read(&endpoint)).await;
            match response.and_then(|response| lists::page(&response, expected)) {
                Ok(mut page) => {
                    let is_too_long = page.is_cut || page.entries.len() > space;
                    page.entries.truncate(space);
                    space -= page.entries.len();
                    read(page.entries);
                    if is_too_long {
                        return Ok(Ending::TooLong);
                    }
                    pages.push(endpoint);
                    let next = next_page(&page.links);
                    match self.next_page(next.as_ref(), &pages) {
                        Err(ending) => return Ok(ending),
                        Ok(next) => endpoint = next,
                    }
                }
                Err(error) if pages.is_empty() => return Err(error),
                Err(_) => return Ok(Ending::PageFailed),
            }
        }
    }

    /// Returns the next page of a list of which the pages `read` were read. `next` is the server’s link to it.
    ///
    /// # Errors
    /// If there is no next page, or if it cannot be read: how the list ends.
    fn next_page(&self, next: Option<&LinkTarget>, read: &[Endpoint]) -> Result<Endpoint, Ending> {
        let href = match next {
            None => return Err(Ending::Complete),
            Some(LinkTarget::Address(href)) => href,
            Some(_) => return Err(Ending::NotAnAddress),
        };
        let endpoint = self.resolve_link(href).map_err(|_| Ending::OutsideApi)?;
        if read.iter().any(|page| page.is_same_page(&endpoint)) {
            Err(Ending::LeadsBack)
        } else if read.len() >= MAX_PAGES {
            Err(Ending::TooLong)
        } else {
            Ok(endpoint)
        }
    }
}
