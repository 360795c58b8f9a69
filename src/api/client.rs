//! The requests of a signed-in account.

mod tokens;

use std::sync::Arc;

use futures::future::join;

use crate::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef, link_policy::RejectedLink},
        error::ApiError,
        lists,
        request::{Method, Request},
        response::{self, ResourceResponse, Response},
        send::{send_with_timeout, with_retries},
        token_store::{TokenSet, TokenStore},
        transport::Transport,
        version::Version,
    },
    domain::{
        explore::options::ExploreOptions,
        json::Json,
        link::{LinkTarget, next_page},
        organization::{OrganizationId, Organizations},
        partial::{Ending, Gaps, Partial},
        resource::Resource,
        restore_points::RestorePoints,
        restore_session::RestoreSession,
        user::User,
    },
};

/// How many pages of a list are read at most.
const MAX_PAGES: usize = 100;

/// How many entries of a list are kept at most. It bounds the memory of the page, and is more than the restore points of
/// hourly backups in five years.
const MAX_ENTRIES: usize = 50_000;

/// The page size of further pages of a resource. With the server’s default of 30, a long list would take many requests.
const ROWS_PER_PAGE: u16 = 1_000;

/// The client of a signed-in account. All clones share the tokens.
#[derive(Clone)]
pub struct ApiClient {
    transport: Arc<dyn Transport>,
    base: ApiBase,
    version: Version,
    user: User,
    tokens: TokenStore,
}

impl ApiClient {
    /// A client with the tokens of a sign-in.
    pub(super) fn new(
        transport: Arc<dyn Transport>,
        base: ApiBase,
        version: Version,
        user: User,
        tokens: TokenSet,
    ) -> Self {
        Self {
            transport,
            base,
            version,
            user,
            tokens: TokenStore::new(tokens),
        }
    }

    /// The signed-in user.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// The version of the API that the requests use.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Checks a link of the server against the [link policy](crate::api::endpoint::link_policy).
    ///
    /// # Errors
    /// If the address is not under this server’s API.
    pub fn resolve_link(&self, href: &str) -> Result<Endpoint, RejectedLink> {
        Endpoint::from_href(href, &self.base)
    }

    /// Lists the organizations that the account can see, with their backup windows if the server reports them.
    ///
    /// # Errors
    /// If the account is not allowed to list them, or the server does not respond.
    pub async fn organizations(&self) -> Result<Organizations, ApiError> {
        match self.list_organizations(true).await {
            // For the extended view, the server queries its backup proxies. Without it, it responds even if they are
            // offline.
            Err(
                ApiError::Rejected { .. }
                | ApiError::Gateway { .. }
                | ApiError::Unreachable
                | ApiError::TimedOut { .. },
            ) => self.list_organizations(false).await,
            // A tenant account sees only its own organization, which has a separate endpoint.
            Err(error @ ApiError::Forbidden { .. }) => {
                let endpoint = Endpoint::tenant_organization(self.version);
                let response = self.request(Request::read(&endpoint)).await;
                response
                    .and_then(|response| response::tenant_organization(&response))
                    .map_err(|_| error)
            }
            result => result,
        }
    }

    async fn list_organizations(&self, extended_view: bool) -> Result<Organizations, ApiError> {
        let endpoint = Endpoint::organizations(self.version, extended_view);
        let list = self.list(&endpoint, "a list of organizations").await?;
        Ok(lists::organizations(&list))
    }

    /// Lists the restore points of an organization, with the names of jobs and repositories if the account can see
    /// them.
    ///
    /// # Errors
    /// If the account is not allowed to list restore points, or the server does not respond.
    pub async fn restore_points(
        &self,
        organization: &OrganizationId,
    ) -> Result<RestorePoints, ApiError> {
        let points = Endpoint::restore_points(self.version, organization);
        let jobs = Endpoint::jobs(self.version, organization);
        let repositories = Endpoint::backup_repositories(self.version);
        let (points, (jobs, repositories)) = join(
            self.list(&points, "a list of restore points"),
            join(
                self.list(&jobs, "a list of jobs"),
                self.list(&repositories, "a list of repositories"),
            ),
        )
        .await;
        let mut points = lists::restore_points(&points?);
        for list in [jobs, repositories].into_iter().flatten() {
            points.resolve_names(&lists::names(&list));
        }
        Ok(points)
    }

    /// Starts a restore session. Sent exactly once; see [`ApiError::leaves_outcome_unknown`].
    ///
    /// # Errors
    /// If the server rejects the request, or its response is lost.
    pub async fn explore(&self, options: &ExploreOptions) -> Result<RestoreSession, ApiError> {
        response::restore_session(
            &self
                .request(Request::explore(self.version, options))
                .await?,
        )
    }

    /// Reads a restore session.
    ///
    /// # Errors
    /// If there is no such session, or the server does not respond.
    pub async fn restore_session(&self, session: &SessionRef) -> Result<RestoreSession, ApiError> {
        let endpoint = Endpoint::restore_session(session);
        response::restore_session(&self.request(Request::read(&endpoint)).await?)
    }

    /// Lists the restore sessions that the account can see.
    ///
    /// # Errors
    /// If the server does not respond.
    pub async fn restore_sessions(&self) -> Result<Partial<RestoreSession>, ApiError> {
        let endpoint = Endpoint::restore_sessions(self.version).with_limit(1_000);
        let list = self.list(&endpoint, "a list of restore sessions").await?;
        Ok(lists::restore_sessions(&list))
    }

    /// Asks the server to stop a restore session. Success means that the server accepted the request, not that the
    /// session is stopped.
    ///
    /// # Errors
    /// If the server rejects the request, or its response is lost.
    pub async fn stop(&self, session: &SessionRef) -> Result<(), ApiError> {
        response::accepted(&self.request(Request::stop(session)).await?)
    }

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
        let mut resource = self.resource_page(endpoint).await?;
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
        let page = self.resource_page(&next.with_limit(ROWS_PER_PAGE)).await?;
        resource.append(page)?;
        resource.next = None;
        self.find_next_page(resource);
        Ok(())
    }

    async fn resource_page(&self, endpoint: &Endpoint) -> Result<ResourceResponse, ApiError> {
        let mut page = response::resource(&self.request(Request::read(endpoint)).await?)?;
        page.read.push(endpoint.clone());
        Ok(page)
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
    async fn list(
        &self,
        first: &Endpoint,
        expected: &'static str,
    ) -> Result<Partial<Json>, ApiError> {
        let mut entries = Vec::new();
        let mut read = Vec::new();
        let mut endpoint = first.clone();
        let ending = loop {
            let response = self.request(Request::read(&endpoint)).await;
            match response.and_then(|response| lists::page(&response, expected)) {
                Ok(page) => {
                    entries.extend(page.entries);
                    if page.is_cut || entries.len() > MAX_ENTRIES {
                        entries.truncate(MAX_ENTRIES);
                        break Ending::TooLong;
                    }
                    read.push(endpoint);
                    let next = next_page(&page.links);
                    match self.next_page(next.as_ref(), &read) {
                        Err(ending) => break ending,
                        Ok(next) => endpoint = next,
                    }
                }
                Err(error) if read.is_empty() => return Err(error),
                Err(_) => break Ending::PageFailed,
            }
        };
        let gaps = Gaps {
            unreadable: 0,
            ending,
        };
        Ok(Partial { entries, gaps })
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

    /// Sends a request. A read is retried if it fails; a write is sent once.
    async fn request(&self, request: Request) -> Result<Response, ApiError> {
        match request.method {
            Method::Get => with_retries(|| self.read(request.clone())).await,
            Method::Post => self.write(request).await,
        }
    }

    /// Sends a read. If the server rejects the access token, waits for a new one and sends the read again, once. If the
    /// server rejects that too, the reason is not the token: it is the address, or, if the server has accepted no token
    /// since the sign-in, something that removes the token from every request.
    async fn read(&self, request: Request) -> Result<Response, ApiError> {
        let token = self.access_token()?;
        let response = send_with_timeout(&*self.transport, request.clone(), Some(&token)).await?;
        if !response.rejects_token() {
            return Ok(self.note_acceptance(response));
        }
        self.newer_token_than(&token).await?;
        let token = self.access_token()?;
        let response = send_with_timeout(&*self.transport, request, Some(&token)).await?;
        if response.rejects_token() && !self.tokens.is_accepted() {
            return Err(ApiError::NewTokenRejected);
        }
        Ok(self.note_acceptance(response))
    }

    /// Remembers whether the server has accepted the token. An error does not show that: it may be from another system.
    fn note_acceptance(&self, response: Response) -> Response {
        if response.is_success() {
            self.tokens.accept();
        }
        response
    }

    /// Sends a write. If the server rejects the access token, starts a refresh but does not wait for it.
    async fn write(&self, request: Request) -> Result<Response, ApiError> {
        let token = self.access_token()?;
        let response = send_with_timeout(&*self.transport, request, Some(&token)).await?;
        if response.rejects_token() {
            drop(self.newer_token_than(&token));
        }
        Ok(response)
    }
}
