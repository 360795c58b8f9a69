//! The routes of the server: the API in each version, and `config.json`.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use serde_json::json;
use tokio::time::timeout;
use tower::ServiceExt;

use crate::{
    Sandbox,
    api_error::ApiError,
    api_routes,
    path_case::{self, OriginalUri},
    response,
    users::{PASSWORD, USER},
    version::Version,
    version_adapter,
};

const MAX_BODY_BYTES: usize = 1024 * 1024;

/// Returns a router that handles all paths of the API, in any case, and leaves all other paths to the caller.
///
/// The API has a router of its own, because axum selects the route before a layer could change the case of the path.
pub fn router(sandbox: &Sandbox) -> Router {
    let api = api_routes::router(sandbox.clone());
    let handler = {
        let sandbox = sandbox.clone();
        any(move |request: Request| handle(sandbox.clone(), api.clone(), request))
    };
    let config = get(config).with_state(sandbox.clone());
    let mut router = Router::new().route("/config.json", config);
    for version in Version::ALL {
        for name in [
            version.name().to_owned(),
            version.name().to_ascii_uppercase(),
        ] {
            for path in [
                format!("/{name}"),
                format!("/{name}/"),
                format!("/{name}/{{*rest}}"),
            ] {
                router = router.route(&path, handler.clone());
            }
        }
    }
    router.route_layer(from_fn_with_state(sandbox.clone(), add_latency))
}

async fn handle(sandbox: Sandbox, api: Router, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = match timeout(
        sandbox.options().body_timeout,
        to_bytes(body, MAX_BODY_BYTES),
    )
    .await
    {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => {
            return ApiError::bad_request("The request body cannot be read.").into_response();
        }
        Err(_) => return response::close_connection(),
    };
    sandbox.record(&parts, &body);
    let version = parts
        .uri
        .path()
        .split('/')
        .nth(1)
        .and_then(Version::from_name);
    let Some(version) = version.filter(|version| *version <= sandbox.options().api) else {
        return ApiError::unknown_path().into_response();
    };
    // A new request, because the inner router must not see the extensions that the outer one has added.
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = parts.method;
    *request.headers_mut() = parts.headers;
    *request.uri_mut() = path_case::api_uri(&parts.uri);
    request.extensions_mut().insert(OriginalUri(parts.uri));
    request.extensions_mut().insert(version);
    let response = api.oneshot(request).await.into_response();
    version_adapter::adapt(response, version).await
}

/// Delays the response, not the processing: a request takes effect even if the client cancels it.
async fn add_latency(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let latency = sandbox.options().latency;
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    response
}

async fn config(State(sandbox): State<Sandbox>) -> Response {
    let others = sandbox.options().others.iter();
    let others = others.map(|(name, href)| json!({ "name": name, "href": href }));
    response::json(&json!({
        "others": others.collect::<Vec<_>>(),
        "name": "Sandbox",
        "api": sandbox.options().api.name(),
        "idle_minutes": sandbox.options().idle_minutes,
        "notice": format!(
            "This is a sandbox: all data is invented, and nothing is restored. \
             Sign in as {USER} with the password {PASSWORD}."
        ),
    }))
}
