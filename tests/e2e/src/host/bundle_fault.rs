//! Serves the files of the bundle, intact or with a fault.

use std::{future::pending, path::Path, sync::Arc};

use axum::response::{IntoResponse, Response};
use http::{
    HeaderMap, HeaderValue, StatusCode, Uri,
    header::{CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY_REPORT_ONLY, CONTENT_TYPE},
};
use tokio::sync::watch;

use crate::bundle::Bundle;

/// A fault that delays or prevents the start of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleFault {
    /// The wasm file does not exist.
    WasmMissing,
    /// The content security policy does not allow wasm.
    WasmForbidden,
    /// The wasm file has the content type `text/plain`.
    WasmAsText,
    /// A reverse proxy does not allow requests for the wasm file.
    WasmRefused,
    /// It allows them when the test says so, with [`Host::send_wasm`](super::Host::send_wasm).
    WasmRefusedAtFirst,
    /// A web page is sent in place of the wasm file.
    WasmIsWebPage,
    /// The script that loads the wasm file has the content type `text/plain`.
    ScriptAsText,
    /// The wasm file does not match its integrity hash.
    WasmModified,
    /// The script that loads the wasm file does not match its integrity hash, and sets `isModified`.
    ScriptModified,
    /// The style sheet does not match its integrity hash, and makes the page red.
    StyleModified,
    /// The web server sends no content security policy.
    NoPolicy,
    /// The request for the wasm file gets no response.
    WasmPending,
    /// It gets one when the test says so, with [`Host::send_wasm`](super::Host::send_wasm).
    WasmHeld,
}

/// What the content security policy has for wasm.
const WASM_SOURCE: &str = " 'wasm-unsafe-eval'";

/// Responds with the file for this URI.
/// `sends_wasm` becomes true when a held wasm file is sent.
pub(super) async fn respond(
    bundle: Arc<Bundle>,
    fault: Option<BundleFault>,
    mut sends_wasm: watch::Receiver<bool>,
    uri: Uri,
) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let not_found = || (StatusCode::NOT_FOUND, bundle.headers().clone());
    let Some((mut headers, bytes)) = bundle.file(name) else {
        return not_found().into_response();
    };
    match fault {
        Some(BundleFault::WasmForbidden) if name == "index.html" => {
            forbid_wasm(&mut headers);
            // In the page too: WebKit lets its policy win.
            let page = String::from_utf8_lossy(&bytes).replace(WASM_SOURCE, "");
            (headers, page).into_response()
        }
        Some(BundleFault::NoPolicy) => {
            headers.remove(CONTENT_SECURITY_POLICY);
            headers.remove(CONTENT_SECURITY_POLICY_REPORT_ONLY);
            (headers, bytes).into_response()
        }
        Some(BundleFault::ScriptAsText) if is_module(name) => {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            (headers, bytes).into_response()
        }
        Some(BundleFault::ScriptModified) if is_module(name) => {
            (headers, [b"window.isModified = true;", &bytes[..]].concat()).into_response()
        }
        Some(BundleFault::StyleModified) if has_extension(name, "css") => {
            let red = b"html { background: red !important }";
            (headers, [&bytes[..], red].concat()).into_response()
        }
        Some(fault) if has_extension(name, "wasm") => match fault {
            BundleFault::WasmMissing => not_found().into_response(),
            BundleFault::WasmRefused => {
                (StatusCode::FORBIDDEN, bundle.headers().clone()).into_response()
            }
            BundleFault::WasmIsWebPage => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                (headers, "<!DOCTYPE html><title>Sign in</title>").into_response()
            }
            BundleFault::WasmRefusedAtFirst if !*sends_wasm.borrow() => {
                (StatusCode::FORBIDDEN, bundle.headers().clone()).into_response()
            }
            BundleFault::WasmForbidden
            | BundleFault::ScriptAsText
            | BundleFault::ScriptModified
            | BundleFault::StyleModified
            | BundleFault::NoPolicy
            | BundleFault::WasmRefusedAtFirst => (headers, bytes).into_response(),
            BundleFault::WasmAsText => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
                (headers, bytes).into_response()
            }
            BundleFault::WasmModified => (headers, [&bytes, &b"\0"[..]].concat()).into_response(),
            BundleFault::WasmPending => pending().await,
            BundleFault::WasmHeld => {
                // Fails only if the host is gone.
                let _ = sends_wasm.wait_for(|sends| *sends).await;
                (headers, bytes).into_response()
            }
        },
        _ => (headers, bytes).into_response(),
    }
}

fn has_extension(name: &str, expected: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == expected)
}

/// Returns whether a file is the script that loads the wasm file. The other script is `boot.js`.
fn is_module(name: &str) -> bool {
    has_extension(name, "js") && !name.starts_with("boot-")
}

fn forbid_wasm(headers: &mut HeaderMap) {
    let policy = headers
        .get(CONTENT_SECURITY_POLICY)
        .and_then(|policy| policy.to_str().ok())
        .map(|policy| policy.replace(WASM_SOURCE, ""));
    if let Some(Ok(policy)) = policy.map(|policy| policy.parse()) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}
