//! What can be asked before anybody has signed in.

use std::sync::Arc;

use futures::future::join;

use super::{
    Api,
    base::ApiBase,
    config::{self, Config},
    doctor::{Findings, Seen},
    error::ApiError,
    exchange::send,
    pass::{Grant, Pass},
    pasted::Pasted,
    reply::{self, SignedIn},
    request::{Credentials, Request},
    transport::Transport,
    version::Version,
};
use crate::domain::user::User;

/// A client that nobody has signed in with yet.
#[derive(Clone)]
pub struct Guest {
    transport: Arc<dyn Transport>,
    base: ApiBase,
    version: Version,
}

impl Guest {
    /// A client of the API at `base`, in the version that every server serves.
    pub fn new(transport: Arc<dyn Transport>, base: ApiBase) -> Self {
        Self {
            transport,
            base,
            version: Version::default(),
        }
    }

    /// The same, in another version.
    #[must_use]
    pub fn speaking(self, version: Version) -> Self {
        Self { version, ..self }
    }

    /// In which version the API is spoken to.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The address of the page that is served, without a document's name.
    pub fn base(&self) -> &ApiBase {
        &self.base
    }

    /// The optional `config.json` beside the page.
    pub async fn config(&self) -> Config {
        config::read(&send(&*self.transport, Request::config(), None).await)
    }

    /// Signs in with a user name and password.
    ///
    /// # Errors
    /// When the credentials are wrong, refused, or the server cannot be reached.
    pub async fn sign_in(&self, credentials: &Credentials) -> Result<Api, ApiError> {
        let reply = send(
            &*self.transport,
            Request::sign_in(self.version, credentials),
            None,
        )
        .await?;
        let SignedIn { grant, user } = reply::signed_in(&reply)?;
        let user = user.unwrap_or_else(|| credentials.user_name.clone());
        Ok(self.api_of(User::Named(user), grant))
    }

    /// Signs in with a token that was issued elsewhere, after asking the server whether it holds. `now` is the device's
    /// clock, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// When the server does not accept the token, or cannot be reached.
    pub async fn sign_in_with(&self, pasted: Pasted, now: f64) -> Result<Api, ApiError> {
        let Pasted { token, ends } = pasted;
        let question = Request::service_instance(self.version);
        let reply = send(&*self.transport, question, Some(&token)).await?;
        match reply::accepted(&reply) {
            // An account may be allowed to restore and yet not to read the server's version.
            Ok(_) | Err(ApiError::Forbidden { .. }) => {
                let grant = Grant {
                    access: token,
                    refresh: None,
                    lifetime: ends.map(|ends| seconds_until(ends, now)),
                };
                Ok(self.api_of(User::Unnamed, grant))
            }
            Err(error) => Err(error),
        }
    }

    /// Finds out why the server cannot be reached, as far as a browser can. `now` is the device's clock, in
    /// milliseconds since 1970, UTC.
    pub async fn examine(&self, now: f64) -> Findings {
        let (host, api) = join(
            send(&*self.transport, Request::config(), None),
            send(
                &*self.transport,
                Request::service_instance(self.version),
                None,
            ),
        )
        .await;
        let date = [&api, &host]
            .into_iter()
            .flatten()
            .find_map(|reply| reply.date);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast of floats saturates"
        )]
        let ahead = |date: f64| ((date - now) / 1_000.0).round() as i64;
        Findings {
            host: Seen::of(&host),
            api: Seen::of(&api),
            clock: date.map(ahead),
        }
    }

    fn api_of(&self, user: User, grant: Grant) -> Api {
        Api {
            transport: self.transport.clone(),
            base: self.base.clone(),
            version: self.version,
            user,
            pass: Pass::new(grant),
        }
    }
}

/// From `now` on; both in milliseconds since 1970, UTC.
fn seconds_until(moment: i64, now: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a cast of floats saturates, and milliseconds of our centuries are exact"
    )]
    let seconds = ((moment as f64 - now) / 1_000.0).ceil() as u32;
    seconds
}
