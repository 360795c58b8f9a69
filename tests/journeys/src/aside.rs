//! Asking the host aside from the browser: for what a person brings along, and for what no page can tell.

use anyhow::{Context, Result, ensure};
use axum::body::{Body, to_bytes};
use http::{
    HeaderMap, Request, StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE},
    request::Builder,
};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use sandbox::{PASSWORD, USER};
use serde_json::Value;

use crate::{host::Host, patience::until};

impl Host {
    /// The server's whole answer to a sign-in, as somebody has it who signed in with a script.
    pub async fn token_answer(&self) -> Result<String> {
        let request = Request::post(format!("{}v6/token", self.url()))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let user = USER.replace('\\', "%5C");
        let form = format!("grant_type=password&username={user}&password={PASSWORD}");
        let (status, _, body) = send(request, form).await?;
        ensure!(status == StatusCode::OK, "the token call answered {status}");
        Ok(body)
    }

    /// The access token alone.
    pub async fn token(&self) -> Result<String> {
        let answer: Value = serde_json::from_str(&self.token_answer().await?)?;
        let token = answer.get("access_token").and_then(Value::as_str);
        token.map(str::to_owned).context("no access token")
    }

    /// Waits until the server does not accept the page's token any more.
    pub async fn until_the_token_is_refused(&self) -> Result<()> {
        let token = self.tokens().pop().context("the page has no token")?;
        until(async || {
            let request = Request::get(format!("{}v6/ServiceInstance", self.url()))
                .header(AUTHORIZATION, format!("Bearer {token}"));
            let (status, _, _) = send(request, String::new()).await?;
            ensure!(
                status == StatusCode::UNAUTHORIZED,
                "the token is still accepted"
            );
            Ok(())
        })
        .await
    }

    /// The page as it is served, before any script has run.
    pub async fn page(&self) -> Result<String> {
        let (status, _, body) = send(Request::get(self.url()), String::new()).await?;
        ensure!(status == StatusCode::OK, "the page answered {status}");
        Ok(body)
    }

    /// The headers of a file of the page, from the page's directory on.
    pub async fn headers_of(&self, file: &str) -> Result<HeaderMap> {
        let request = Request::get(format!("{}{file}", self.url()));
        let (status, headers, _) = send(request, String::new()).await?;
        ensure!(status == StatusCode::OK, "/{file} answered {status}");
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
