//! The tokens of a client: when they expire, how they are refreshed, and how they are dropped.

use std::{future::Future, sync::Arc};

use wasm_bindgen_futures::spawn_local;

use crate::api::{
    client::ApiClient,
    error::ApiError,
    request::Request,
    send::send_with_timeout,
    token::AccessToken,
    token_response::{self, TokenResponse},
    token_store::TokenEvent,
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

    /// Starts to refresh the tokens, unless a refresh is in progress. The outcome is a [`TokenEvent`].
    pub fn refresh_tokens(&self) {
        let client = self.clone();
        let refresh = async move { client.exchange_refresh_token().await };
        if let Some(refresh) = self.tokens.start_refresh(refresh) {
            spawn_local(async {
                // Aborted if the user has signed out or signed in again.
                let _ = refresh.await;
            });
        }
    }

    async fn exchange_refresh_token(&self) {
        let Some(refresh) = self.tokens.take_refresh_token() else {
            self.tokens.reject_refresh(None);
            return;
        };
        let request = Request::refresh_tokens(self.version, &refresh);
        let response = send_with_timeout(&*self.transport, request, None).await;
        match response.and_then(|response| token_response::tokens(&response)) {
            Ok(TokenResponse { mut tokens, .. }) => {
                // RFC 6749, section 6: the server may issue no new refresh token. The old one then stays valid.
                tokens.refresh.get_or_insert(refresh);
                self.tokens.finish_refresh(tokens);
            }
            Err(ApiError::WrongCredentials { .. }) => self.tokens.reject_refresh(None),
            Err(
                error @ (ApiError::TooManyRequests { .. }
                | ApiError::Gateway { .. }
                | ApiError::NotFromApi { .. }
                | ApiError::Unreachable
                | ApiError::Offline
                | ApiError::Redirected
                | ApiError::TimedOut { .. }
                | ApiError::InvalidResponse { .. }),
            ) => self.tokens.fail_refresh(refresh, &error),
            Err(_) => self.tokens.reject_refresh(Some(refresh)),
        }
    }

    /// Refreshes the tokens if the server has rejected the present ones. Resolves once there are newer ones.
    ///
    /// # Errors
    /// If refreshing them fails without a decision of the server, or the user signs out.
    pub(super) fn newer_token_than(
        &self,
        rejected: &AccessToken,
    ) -> impl Future<Output = Result<(), ApiError>> + use<> {
        let replaced = self.tokens.wait_for_token_after(rejected);
        if replaced.is_some() {
            self.refresh_tokens();
        }
        async {
            match replaced {
                Some(replaced) => replaced.await.unwrap_or(Err(ApiError::Unauthorized)),
                None => Ok(()),
            }
        }
    }

    /// Takes over the tokens of another client for the same account. Requests waiting for a token resume.
    pub fn take_tokens_from(&self, other: &Self) {
        if let Some(tokens) = other.tokens.tokens() {
            self.tokens.replace(tokens);
        }
    }

    /// Sets the function that is called with each [`TokenEvent`].
    pub fn on_token_event(&self, callback: Arc<dyn Fn(TokenEvent) + Send + Sync>) {
        self.tokens.on_event(callback);
    }

    /// Drops the tokens of all clones. Requests in progress complete; requests that wait for a token or start later
    /// fail with [`ApiError::Unauthorized`].
    pub fn clear_tokens(&self) {
        self.tokens.clear();
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
