//! The requests that need no sign-in, and the sign-in itself.

use std::{future::Future, sync::Arc};

use futures::future::join;

use crate::{
    api::{
        base::ApiBase,
        client::ApiClient,
        config::{self, Config},
        diagnosis::{Probe, ProbeResults},
        error::ApiError,
        pasted_token::PastedToken,
        request::{Credentials, Request},
        response::{self, Response},
        send::send_with_timeout,
        token::AccessToken,
        token_response::{TokenResponse, tokens},
        token_store::TokenSet,
        transport::Transport,
        version::Version,
    },
    domain::user::User,
};

/// A client without tokens.
#[derive(Clone)]
pub struct AnonymousClient {
    transport: Arc<dyn Transport>,
    base: ApiBase,
    version: Version,
}

impl AnonymousClient {
    /// A client of the API at `base`, for version 6, which every server serves.
    pub fn new(transport: Arc<dyn Transport>, base: ApiBase) -> Self {
        Self {
            transport,
            base,
            version: Version::default(),
        }
    }

    /// The same client for another version of the API.
    #[must_use]
    pub fn with_version(self, version: Version) -> Self {
        Self { version, ..self }
    }

    /// The version of the API that the requests use.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Where the page is served.
    pub fn base(&self) -> &ApiBase {
        &self.base
    }

    /// Reads the optional `config.json` beside the page.
    pub async fn config(&self) -> Config {
        config::read(&self.request(Request::config(), None).await)
    }

    /// Signs in with a user name and password.
    ///
    /// # Errors
    /// If the server rejects the credentials, or cannot be reached.
    pub async fn sign_in(&self, credentials: &Credentials) -> Result<ApiClient, ApiError> {
        let request = Request::sign_in(self.version, credentials);
        let response = self.request(request, None).await?;
        let TokenResponse { tokens, user } = tokens(&response)?;
        let user = user.unwrap_or_else(|| credentials.user_name.clone());
        Ok(self.authenticated(User::Named(user), tokens))
    }

    /// Signs in with a token that was issued elsewhere, if the server accepts it. `now` is the time of the device, in
    /// milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// If the server rejects the token, or cannot be reached.
    pub async fn sign_in_with_token(
        &self,
        pasted: PastedToken,
        now: f64,
    ) -> Result<ApiClient, ApiError> {
        let PastedToken { token, expires_at } = pasted;
        let request = Request::service_instance(self.version);
        let response = self.request(request, Some(&token)).await?;
        match response::json(&response, "the version of the server") {
            // An account can be allowed to restore but not to read the server’s version.
            Ok(_) | Err(ApiError::Forbidden { .. }) => {
                let tokens = TokenSet {
                    access: token,
                    refresh: None,
                    expires_in: expires_at.map(|expires_at| seconds_until(expires_at, now)),
                };
                Ok(self.authenticated(User::Unnamed, tokens))
            }
            Err(error) => Err(error),
        }
    }

    /// Probes the web server and the API to find out why the server cannot be reached. `now` is the time of the device,
    /// in milliseconds since 1970, UTC.
    pub async fn diagnose_connection(&self, now: f64) -> ProbeResults {
        let (web_server, api) = join(
            self.request(Request::config(), None),
            self.request(Request::service_instance(self.version), None),
        )
        .await;
        let date = [&api, &web_server]
            .into_iter()
            .flatten()
            .find_map(|response| response.date);
        #[expect(clippy::cast_possible_truncation, reason = "float casts saturate")]
        let skew_s = |date: f64| ((date - now) / 1_000.0).round() as i64;
        ProbeResults {
            web_server: Probe::of(&web_server),
            api: Probe::of(&api),
            clock_skew_s: date.map(skew_s),
        }
    }

    fn request(
        &self,
        request: Request,
        token: Option<&AccessToken>,
    ) -> impl Future<Output = Result<Response, ApiError>> {
        send_with_timeout(&*self.transport, request, token)
    }

    fn authenticated(&self, user: User, tokens: TokenSet) -> ApiClient {
        ApiClient::new(
            self.transport.clone(),
            self.base.clone(),
            self.version,
            user,
            tokens,
        )
    }
}

/// Seconds from `now` until `instant`, both in milliseconds since 1970, UTC. 0 if it has passed.
fn seconds_until(instant: i64, now: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "float casts saturate, and milliseconds up to the year 9999 are exact"
    )]
    let seconds = ((instant as f64 - now) / 1_000.0).ceil() as u32;
    seconds
}
