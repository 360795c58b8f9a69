//! The verbs: what can be asked of the server, and what its answers mean.
//!
//! Requests and replies are values, made and read without a network; only [`transport`] sends anything.

pub mod base;
pub mod config;
pub mod doctor;
pub mod endpoint;
pub mod error;
mod exchange;
pub mod guest;
pub mod pass;
pub mod pasted;
mod percent;
pub mod reply;
pub mod request;
pub mod retry;
pub mod session_address;
pub mod token;
pub mod transport;
pub mod version;
mod wire;

use std::{future::Future, sync::Arc};

use futures::future::join;

use self::{
    base::ApiBase,
    endpoint::{Endpoint, fence::Outside},
    error::ApiError,
    exchange::send,
    pass::Pass,
    reply::{ReadResource, Reply, SignedIn},
    request::{Method, Request},
    session_address::SessionAddress,
    token::AccessToken,
    transport::Transport,
    version::Version,
};
use crate::domain::{
    explore_options::ExploreOptions,
    json::Json,
    organization::{OrganizationId, Organizations},
    restore_points::RestorePoints,
    restore_session::RestoreSession,
    user::User,
};

/// As many pages of a list are read, of up to ten thousand entries each. A server that goes round in circles has more.
const MOST_PAGES: u32 = 100;

/// What a signed-in account can ask. Dropped at sign-out, and the tokens with it.
#[derive(Clone)]
pub struct Api {
    transport: Arc<dyn Transport>,
    base: ApiBase,
    version: Version,
    user: User,
    pass: Pass,
}

impl Api {
    /// Whose account it is.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// The organizations that the account may see, with their backup windows where the server tells them.
    ///
    /// # Errors
    /// When the account may not list them, or the server does not answer.
    pub async fn organizations(&self) -> Result<Organizations, ApiError> {
        match self.list_organizations(true).await {
            // With the extended view the server asks its proxies; without it, it answers while they are offline.
            Err(
                ApiError::Refused { .. } | ApiError::Unreachable { .. } | ApiError::TimedOut { .. },
            ) => self.list_organizations(false).await,
            // A tenant's account sees its own organization only, at an address of its own.
            Err(refusal @ ApiError::Forbidden { .. }) => {
                let own = Endpoint::own_organization(self.version);
                let reply = self.send(Request::read(&own)).await;
                reply
                    .and_then(|reply| reply::own_organization(&reply))
                    .map_err(|_| refusal)
            }
            answer => answer,
        }
    }

    async fn list_organizations(&self, extended_view: bool) -> Result<Organizations, ApiError> {
        let all = Endpoint::organizations(self.version, extended_view);
        let entries = self.list(&all, "a list of organizations").await?;
        Ok(reply::organizations(&entries))
    }

    /// The restore points of an organization, with the names of jobs and repositories where the account may see them.
    ///
    /// # Errors
    /// When the account may not list restore points, or the server does not answer.
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
        let mut points = reply::restore_points(&points?);
        for named in [jobs, repositories].into_iter().flatten() {
            points.name_origins(&reply::names(&named));
        }
        Ok(points)
    }

    /// Starts a restore session. Sent exactly once; see [`ApiError::leaves_outcome_unknown`].
    ///
    /// # Errors
    /// When the server refuses, or its answer is lost.
    pub async fn explore(&self, options: &ExploreOptions) -> Result<RestoreSession, ApiError> {
        reply::restore_session(&self.send(Request::explore(self.version, options)).await?)
    }

    /// Reads a restore session.
    ///
    /// # Errors
    /// When there is no such session, or the server does not answer.
    pub async fn restore_session(
        &self,
        session: &SessionAddress,
    ) -> Result<RestoreSession, ApiError> {
        let endpoint = Endpoint::restore_session(session);
        reply::restore_session(&self.send(Request::read(&endpoint)).await?)
    }

    /// The restore sessions that the account may see.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn restore_sessions(&self) -> Result<Vec<RestoreSession>, ApiError> {
        let first = Endpoint::restore_sessions(self.version).with_limit(1_000);
        let entries = self.list(&first, "a list of restore sessions").await?;
        Ok(reply::restore_sessions(&entries))
    }

    /// Asks the server to stop a restore session. Whether it did is another question.
    ///
    /// # Errors
    /// When the server refuses, or its answer is lost.
    pub async fn stop(&self, session: &SessionAddress) -> Result<(), ApiError> {
        reply::accepted(&self.send(Request::stop(session)).await?).map(drop)
    }

    /// Reads any resource, sorted into its shape, and its JSON as it came.
    ///
    /// # Errors
    /// When there is no such resource, or its answer cannot be read.
    pub async fn resource(&self, endpoint: &Endpoint) -> Result<ReadResource, ApiError> {
        reply::resource(&self.send(Request::read(endpoint)).await?)
    }

    /// In which version the API is spoken to.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Lets a server's `href` through the fence, or says why not.
    ///
    /// # Errors
    /// When the address does not lie under this server's API.
    pub fn follow(&self, href: &str) -> Result<Endpoint, Outside> {
        Endpoint::from_href(href, &self.base)
    }

    /// For how many seconds the server has said that it will accept the present grant, from its arrival on.
    pub fn lifetime(&self) -> Option<u32> {
        self.pass.grant()?.lifetime
    }

    /// Whether the grant can be renewed without asking anybody.
    pub fn can_be_renewed(&self) -> bool {
        self.pass
            .grant()
            .is_some_and(|grant| grant.refresh.is_some())
    }

    /// Gets the next grant for the present one. Whoever asks while that is under way is refused.
    ///
    /// # Errors
    /// When the server refuses, or does not answer: then it can be tried again.
    pub async fn renew(&self) -> Result<(), ApiError> {
        let refresh = self.pass.take_refresh().ok_or(ApiError::SignedOut)?;
        let answer = send(
            &*self.transport,
            Request::renew(self.version, &refresh),
            None,
        )
        .await;
        match answer.and_then(|reply| reply::signed_in(&reply)) {
            Ok(SignedIn { grant, .. }) => {
                self.pass.replace(grant);
                Ok(())
            }
            Err(error) => {
                if !matches!(error, ApiError::WrongCredentials { .. }) {
                    self.pass.put_back(refresh);
                }
                Err(error)
            }
        }
    }

    /// Acts from now on by the grant of another sign-in of the same account; what waits for one goes on.
    pub fn adopt(&self, other: &Self) {
        if let Some(grant) = other.pass.grant() {
            self.pass.replace(grant);
        }
    }

    /// What is to be done when the server refuses the grant.
    pub fn on_refusal(&self, act: Arc<dyn Fn() + Send + Sync>) {
        self.pass.on_refusal(act);
    }

    /// Drops the tokens. What is under way ends by itself; what waits for others, or begins now, ends as signed out.
    pub fn give_up(&self) {
        self.pass.give_up();
    }

    /// Tells the server that the tokens will not be used any more, where its version knows that. Whether it hears it
    /// makes no difference to anybody here. The token is taken at once, so that it can be dropped everywhere else.
    pub fn log_out(self) -> impl Future<Output = ()> {
        let last = Request::log_out(self.version).zip(self.token().ok());
        async move {
            if let Some((request, token)) = last {
                let _ = send(&*self.transport, request, Some(&token)).await;
            }
        }
    }

    fn token(&self) -> Result<AccessToken, ApiError> {
        let grant = self.pass.grant().ok_or(ApiError::SignedOut)?;
        Ok(grant.access)
    }

    /// Reads a list to its end, page after page where the server cuts it into pages.
    async fn list(&self, first: &Endpoint, expected: &'static str) -> Result<Vec<Json>, ApiError> {
        let mut entries = Vec::new();
        let mut endpoint = first.clone();
        for _ in 0..MOST_PAGES {
            let page = reply::page(&self.send(Request::read(&endpoint)).await?, expected)?;
            entries.extend(page.entries);
            let Some(href) = page.next else {
                return Ok(entries);
            };
            endpoint = self.follow(&href).map_err(|_| ApiError::Unreadable {
                expected,
                found: "a page that goes on elsewhere",
            })?;
        }
        Err(ApiError::Unreadable {
            expected,
            found: "one without an end",
        })
    }

    /// Sends a request; a reading that fails, twice more at most. What acts is never sent again.
    async fn send(&self, request: Request) -> Result<Reply, ApiError> {
        if request.method == Method::Post {
            let token = self.token()?;
            let reply = send(&*self.transport, request, Some(&token)).await?;
            if reply.status == 401 {
                // Nobody waits for the next grant here.
                drop(self.pass.refused(&token));
            }
            return Ok(reply);
        }
        let mut retries = 0;
        loop {
            let answer = self.read(request.clone()).await;
            let asked = answer.as_ref().ok().and_then(|reply| reply.retry_after);
            let failure = match &answer {
                Ok(reply) => reply::accepted(reply).err(),
                Err(error) => Some(error.clone()),
            };
            let chance = js_sys::Math::random();
            let Some(pause) =
                failure.and_then(|failure| retry::pause(&failure, asked, retries, chance))
            else {
                return answer;
            };
            gloo_timers::future::sleep(pause).await;
            retries += 1;
        }
    }

    /// Sends a reading. When the server refuses the grant, it waits for the next one and is sent again, once.
    async fn read(&self, request: Request) -> Result<Reply, ApiError> {
        let token = self.token()?;
        let reply = send(&*self.transport, request.clone(), Some(&token)).await?;
        if reply.status != 401 || !self.pass.refused(&token).await {
            return Ok(reply);
        }
        let token = self.token()?;
        let reply = send(&*self.transport, request, Some(&token)).await?;
        if reply.status == 401 {
            // Not a third time; whoever reads again waits for the next one.
            drop(self.pass.refused(&token));
        }
        Ok(reply)
    }
}
