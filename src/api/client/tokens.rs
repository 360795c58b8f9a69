//! The tokens of a client: when they expire, how they are refreshed, and how they are dropped.

use std::{future::Future, sync::Arc};

use crate::api::{
    client::ApiClient,
    error::ApiError,
    request::Request,
    response::{self, TokenResponse},
    send::send_with_timeout,
    token::AccessToken,
};

impl ApiClient {
    /// How many seconds the access token is valid from when it was issued, if the server has said so.
    pub fn expires_in(&self) -> Option<u32> {
        self.tokens.tokens()?.expires_in
    }

    /// Returns whether the tokens can be refreshed without the user.
    pub fn can_refresh(&self) -> bool {
        self.tokens
            .tokens()
            .is_some_and(|tokens| tokens.refresh.is_some())
    }

    /// Exchanges the refresh token for new tokens. Fails if a refresh is already in progress.
    ///
    /// # Errors
    /// If the server rejects the refresh token, or does not respond. In the latter case, it can be tried again.
    pub async fn refresh_tokens(&self) -> Result<(), ApiError> {
        let refresh = self
            .tokens
            .take_refresh_token()
            .ok_or(ApiError::Unauthorized)?;
        let response = send_with_timeout(
            &*self.transport,
            Request::refresh_tokens(self.version, &refresh),
            None,
        )
        .await;
        match response.and_then(|response| response::tokens(&response)) {
            Ok(TokenResponse { tokens, .. }) => {
                self.tokens.replace(tokens);
                Ok(())
            }
            Err(error) => {
                if !matches!(error, ApiError::WrongCredentials { .. }) {
                    self.tokens.restore_refresh_token(refresh);
                }
                Err(error)
            }
        }
    }

    /// Takes over the tokens of another client for the same account. Requests waiting for a token resume.
    pub fn take_tokens_from(&self, other: &Self) {
        if let Some(tokens) = other.tokens.tokens() {
            self.tokens.replace(tokens);
        }
    }

    /// Sets the function that is called when the server rejects the access token.
    pub fn on_unauthorized(&self, callback: Arc<dyn Fn() + Send + Sync>) {
        self.tokens.on_unauthorized(callback);
    }

    /// Drops the tokens of all clones. Requests in progress complete; requests that wait for a token or start later
    /// fail with [`ApiError::Unauthorized`].
    pub fn clear_tokens(&self) {
        self.tokens.clear_tokens();
    }

    /// Signs out on the server, if its version supports that. Best effort: the result is ignored.
    ///
    /// The access token is taken before the future is returned, so the caller can drop all tokens immediately.
    pub fn sign_out(self) -> impl Future<Output = ()> {
        let sign_out = Request::sign_out(self.version).zip(self.access_token().ok());
        async move {
            if let Some((request, token)) = sign_out {
                let _ = send_with_timeout(&*self.transport, request, Some(&token)).await;
            }
        }
    }

    pub(super) fn access_token(&self) -> Result<AccessToken, ApiError> {
        let tokens = self.tokens.tokens().ok_or(ApiError::Unauthorized)?;
        Ok(tokens.access)
    }
}
