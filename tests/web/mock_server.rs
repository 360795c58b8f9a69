//! A mock server: it responds as the test configures it, and records the requests.

use std::{
    collections::VecDeque,
    future::{pending, ready},
    sync::{Arc, Mutex},
};

use futures::{FutureExt, channel::oneshot, future::Shared};
use restore_desk::api::{
    request::{Body, Method, Request},
    response::Response,
    token::AccessToken,
    transport::{ResponseFuture, Transport, TransportError},
};

use crate::fixtures::{
    DOCUMENTED_SESSION, EMPTY_LIST, GET_ORGANIZATIONS, GET_RECENT_SESSIONS, GET_SERVICE_INSTANCE,
    GET_SESSION, GET_SESSIONS, ORGANIZATIONS, POST_EXPLORE, POST_TOKEN, TOKEN,
};

/// How the server responds to a request.
#[derive(Clone)]
pub enum MockResponse {
    Response(Response),
    Error(TransportError),
    /// No response, until the client cancels the request.
    Never,
    /// A response when the test sends it.
    Deferred(Gate, Response),
}

type Gate = Shared<oneshot::Receiver<()>>;

/// A response with this status and body.
pub fn respond(status: u16, body: &str) -> MockResponse {
    MockResponse::Response(response(status, body))
}

/// A response with this status and body, and the sender that sends it.
pub fn deferred(status: u16, body: &str) -> (MockResponse, ResponseSender) {
    let (sender, gate) = oneshot::channel();
    let response = response(status, body);
    let response = MockResponse::Deferred(gate.shared(), response);
    (response, ResponseSender(sender))
}

/// Sends a deferred response.
pub struct ResponseSender(oneshot::Sender<()>);

impl ResponseSender {
    pub fn send(self) {
        // Fails if the client has canceled the request.
        let _ = self.0.send(());
    }
}

/// The response of the API if the quota is exceeded, with a `Retry-After` in seconds.
pub fn too_many_requests(retry_after: u32) -> MockResponse {
    MockResponse::Response(Response {
        retry_after: Some(retry_after),
        ..response(429, "\"API calls quota exceeded!\"")
    })
}

/// A connection that fails.
pub fn connection_error() -> MockResponse {
    MockResponse::Error(TransportError::Connection)
}

/// Shortens the period of a list of sessions, which depends on the current time.
fn without_period(line: &str) -> String {
    let mut line = line.to_owned();
    for name in ["startTimeFrom=", "startTimeTo="] {
        if let Some((before, value)) = line.split_once(name) {
            let rest = value.find('&').map_or("", |end| &value[end..]);
            line = format!("{before}{name}…{rest}");
        }
    }
    line
}

fn response(status: u16, body: &str) -> Response {
    Response {
        status,
        body: body.to_owned(),
        ..Response::default()
    }
}

/// A request that the server received.
#[derive(Clone, Debug)]
pub struct RecordedRequest {
    /// The method and the relative URL: `GET v6/Organizations`.
    pub line: String,
    pub body: String,
    pub has_token: bool,
}

/// The responses to the requests with one line.
struct Mock {
    line: String,
    responses: VecDeque<MockResponse>,
    is_default: bool,
}

#[derive(Default)]
struct State {
    mocks: Vec<Mock>,
    requests: Vec<RecordedRequest>,
}

/// The server. Clones share its state.
#[derive(Clone, Default)]
pub struct MockServer(Arc<Mutex<State>>);

impl MockServer {
    /// Creates a server that accepts every sign-in, has three organizations and no open session, and starts the
    /// documented session. It responds to all other requests with 404.
    pub fn new() -> Self {
        let defaults = [
            (POST_TOKEN, TOKEN),
            (GET_SERVICE_INSTANCE, "{}"),
            (GET_ORGANIZATIONS, ORGANIZATIONS),
            (GET_SESSIONS, EMPTY_LIST),
            (GET_RECENT_SESSIONS, EMPTY_LIST),
            (POST_EXPLORE, DOCUMENTED_SESSION),
            (GET_SESSION, DOCUMENTED_SESSION),
        ];
        let mocks = defaults.map(|(line, body)| Mock {
            line: line.to_owned(),
            responses: VecDeque::from([respond(200, body)]),
            is_default: true,
        });
        Self(Arc::new(Mutex::new(State {
            mocks: mocks.into(),
            requests: Vec::new(),
        })))
    }

    /// Adds a response to the requests with this line, and removes the default response. Several responses are sent in
    /// this order, and the last one is repeated.
    pub fn on(self, line: &str, response: MockResponse) -> Self {
        {
            let mut state = self.0.lock().unwrap();
            match state.mocks.iter_mut().find(|mock| mock.line == line) {
                Some(mock) => {
                    if mock.is_default {
                        mock.responses.clear();
                        mock.is_default = false;
                    }
                    mock.responses.push_back(response);
                }
                None => state.mocks.push(Mock {
                    line: line.to_owned(),
                    responses: VecDeque::from([response]),
                    is_default: false,
                }),
            }
        }
        self
    }

    /// Adds a response to a read and to both of its retries.
    pub fn on_with_retries(self, line: &str, response: MockResponse) -> Self {
        self.on(line, response.clone())
            .on(line, response.clone())
            .on(line, response)
    }

    /// The requests with this line.
    pub fn requests(&self, line: &str) -> Vec<RecordedRequest> {
        let mut requests = self.all_requests();
        requests.retain(|request| request.line == line);
        requests
    }

    /// The number of requests with this line.
    pub fn request_count(&self, line: &str) -> usize {
        self.requests(line).len()
    }

    /// The bodies of the requests with this line.
    pub fn request_bodies(&self, line: &str) -> Vec<String> {
        let requests = self.requests(line).into_iter();
        requests.map(|request| request.body).collect()
    }

    /// The lines of all requests.
    pub fn request_lines(&self) -> Vec<String> {
        let requests = self.all_requests().into_iter();
        requests.map(|request| request.line).collect()
    }

    fn all_requests(&self) -> Vec<RecordedRequest> {
        self.0.lock().unwrap().requests.clone()
    }
}

impl Transport for MockServer {
    fn send(&self, request: Request, token: Option<AccessToken>) -> ResponseFuture {
        let method = match request.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let line = without_period(&format!("{method} {}", request.url));
        let body = match request.body {
            Body::Empty => String::new(),
            Body::Form(body) | Body::Json(body) => body,
        };
        let mut state = self.0.lock().unwrap();
        let mock = state.mocks.iter_mut().find(|mock| mock.line == line);
        let next = mock.and_then(|mock| match mock.responses.len() {
            0 | 1 => mock.responses.front().cloned(),
            _ => mock.responses.pop_front(),
        });
        state.requests.push(RecordedRequest {
            line,
            body,
            has_token: token.is_some(),
        });
        match next.unwrap_or_else(|| respond(404, "")) {
            MockResponse::Response(response) => Box::pin(ready(Ok(response))),
            MockResponse::Error(error) => Box::pin(ready(Err(error))),
            MockResponse::Never => Box::pin(pending()),
            MockResponse::Deferred(gate, response) => Box::pin(gate.map(|_| Ok(response))),
        }
    }
}
