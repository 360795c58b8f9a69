//! `GET /v6/Faults` and `/v6/Faults/{name}`. The real server does not have these paths.

use std::{io, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde_json::{Value, json};

use super::FaultyResponse;
use crate::{
    Sandbox,
    api_error::ApiError,
    quota::QuotaExceeded,
    response::{self, JSON},
};

const MESSAGE: &str = "This is what it looks like.";
const MEBIBYTE: usize = 1024 * 1024;

/// The names of all faulty responses, with their links.
pub async fn list() -> Response {
    let entry = |faulty: FaultyResponse| {
        let name = faulty.name();
        json!({ "name": name, "_links": { "self": { "href": format!("/v6/Faults/{name}") } } })
    };
    let all: Vec<Value> = FaultyResponse::ALL.into_iter().map(entry).collect();
    response::json(&all.into())
}

/// One faulty response, or an error with any other status.
pub async fn get_by_name(
    State(sandbox): State<Sandbox>,
    Path(name): Path<String>,
) -> Result<Response, ApiError> {
    let faulty = FaultyResponse::ALL
        .into_iter()
        .find(|faulty| faulty.name() == name);
    if let Some(faulty) = faulty {
        return Ok(response_of(faulty, &sandbox.options().elsewhere));
    }
    let status: Option<StatusCode> = name.parse().ok();
    Err(match status.filter(|status| status.as_u16() >= 400) {
        Some(status) => ApiError::new(status, MESSAGE),
        None => ApiError::not_found("There is no such fault."),
    })
}

fn response_of(faulty: FaultyResponse, elsewhere: &str) -> Response {
    let error = |status| ApiError::new(status, MESSAGE).into_response();
    let valid = json!({ "message": MESSAGE }).to_string();
    match faulty {
        FaultyResponse::BadRequest => error(StatusCode::BAD_REQUEST),
        FaultyResponse::Forbidden => error(StatusCode::FORBIDDEN),
        FaultyResponse::NotFound => error(StatusCode::NOT_FOUND),
        FaultyResponse::Conflict => error(StatusCode::CONFLICT),
        FaultyResponse::TooManyRequests => QuotaExceeded::PER_SECOND.to_response(),
        FaultyResponse::InternalServerError => error(StatusCode::INTERNAL_SERVER_ERROR),
        FaultyResponse::EmptyError => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        FaultyResponse::BadGateway => response::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway"),
        FaultyResponse::ServiceUnavailable => {
            response::html(StatusCode::SERVICE_UNAVAILABLE, "503 Service Unavailable")
        }
        FaultyResponse::GatewayTimeout => {
            response::html(StatusCode::GATEWAY_TIMEOUT, "504 Gateway Time-out")
        }
        FaultyResponse::Redirect => {
            let location = format!("http://{elsewhere}/v6/");
            (StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
        }
        FaultyResponse::NextElsewhere => response::json(&json!({
            "results": [{ "message": MESSAGE }],
            "_links": { "next": { "href": format!("http://{elsewhere}/v6/Jobs?offset=1") } },
        })),
        FaultyResponse::ClosesConnection => response::close_connection(),
        FaultyResponse::ClosesMidBody => response::close_mid_body(&valid),
        FaultyResponse::TruncatedJson => as_json(valid.trim_end_matches('}').to_owned().into()),
        FaultyResponse::Html => response::html(StatusCode::OK, "Sign in to continue"),
        FaultyResponse::Empty => as_json(Body::empty()),
        FaultyResponse::NotUtf8 => as_json(b"{\"name\":\"Caf\xe9\"}".to_vec().into()),
        FaultyResponse::ByteOrderMark => as_json(format!("\u{feff}{valid}").into()),
        FaultyResponse::WrongContentType => {
            response::with_content_type(StatusCode::OK, "text/plain", valid.into())
        }
        FaultyResponse::Nested => as_json("[".repeat(100_000).into()),
        FaultyResponse::Huge => as_json(hundred_mebibytes()),
        FaultyResponse::Drip => as_json(one_byte_per_second()),
    }
}

fn as_json(body: Body) -> Response {
    response::with_content_type(StatusCode::OK, JSON, body)
}

fn hundred_mebibytes() -> Body {
    let chunk = Bytes::from(vec![b' '; MEBIBYTE]);
    let chunks = (0..100).map(move |_| Ok::<_, io::Error>(chunk.clone()));
    Body::from_stream(stream::iter(chunks))
}

fn one_byte_per_second() -> Body {
    Body::from_stream(stream::unfold(0, async |sent| {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let chunk = Ok::<_, io::Error>(Bytes::from_static(b" "));
        (sent < 3_600).then_some((chunk, sent + 1))
    }))
}
