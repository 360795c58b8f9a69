//! The files of the page, whole or with something wrong with them.

use std::{future::pending, path::Path, sync::Arc};

use axum::response::{IntoResponse, Response};
use http::{
    HeaderMap, HeaderValue, StatusCode, Uri,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};

use crate::bundle::Bundle;

/// Why the page cannot run, or does so only late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program file is not there.
    WasmMissing,
    /// The content policy forbids programs.
    WasmForbidden,
    /// The program file is served as a text.
    WasmAsText,
    /// The program file has another content than the page expects.
    WasmTampered,
    /// The program file never comes.
    WasmAwaited,
}

/// The file that an address asks for.
pub(super) async fn file(bundle: Arc<Bundle>, fault: Option<Fault>, uri: Uri) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let missing = || (StatusCode::NOT_FOUND, bundle.headers().clone());
    let Some((mut headers, bytes)) = bundle.file(name) else {
        return missing().into_response();
    };
    match fault {
        Some(Fault::WasmForbidden) if name == "index.html" => {
            forbid_wasm(&mut headers);
            (headers, bytes).into_response()
        }
        Some(fault) if is_wasm(name) => match fault {
            Fault::WasmMissing => missing().into_response(),
            Fault::WasmForbidden => (headers, bytes).into_response(),
            Fault::WasmAsText => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
                (headers, bytes).into_response()
            }
            Fault::WasmTampered => (headers, [&bytes, &b"\0"[..]].concat()).into_response(),
            Fault::WasmAwaited => pending().await,
        },
        _ => (headers, bytes).into_response(),
    }
}

fn is_wasm(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "wasm")
}

fn forbid_wasm(headers: &mut HeaderMap) {
    let weaker = headers
        .get(CONTENT_SECURITY_POLICY)
        .and_then(|policy| policy.to_str().ok())
        .map(|policy| policy.replace(" 'wasm-unsafe-eval'", ""));
    if let Some(Ok(weaker)) = weaker.map(|policy| policy.parse()) {
        headers.insert(CONTENT_SECURITY_POLICY, weaker);
    }
}
