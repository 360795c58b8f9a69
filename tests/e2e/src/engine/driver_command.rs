//! `WebDriver` commands that only some drivers have.

use anyhow::Result;
use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// Posts `body` to a path below the session.
pub async fn post(client: &Client, path: &'static str, body: Value) -> Result<Value> {
    Ok(client.issue_cmd(DriverCommand { path, body }).await?)
}

#[derive(Debug)]
struct DriverCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
