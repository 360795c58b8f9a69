//! `GET /v6/Faults/{name}`: how servers, and what stands in front of them, answer on bad days. The real server has
//! nothing at this address.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::{Value, json};

use crate::answer::{self, JSON, Refusal};
use crate::quota::Exceeded;

const MESSAGE: &str = "This is what it looks like.";
const MEBIBYTE: usize = 1024 * 1024;

/// An answer that is not what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 400 with a message.
    BadRequest,
    /// 403 with a message.
    Forbidden,
    /// 404 with a message.
    NotFound,
    /// 409 with a message.
    Conflict,
    /// 429 that asks to wait for a second.
    Quota,
    /// 500 with a message.
    Failed,
    /// 500 without a body: how a proxy passes on a closed connection.
    EmptyError,
    /// The 502 page of a proxy.
    BadGateway,
    /// The 503 page of a proxy.
    Unavailable,
    /// The 504 page of a proxy.
    GatewayTimeout,
    /// 302 to another host.
    Redirect,
    /// The connection closes without an answer.
    HangsUp,
    /// The connection closes in the middle of the body.
    BreaksOff,
    /// The body ends in the middle of its JSON, and says that it is whole.
    CutOff,
    /// A web page with status 200.
    Page,
    /// 200 without a body.
    Empty,
    /// Text that is not UTF-8.
    NotUtf8,
    /// JSON after a byte order mark.
    ByteOrderMark,
    /// JSON that says it is plain text.
    WrongType,
    /// A hundred thousand arrays, one inside the other.
    Nested,
    /// A hundred mebibytes.
    Huge,
    /// One byte a second, for an hour.
    Drip,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::NotFound,
        Self::Conflict,
        Self::Quota,
        Self::Failed,
        Self::EmptyError,
        Self::BadGateway,
        Self::Unavailable,
        Self::GatewayTimeout,
        Self::Redirect,
        Self::HangsUp,
        Self::BreaksOff,
        Self::CutOff,
        Self::Page,
        Self::Empty,
        Self::NotUtf8,
        Self::ByteOrderMark,
        Self::WrongType,
        Self::Nested,
        Self::Huge,
        Self::Drip,
    ];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::BadRequest => "400",
            Self::Forbidden => "403",
            Self::NotFound => "404",
            Self::Conflict => "409",
            Self::Quota => "429",
            Self::Failed => "500",
            Self::EmptyError => "500-empty",
            Self::BadGateway => "502-html",
            Self::Unavailable => "503-html",
            Self::GatewayTimeout => "504-html",
            Self::Redirect => "redirect",
            Self::HangsUp => "closes",
            Self::BreaksOff => "breaks-off",
            Self::CutOff => "cut-off",
            Self::Page => "html",
            Self::Empty => "empty",
            Self::NotUtf8 => "not-utf-8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::WrongType => "wrong-type",
            Self::Nested => "nested",
            Self::Huge => "huge",
            Self::Drip => "drip",
        }
    }

    fn answer(self) -> Response {
        let refused = |status| Refusal::new(status, MESSAGE).into_response();
        let whole = json!({ "message": MESSAGE }).to_string();
        match self {
            Self::BadRequest => refused(StatusCode::BAD_REQUEST),
            Self::Forbidden => refused(StatusCode::FORBIDDEN),
            Self::NotFound => refused(StatusCode::NOT_FOUND),
            Self::Conflict => refused(StatusCode::CONFLICT),
            Self::Quota => Exceeded::BRIEF.answer(),
            Self::Failed => refused(StatusCode::INTERNAL_SERVER_ERROR),
            Self::EmptyError => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::BadGateway => answer::html(StatusCode::BAD_GATEWAY, "502 Bad Gateway"),
            Self::Unavailable => {
                answer::html(StatusCode::SERVICE_UNAVAILABLE, "503 Service Unavailable")
            }
            Self::GatewayTimeout => {
                answer::html(StatusCode::GATEWAY_TIMEOUT, "504 Gateway Time-out")
            }
            Self::Redirect => {
                let elsewhere = HeaderValue::from_static("https://elsewhere.example/v6/");
                (StatusCode::FOUND, [(header::LOCATION, elsewhere)]).into_response()
            }
            Self::HangsUp => answer::hang_up(),
            Self::BreaksOff => answer::breaking_off(&whole),
            Self::CutOff => typed(whole.trim_end_matches('}').to_owned().into()),
            Self::Page => answer::html(StatusCode::OK, "Sign in to continue"),
            Self::Empty => typed(Body::empty()),
            Self::NotUtf8 => typed(b"{\"name\":\"Caf\xe9\"}".to_vec().into()),
            Self::ByteOrderMark => typed(format!("\u{feff}{whole}").into()),
            Self::WrongType => answer::typed(StatusCode::OK, "text/plain", whole.into()),
            Self::Nested => typed("[".repeat(100_000).into()),
            Self::Huge => {
                let part = Bytes::from(vec![b' '; MEBIBYTE]);
                let parts = (0..100).map(move |_| Ok::<_, io::Error>(part.clone()));
                typed(Body::from_stream(stream::iter(parts)))
            }
            Self::Drip => {
                let drops = stream::unfold(0, async |fallen| {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    let drop = Ok::<_, io::Error>(Bytes::from_static(b" "));
                    (fallen < 3_600).then_some((drop, fallen + 1))
                });
                typed(Body::from_stream(drops))
            }
        }
    }
}

fn typed(body: Body) -> Response {
    answer::typed(StatusCode::OK, JSON, body)
}

/// The names of all of them, each with a link.
pub async fn list() -> Response {
    let named = |fault: Fault| {
        let name = fault.name();
        json!({ "name": name, "_links": { "self": { "href": format!("/v6/Faults/{name}") } } })
    };
    let all: Vec<Value> = Fault::ALL.into_iter().map(named).collect();
    answer::json(&all.into())
}

/// One of them, or a refusal with any other status.
pub async fn one(Path(name): Path<String>) -> Result<Response, Refusal> {
    let fault = Fault::ALL.into_iter().find(|fault| fault.name() == name);
    if let Some(fault) = fault {
        return Ok(fault.answer());
    }
    let status: Option<StatusCode> = name.parse().ok();
    Err(match status.filter(|status| status.as_u16() >= 400) {
        Some(status) => Refusal::new(status, MESSAGE),
        None => Refusal::not_found("There is no such fault."),
    })
}
