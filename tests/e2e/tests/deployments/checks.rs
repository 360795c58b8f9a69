//! What is checked behind each web server.

use std::{
    fs,
    io::{self, Read, Write as _},
    path::Path,
};

use anyhow::{Context, Result, ensure};
use axum::body::Bytes;
use e2e::{
    bundle::{Bundle, content_type},
    host::Host,
    postconditions,
    user::User,
};
use futures_util::stream;
use http_body::Frame;
use http_body_util::StreamBody;
use reqwest::{Body, Method, StatusCode};
use sandbox::{PASSWORD, USER};
use serde_json::Value;
use tokio::time::{Duration, timeout};

use crate::client::{Client, header};

/// The size of a body that is over the limit of 1 MB.
const TOO_LARGE: usize = 2 * 1024 * 1024;
/// The sandbox sends the first byte after one second, and the last one after an hour.
const FIRST_BYTE: Duration = Duration::from_secs(8);

/// Each file of the page, compressed and not, has its bytes, its media type, and the headers.
pub async fn files(client: &Client, bundle: &Bundle, page: &Path) -> Result<()> {
    let mut count = 0;
    for entry in fs::read_dir(page)? {
        let entry = entry?.path();
        let name = entry.file_name().and_then(|name| name.to_str());
        let name = name.context("a file of the page has no name in UTF-8")?;
        let extension = entry.extension().and_then(|extension| extension.to_str());
        if matches!(extension, Some("br" | "gz")) {
            continue;
        }
        count += 1;
        file(client, bundle, name, &fs::read(&entry)?)
            .await
            .with_context(|| format!("/{name}"))?;
    }
    ensure!(count >= 6, "only {count} files");
    file(client, bundle, "", &fs::read(page.join("index.html"))?).await?;
    let missing = client.get("missing.js", "br").await?;
    ensure!(missing.status() == StatusCode::NOT_FOUND);
    // During an upgrade, a new file may be requested before it is there.
    let missing = client.get("new-0123456789abcdef.js", "br").await?;
    let caching = header(&missing, "cache-control");
    ensure!(!caching.contains("immutable"), "a 404 has “{caching}”");
    Ok(())
}

async fn file(client: &Client, bundle: &Bundle, name: &str, bytes: &[u8]) -> Result<()> {
    let is_config = name == "config.json";
    for encodings in ["br, gzip", "gzip", "identity"] {
        let response = client.get(name, encodings).await?;
        ensure!(response.status() == StatusCode::OK, "{}", response.status());
        let expected = content_type(if name.is_empty() { "index.html" } else { name });
        let expected = expected.trim_end_matches("; charset=utf-8");
        let found = header(&response, "content-type");
        ensure!(found.split(';').next() == Some(expected), "{found}");
        let is_hashed = name.contains('-');
        for (header_name, value) in bundle.headers() {
            let found = header(&response, header_name.as_str());
            let expected = match header_name.as_str() {
                "cache-control" if is_hashed => "public, max-age=31536000, immutable",
                _ => value.to_str()?,
            };
            ensure!(found == expected, "{header_name} is “{found}”");
        }
        let encoding = header(&response, "content-encoding");
        if encodings != "identity" && !is_config {
            ensure!(
                !encoding.is_empty() && encodings.contains(&encoding),
                "{encodings}: the encoding is “{encoding}”"
            );
            let vary = header(&response, "vary").to_ascii_lowercase();
            ensure!(vary.contains("accept-encoding"), "Vary is “{vary}”");
        }
        let body = response.bytes().await?;
        ensure!(
            decoded(&encoding, &body)? == bytes,
            "{encodings}: other bytes"
        );
    }
    Ok(())
}

fn decoded(encoding: &str, body: &[u8]) -> Result<Vec<u8>> {
    let mut decoded = Vec::new();
    match encoding {
        "br" => {
            let mut writer = brotli::DecompressorWriter::new(&mut decoded, 4096);
            writer.write_all(body)?;
        }
        "gzip" => {
            flate2::read::GzDecoder::new(body).read_to_end(&mut decoded)?;
        }
        _ => decoded.extend(body),
    }
    Ok(decoded)
}

/// The API is passed on: with the token, the exact path, a limit for bodies, and without a buffer.
pub async fn api(client: &Client, host: &Host) -> Result<()> {
    let token = token(client).await?;
    let get = |path: &str| client.request(Method::GET, path).bearer_auth(&token);
    let list = get("v6/Organizations").send().await?;
    ensure!(list.status() == StatusCode::OK, "{}", list.status());
    let sniffing = header(&list, "x-content-type-options");
    ensure!(sniffing == "nosniff", "the API has “{sniffing}”");
    let policy = header(&list, "content-security-policy");
    ensure!(
        policy.starts_with("default-src 'none'"),
        "the API has “{policy}”"
    );
    let caching = header(&list, "cache-control");
    ensure!(caching == "no-store", "the API has “{caching}”");

    let path = "v6/RestoreSessions/a%2Fb%20c?limit=1&x=%2F";
    get(path).send().await?;
    let expected = format!("/{path}");
    let requests = host.requests("GET", "a%2fb");
    let passed_on = requests.iter().any(|request| request.path == expected);
    ensure!(passed_on, "the path became {requests:?}");

    let redirect = get("v6/Faults/redirect").send().await?;
    ensure!(
        redirect.status() == StatusCode::FOUND,
        "{}",
        redirect.status()
    );
    let location = header(&redirect, "location");
    ensure!(
        location.ends_with("/v6/"),
        "the redirect leads to {location}"
    );

    let before = host.sandbox.requests().len();
    let large = client
        .request(Method::POST, "v6/RestoreSessions")
        .body(vec![b'x'; TOO_LARGE])
        .send()
        .await?;
    ensure!(
        large.status() == StatusCode::PAYLOAD_TOO_LARGE,
        "{}",
        large.status()
    );
    let chunk = Bytes::from(vec![b'x'; TOO_LARGE / 4]);
    let chunks = [(); 4].map(|()| Ok::<_, io::Error>(Frame::data(chunk.clone())));
    let unknown = client
        .request(Method::POST, "v6/RestoreSessions")
        .body(Body::wrap(StreamBody::new(stream::iter(chunks))))
        .send();
    // Some web servers end the connection instead.
    if let Ok(response) = unknown.await {
        // Not the 400 of the sandbox.
        let status = response.status();
        let is_refused = matches!(status.as_u16(), 411 | 413);
        ensure!(is_refused, "a body of unknown length: {status}");
    }
    let passed_on = host.sandbox.requests().len() - before;
    ensure!(passed_on == 0, "a large body was passed on");

    let mut slow = get("v6/Faults/drip").send().await?;
    let first = timeout(FIRST_BYTE, slow.chunk()).await;
    first
        .context("the response is buffered")??
        .context("an empty response")?;
    Ok(())
}

async fn token(client: &Client) -> Result<String> {
    let user = USER.replace('\\', "%5C");
    let response = client
        .request(Method::POST, "v6/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(format!(
            "grant_type=password&username={user}&password={PASSWORD}"
        ))
        .send()
        .await?;
    let status = response.status();
    let text = response.text().await?;
    ensure!(status == StatusCode::OK, "the token: {status} {text}");
    let token: Value = serde_json::from_str(&text)?;
    let token = token.get("access_token").and_then(Value::as_str);
    Ok(token.context("no access token")?.to_owned())
}

/// Another certificate: the web server answers with an error of its own, and passes nothing on.
pub async fn refusal(client: &Client, host: &Host) -> Result<()> {
    let response = client.get("v6/ServiceInstance", "identity").await?;
    ensure!(response.status().is_server_error(), "{}", response.status());
    let requests = host.sandbox.requests();
    ensure!(requests.is_empty(), "passed on: {requests:?}");
    // The page itself is there.
    let page = client.get("", "identity").await?;
    ensure!(page.status() == StatusCode::OK, "{}", page.status());
    Ok(())
}

/// Signs in, starts a session, reads its contents, and stops it.
pub async fn main_job(user: &User) -> Result<()> {
    user.expect_text("Restores need a ticket number.").await?;
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 64 entries loaded.").await?;
    user.click_link("‹ Restore session").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await?;
    let (path, _) = user.only_explore_request()?;
    ensure!(path.starts_with("/v6/Organizations/"), "{path}");
    // The page itself finds no problem.
    user.click("Account …").await?;
    user.click_link("Deployment check").await?;
    user.expect_text("No problems found.").await?;
    user.expect_text("The program (.wasm) is sent compressed")
        .await?;
    user.expect_text("The page is loaded over HTTP/2.").await?;
    postconditions::check(user, &[]).await
}
