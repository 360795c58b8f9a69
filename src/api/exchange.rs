//! One request and its whole answer, by a deadline.

use std::{pin::pin, time::Duration};

use futures::future::{Either, select};

use super::{
    error::ApiError,
    reply::Reply,
    request::Request,
    token::AccessToken,
    transport::{Lost, Transport},
};

/// Sends a request and waits for the whole answer, at most until the request's deadline.
///
/// Dropping the future gives the request up; so does the deadline.
pub(super) async fn send(
    transport: &dyn Transport,
    request: Request,
    token: Option<&AccessToken>,
) -> Result<Reply, ApiError> {
    let seconds = request.deadline.seconds();
    let answer = transport.send(request, token.cloned());
    let deadline = gloo_timers::future::sleep(Duration::from_secs(seconds.into()));
    match select(answer, pin!(deadline)).await {
        Either::Left((Ok(reply), _)) => Ok(reply),
        Either::Left((Err(Lost::Connection), _)) => Err(ApiError::Unreachable { status: None }),
        Either::Left((Err(Lost::Offline), _)) => Err(ApiError::Offline),
        Either::Left((Err(Lost::Redirected), _)) => Err(ApiError::Redirected),
        Either::Left((Err(Lost::TooLarge), _)) => Err(ApiError::Unreadable {
            expected: "an answer of a size that can be shown",
            found: "more than 64 MiB",
        }),
        Either::Right(_) => Err(ApiError::TimedOut { seconds }),
    }
}
