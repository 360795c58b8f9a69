//! The requests that need no sign-in, and the sign-in itself.

use std::{future::Future, sync::Arc};

use futures::future::join4;

use crate::{
    api::{
        base::ApiBase,
        client::ApiClient,
        config::{self, Config},
        deployment::{Deployment, DeploymentResponses, Transfer},
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

    /// Requests the page, a file with a hash in its name, `config.json` and `ServiceInstance`, and returns what their
    /// responses show of the deployment. `hashed_file` is the URL of a file with a hash in its name, `program` and
    /// `protocol` what the browser knows of the load, and `now` the time of the device, in milliseconds since 1970, UTC.
    /// With an account, the request to the API has its token.
    pub async fn see_deployment(
        &self,
        account: Option<&ApiClient>,
        hashed_file: &str,
        program: Option<Transfer>,
        protocol: Option<String>,
        now: f64,
    ) -> Deployment {
        let file = |url: &str| self.request(Request::file(url), None);
        let (page, hashed_file, config, api) = join4(
            // Not `index.html`, which some web servers redirect.
            file("./"),
            file(hashed_file),
            self.request(Request::config(), None),
            self.service_instance(account),
        )
        .await;
        let responses = DeploymentResponses {
            page,
            hashed_file,
            config,
            api,
        };
        Deployment {
            missing_headers: responses.missing_headers(),
            program,
            keeps_hashed_files: responses.keeps_hashed_files(),
            checks_page: responses.checks_page(),
            protocol,
            probes: probe_results(&responses.config, &responses.api, now),
            config_warnings: config::read(&responses.config).warnings,
            has_config: responses.has_config(),
        }
    }

    async fn service_instance(&self, account: Option<&ApiClient>) -> Result<Response, ApiError> {
        if let Some(account) = account {
            return account.service_instance().await;
        }
        let request = Request::service_instance(self.version);
        self.request(request, None).await
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

/// The results of the probes. `now` is the time of the device, in milliseconds since 1970, UTC.
fn probe_results(
    web_server: &Result<Response, ApiError>,
    api: &Result<Response, ApiError>,
    now: f64,
) -> ProbeResults {
    let date = [api, web_server]
        .into_iter()
        .flatten()
        .find_map(|response| response.date);
    #[expect(clippy::cast_possible_truncation, reason = "float casts saturate")]
    let skew_s = |date: f64| ((date - now) / 1_000.0).round() as i64;
    ProbeResults {
        web_server: Probe::of(web_server),
        api: Probe::of(api),
        clock_skew_s: date.map(skew_s),
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
