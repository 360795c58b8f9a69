//! Sends requests: each with a timeout, and reads with retries.
//!
//! Reads are retried at most twice, with jittered backoff or after the server’s `Retry-After`. Writes are never
//! retried, because the server may have executed a request whose response is lost.

use std::{future::Future, pin::pin, time::Duration};

use futures::future::{Either, select};
use gloo_timers::future::sleep;

use crate::api::{
    error::ApiError,
    request::Request,
    response::{self, Response},
    token::AccessToken,
    transport::{Transport, TransportError},
};

/// Sends a request and waits for the complete response, at most until the request’s deadline.
///
/// The deadline aborts the request, and so does dropping the future.
pub(super) async fn send_with_timeout(
    transport: &dyn Transport,
    request: Request,
    token: Option<&AccessToken>,
) -> Result<Response, ApiError> {
    let seconds = request.deadline.seconds();
    let response = transport.send(request, token.cloned());
    let deadline = sleep(Duration::from_secs(seconds.into()));
    match select(response, pin!(deadline)).await {
        Either::Left((Ok(response), _)) => Ok(response),
        Either::Left((Err(TransportError::Connection), _)) => Err(ApiError::Unreachable),
        Either::Left((Err(TransportError::Offline), _)) => Err(ApiError::Offline),
        Either::Left((Err(TransportError::Redirected), _)) => Err(ApiError::Redirected),
        Either::Left((Err(TransportError::TooLarge), _)) => Err(ApiError::InvalidResponse {
            expected: "a response of at most 64 MiB",
            found: "a larger one",
        }),
        Either::Right(_) => Err(ApiError::TimedOut { seconds }),
    }
}

/// How often a read is retried at most.
const MAX_RETRIES: u32 = 2;

/// The longest delay before the first retry, in milliseconds. It doubles for each further retry.
const BASE_DELAY_MS: f64 = 500.0;

/// The longest `Retry-After`, in seconds, that is waited for without telling the user.
const MAX_RETRY_AFTER_S: u32 = 60;

/// Sends a read, and retries it as [`retry_delay`] says.
pub(super) async fn with_retries<F>(read: impl Fn() -> F) -> Result<Response, ApiError>
where
    F: Future<Output = Result<Response, ApiError>>,
{
    let mut attempt = 0;
    loop {
        let result = read().await;
        let (error, retry_after) = match &result {
            Ok(response) => (response::success_body(response).err(), response.retry_after),
            Err(error) => (Some(error.clone()), error.retry_after()),
        };
        let jitter = js_sys::Math::random();
        let delay = error.and_then(|error| retry_delay(&error, retry_after, attempt, jitter));
        let Some(delay) = delay else {
            return result;
        };
        sleep(delay).await;
        attempt += 1;
    }
}

/// The delay before a failed read is sent again; `None` if it is not retried.
///
/// `retry_after` is the time in seconds that the server asks for. `attempt` counts the retries so far. `jitter` is a
/// random number from 0 to 1, so that clients that failed together do not return together
/// (<https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/>, full jitter).
pub fn retry_delay(
    error: &ApiError,
    retry_after: Option<u32>,
    attempt: u32,
    jitter: f64,
) -> Option<Duration> {
    let may_recover = matches!(
        error,
        ApiError::TooManyRequests { .. }
            | ApiError::NotFromApi { status: 429 }
            | ApiError::Gateway { .. }
            | ApiError::Unreachable
    );
    if attempt >= MAX_RETRIES || !may_recover {
        return None;
    }
    if let Some(seconds) = retry_after {
        return (seconds <= MAX_RETRY_AFTER_S).then(|| Duration::from_secs(seconds.into()));
    }
    let max_delay = BASE_DELAY_MS * f64::from(2_u32.pow(attempt));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "float casts saturate"
    )]
    let milliseconds = (max_delay * jitter) as u64;
    Some(Duration::from_millis(milliseconds))
}
