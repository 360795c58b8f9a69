//! The faulty responses of servers and reverse proxies, which `GET /v6/Faults/{name}` sends.

pub mod endpoint;

/// A response that is an error or not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultyResponse {
    /// 400 with a message.
    BadRequest,
    /// 403 with a message.
    Forbidden,
    /// 404 with a message.
    NotFound,
    /// 409 with a message.
    Conflict,
    /// 429 with a `Retry-After` of one second.
    TooManyRequests,
    /// 500 with a message.
    InternalServerError,
    /// 500 without a body, as a reverse proxy sends it when the server closes the connection.
    EmptyError,
    /// The 502 page of a reverse proxy.
    BadGateway,
    /// The 503 page of a reverse proxy.
    ServiceUnavailable,
    /// The 504 page of a reverse proxy.
    GatewayTimeout,
    /// 302 to another host.
    Redirect,
    /// A list whose next page is on another host.
    NextElsewhere,
    /// The connection closes without a response.
    ClosesConnection,
    /// The connection closes in the middle of the body.
    ClosesMidBody,
    /// Truncated JSON in a complete body.
    TruncatedJson,
    /// A web page with status 200.
    Html,
    /// 200 without a body.
    Empty,
    /// Text that is not valid UTF-8.
    NotUtf8,
    /// JSON after a byte order mark.
    ByteOrderMark,
    /// JSON with the content type `text/plain`.
    WrongContentType,
    /// 100,000 nested arrays.
    Nested,
    /// 100 MiB.
    Huge,
    /// One byte per second, for an hour.
    Drip,
}

impl FaultyResponse {
    /// All faulty responses.
    pub const ALL: [Self; 23] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::NotFound,
        Self::Conflict,
        Self::TooManyRequests,
        Self::InternalServerError,
        Self::EmptyError,
        Self::BadGateway,
        Self::ServiceUnavailable,
        Self::GatewayTimeout,
        Self::Redirect,
        Self::NextElsewhere,
        Self::ClosesConnection,
        Self::ClosesMidBody,
        Self::TruncatedJson,
        Self::Html,
        Self::Empty,
        Self::NotUtf8,
        Self::ByteOrderMark,
        Self::WrongContentType,
        Self::Nested,
        Self::Huge,
        Self::Drip,
    ];

    /// Returns the name in the path.
    pub fn name(self) -> &'static str {
        match self {
            Self::BadRequest => "400",
            Self::Forbidden => "403",
            Self::NotFound => "404",
            Self::Conflict => "409",
            Self::TooManyRequests => "429",
            Self::InternalServerError => "500",
            Self::EmptyError => "500-empty",
            Self::BadGateway => "502-html",
            Self::ServiceUnavailable => "503-html",
            Self::GatewayTimeout => "504-html",
            Self::Redirect => "redirect",
            Self::NextElsewhere => "next-elsewhere",
            Self::ClosesConnection => "closes",
            Self::ClosesMidBody => "breaks-off",
            Self::TruncatedJson => "cut-off",
            Self::Html => "html",
            Self::Empty => "empty",
            Self::NotUtf8 => "not-utf-8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::WrongContentType => "wrong-type",
            Self::Nested => "nested",
            Self::Huge => "huge",
            Self::Drip => "drip",
        }
    }
}
