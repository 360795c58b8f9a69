//! The verbs: what can be asked of the server, and what its answers mean.
//!
//! Requests and replies are values, made and read without a network; only [`transport`] sends anything.

pub mod base;
pub mod endpoint;
pub mod error;
mod percent;
pub mod reply;
pub mod request;
pub mod token;
pub mod transport;
mod wire;

use std::sync::Arc;

use futures::future::{Either, join, select};

use self::{
    base::ApiBase,
    endpoint::{Endpoint, fence::Outside},
    error::ApiError,
    reply::{Config, ReadResource, Reply, SignedIn},
    request::{Credentials, Request},
    token::AccessToken,
    transport::{Lost, Transport},
};
use crate::domain::{
    explore_options::ExploreOptions,
    organization::{OrganizationId, Organizations},
    restore_points::RestorePoints,
    restore_session::{RestoreSession, RestoreSessionId},
};

/// What can be asked before anybody has signed in.
#[derive(Clone)]
pub struct Guest {
    transport: Arc<dyn Transport>,
    base: ApiBase,
}

/// What a signed-in account can ask. Dropped at sign-out, and the token with it.
#[derive(Clone)]
pub struct Api {
    transport: Arc<dyn Transport>,
    base: ApiBase,
    token: AccessToken,
}

impl Guest {
    /// A client of the API at `base`.
    pub fn new(transport: Arc<dyn Transport>, base: ApiBase) -> Self {
        Self { transport, base }
    }

    /// The address of the page that is served, without a document's name.
    pub fn base(&self) -> &ApiBase {
        &self.base
    }

    /// The optional `config.json` beside the page; anything but its JSON counts as absent.
    pub async fn config(&self) -> Config {
        match send(&*self.transport, Request::config(), None).await {
            Ok(reply) => reply::config(&reply),
            Err(_) => Config::default(),
        }
    }

    /// Signs in with a user name and password.
    ///
    /// # Errors
    /// When the credentials are wrong, refused, or the server cannot be reached.
    pub async fn sign_in(&self, credentials: &Credentials) -> Result<(Api, String), ApiError> {
        let reply = send(&*self.transport, Request::sign_in(credentials), None).await?;
        let SignedIn { token, user } = reply::signed_in(&reply)?;
        let user = user.unwrap_or_else(|| credentials.user_name.clone());
        Ok((self.api_with(token), user))
    }

    /// Signs in with a token that was issued elsewhere, after asking the server whether it holds.
    ///
    /// # Errors
    /// When the server does not accept the token, or cannot be reached.
    pub async fn sign_in_with(&self, token: AccessToken) -> Result<Api, ApiError> {
        let reply = send(&*self.transport, Request::service_instance(), Some(&token)).await?;
        match reply::accepted(&reply) {
            // An account may be allowed to restore and yet not to read the server's version.
            Ok(_) | Err(ApiError::Forbidden { .. }) => Ok(self.api_with(token)),
            Err(error) => Err(error),
        }
    }

    fn api_with(&self, token: AccessToken) -> Api {
        Api {
            transport: self.transport.clone(),
            base: self.base.clone(),
            token,
        }
    }
}

impl Api {
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
            answer => answer,
        }
    }

    async fn list_organizations(&self, extended_view: bool) -> Result<Organizations, ApiError> {
        reply::organizations(&self.send(Request::organizations(extended_view)).await?)
    }

    /// The restore points of an organization, with the names of jobs and repositories where the account may see them.
    ///
    /// # Errors
    /// When the account may not list restore points, or the server does not answer.
    pub async fn restore_points(
        &self,
        organization: &OrganizationId,
    ) -> Result<RestorePoints, ApiError> {
        let (points, (jobs, repositories)) = join(
            self.send(Request::read(&Endpoint::restore_points(organization))),
            join(
                self.send(Request::read(&Endpoint::jobs(organization))),
                self.send(Request::read(&Endpoint::backup_repositories())),
            ),
        )
        .await;
        let mut points = reply::restore_points(&points?)?;
        for names in [jobs, repositories] {
            if let Ok(names) = names.and_then(|names| reply::names(&names)) {
                points.name_origins(&names);
            }
        }
        Ok(points)
    }

    /// Starts a restore session. Sent exactly once; see [`ApiError::leaves_outcome_unknown`].
    ///
    /// # Errors
    /// When the server refuses, or its answer is lost.
    pub async fn explore(&self, options: &ExploreOptions) -> Result<RestoreSession, ApiError> {
        reply::restore_session(&self.send(Request::explore(options)).await?)
    }

    /// Reads a restore session.
    ///
    /// # Errors
    /// When there is no such session, or the server does not answer.
    pub async fn restore_session(&self, id: &RestoreSessionId) -> Result<RestoreSession, ApiError> {
        reply::restore_session(
            &self
                .send(Request::read(&Endpoint::restore_session(id)))
                .await?,
        )
    }

    /// The restore sessions that the account may see, the first thousand of them.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn restore_sessions(&self) -> Result<Vec<RestoreSession>, ApiError> {
        reply::restore_sessions(
            &self
                .send(Request::read(
                    &Endpoint::restore_sessions().with_limit(1_000),
                ))
                .await?,
        )
    }

    /// Asks the server to stop a restore session. Whether it did is another question.
    ///
    /// # Errors
    /// When the server refuses, or its answer is lost.
    pub async fn stop(&self, id: &RestoreSessionId) -> Result<(), ApiError> {
        reply::accepted(&self.send(Request::stop(id)).await?).map(drop)
    }

    /// Reads any resource, sorted into its shape, and its JSON as it came.
    ///
    /// # Errors
    /// When there is no such resource, or its answer cannot be read.
    pub async fn resource(&self, endpoint: &Endpoint) -> Result<ReadResource, ApiError> {
        reply::resource(&self.send(Request::read(endpoint)).await?)
    }

    /// Lets a server's `href` through the fence, or says why not.
    ///
    /// # Errors
    /// When the address does not lie under this server's API.
    pub fn follow(&self, href: &str) -> Result<Endpoint, Outside> {
        Endpoint::from_href(href, &self.base)
    }

    async fn send(&self, request: Request) -> Result<Reply, ApiError> {
        send(&*self.transport, request, Some(&self.token)).await
    }
}

/// Sends a request and waits for the whole answer, at most until the request's deadline.
///
/// Dropping the future gives the request up; so does the deadline.
async fn send(
    transport: &dyn Transport,
    request: Request,
    token: Option<&AccessToken>,
) -> Result<Reply, ApiError> {
    let seconds = request.deadline.seconds();
    let answer = transport.send(request, token.cloned());
    let deadline = gloo_timers::future::sleep(std::time::Duration::from_secs(seconds.into()));
    match select(answer, std::pin::pin!(deadline)).await {
        Either::Left((Ok(reply), _)) => Ok(reply),
        Either::Left((Err(Lost), _)) => Err(ApiError::Unreachable { status: None }),
        Either::Right(_) => Err(ApiError::TimedOut { seconds }),
    }
}
