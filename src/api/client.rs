//! The requests of a signed-in account.

mod pages;
mod tokens;

use std::sync::Arc;

use futures::future::join;

use crate::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef, link_policy::RejectedLink},
        error::ApiError,
        lists::{self, RestorePointPages},
        request::{Method, Request},
        response::{self, Response},
        send::{send_with_timeout, with_retries},
        token_store::{TokenSet, TokenStore},
        transport::Transport,
        version::Version,
    },
    domain::{
        explore::options::ExploreOptions,
        organization::{OrganizationId, Organizations},
        partial::Partial,
        restore_points::RestorePoints,
        restore_session::RestoreSession,
        time::point_in_time::PointInTime,
        user::User,
    },
};

/// How many restore points of an organization are kept at most: those of a backup every 15 minutes in five years, in about
/// 40 MB of memory.
const MAX_RESTORE_POINTS: usize = 200_000;

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
        let mut pages = RestorePointPages::default();
        let mut add = |entries| pages.add(entries);
        let (ending, (jobs, repositories)) = join(
            self.pages(
                &points,
                "a list of restore points",
                MAX_RESTORE_POINTS,
                &mut add,
            ),
            join(
                self.list(&jobs, "a list of jobs"),
                self.list(&repositories, "a list of repositories"),
            ),
        )
        .await;
        let mut points = pages.finish(ending?);
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

    /// Lists the restore sessions that were started after `start` and that the account can see.
    ///
    /// # Errors
    /// If the server does not respond.
    pub async fn restore_sessions_since(
        &self,
        start: PointInTime,
    ) -> Result<Partial<RestoreSession>, ApiError> {
        let endpoint = Endpoint::restore_sessions_since(self.version, start).with_limit(1_000);
        let list = self.list(&endpoint, "a list of restore sessions").await?;
        Ok(lists::restore_sessions(&list))
    }

    /// Requests the server’s version once, with the token as it is: the deployment check looks at the response, whatever it
    /// is, and must not wait for another sign-in.
    pub(super) async fn service_instance(&self) -> Result<Response, ApiError> {
        let token = self.access_token()?;
        let request = Request::service_instance(self.version);
        send_with_timeout(&*self.transport, request, Some(&token)).await
    }

    /// Asks the server to stop a restore session. Success means that the server accepted the request, not that the
    /// session is stopped.
    ///
    /// # Errors
    /// If the server rejects the request, or its response is lost.
    pub async fn stop(&self, session: &SessionRef) -> Result<(), ApiError> {
        response::accepted(&self.request(Request::stop(session)).await?)
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
