//! A client with HTTP/2 that trusts only the certificate of the web server, and decompresses nothing.

use anyhow::{Context, Result, ensure};
use reqwest::{Certificate, Method, RequestBuilder, Response, Version, redirect::Policy};

/// The client of one web server.
#[derive(Debug)]
pub struct Client {
    client: reqwest::Client,
    url: String,
}

impl Client {
    /// A client for the page at `url`.
    pub fn new(certificate: &str, url: &str) -> Result<Self> {
        let client = reqwest::Client::builder()
            .use_rustls_tls()
            .tls_built_in_root_certs(false)
            .add_root_certificate(Certificate::from_pem(certificate.as_bytes())?)
            .redirect(Policy::none())
            .build()?;
        Ok(Self {
            client,
            url: url.to_owned(),
        })
    }

    /// A request for a path below the page.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url))
    }

    /// Gets a path below the page, with an `Accept-Encoding`.
    pub async fn get(&self, path: &str, encodings: &str) -> Result<Response> {
        let request = self.request(Method::GET, path);
        let response = request
            .header("Accept-Encoding", encodings)
            .send()
            .await
            .with_context(|| format!("no response for /{path}"))?;
        ensure!(
            response.version() == Version::HTTP_2,
            "/{path} came over {:?}",
            response.version()
        );
        Ok(response)
    }
}

/// The values of a header, joined as HTTP does it.
pub fn header(response: &Response, name: &str) -> String {
    let values = response.headers().get_all(name);
    let values: Vec<_> = values
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .collect();
    values.join(", ")
}
