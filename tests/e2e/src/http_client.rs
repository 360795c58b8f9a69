//! Requests to the host without the browser: the tokens that a user copies from elsewhere, and what a page cannot read.

use anyhow::{Context, Result, ensure};
use axum::body::{Body, to_bytes};
use http::{
    HeaderMap, Request, StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE},
    request::Builder,
};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use sandbox::{PASSWORD, USER};

use crate::{host::Host, wait::wait_until};

impl Host {
    /// Signs in, and returns the body of the response, as a user gets it from a script.
    pub async fn token_response(&self) -> Result<String> {
        let request = Request::post(format!("{}v6/token", self.url()))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let user = USER.replace('\\', "%5C");
        let form = format!("grant_type=password&username={user}&password={PASSWORD}");
        let (status, _, body) = send(request, form).await?;
        ensure!(
            status == StatusCode::OK,
            "the token request returned {status}"
        );
        Ok(body)
    }

    /// Waits until the server rejects the token that the page has used last.
    pub async fn wait_until_token_is_rejected(&self) -> Result<()> {
        let token = self.tokens().pop().context("the page has no token")?;
        wait_until(async || {
            let request = Request::get(format!("{}v6/ServiceInstance", self.url()))
                .header(AUTHORIZATION, format!("Bearer {token}"));
            let (status, _, _) = send(request, String::new()).await?;
            ensure!(
                status == StatusCode::UNAUTHORIZED,
                "the server still accepts the token"
            );
            Ok(())
        })
        .await
    }

    /// The HTML of the page, before any script runs.
    pub async fn index_html(&self) -> Result<String> {
        let (status, _, body) = send(Request::get(self.url()), String::new()).await?;
        ensure!(status == StatusCode::OK, "the page returned {status}");
        Ok(body)
    }

    /// The response headers of a file in the directory of the page.
    pub async fn headers(&self, file: &str) -> Result<HeaderMap> {
        let request = Request::get(format!("{}{file}", self.url()));
        let (status, headers, _) = send(request, String::new()).await?;
        ensure!(status == StatusCode::OK, "/{file} returned {status}");
        Ok(headers)
    }
}

async fn send(request: Builder, body: String) -> Result<(StatusCode, HeaderMap, String)> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    let (head, body) = client
        .request(request.body(Body::from(body))?)
        .await?
        .into_parts();
    let body = to_bytes(Body::new(body), usize::MAX).await?;
    Ok((
        head.status,
        head.headers,
        String::from_utf8_lossy(&body).into_owned(),
    ))
}
