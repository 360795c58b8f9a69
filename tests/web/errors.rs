//! Every error of every request is explained: what happened, the message of the server, and what to do next.

use restore_desk::{
    api::{
        error::{ApiError, ServerMessage},
        transport::TransportError,
    },
    components::{error_text::explain, operation::Operation},
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::FastTimers,
    fixtures::{
        DOCUMENTED_SESSION, GET_ORGANIZATIONS, GET_ORGANIZATIONS_WITHOUT_WINDOWS, GET_SESSION,
        HTML_PAGE, POST_EXPLORE, POST_STOP, POST_TOKEN, SESSION_ID, SESSION_URL,
    },
    mock_server::{MockResponse, MockServer, connection_error, respond, too_many_requests},
    page::Page,
};

const MESSAGE: &str = r#"{"message":"A message of the server."}"#;

fn server_message() -> ServerMessage {
    ServerMessage {
        message: "A message of the server.".to_owned(),
        code: None,
        stack_trace: None,
    }
}

fn rejected(status: u16) -> (MockResponse, ApiError) {
    let error = ApiError::Rejected {
        status,
        server_message: Some(server_message()),
    };
    (respond(status, MESSAGE), error)
}

fn gateway(status: u16, body: &str) -> (MockResponse, ApiError) {
    let server_message = (body == MESSAGE).then(server_message);
    let error = ApiError::Gateway {
        status,
        server_message,
    };
    (respond(status, body), error)
}

fn not_from_api(status: u16) -> (MockResponse, ApiError) {
    (respond(status, HTML_PAGE), ApiError::NotFromApi { status })
}

/// Responses, and the errors that they cause in a request that expects `expected`.
fn errors(expected: &'static str) -> Vec<(MockResponse, ApiError)> {
    let forbidden =
        |body, server_message| (respond(403, body), ApiError::Forbidden { server_message });
    let not_found =
        |body, server_message| (respond(404, body), ApiError::NotFound { server_message });
    let invalid = |body: &str, found| {
        let error = ApiError::InvalidResponse { expected, found };
        (respond(200, body), error)
    };
    let incomplete = DOCUMENTED_SESSION.split_at(DOCUMENTED_SESSION.len() / 2).0;
    let deeply_nested = "[".repeat(100_000);
    vec![
        (
            MockResponse::Error(TransportError::Offline),
            ApiError::Offline,
        ),
        (
            MockResponse::Error(TransportError::Redirected),
            ApiError::Redirected,
        ),
        rejected(405),
        rejected(409),
        rejected(415),
        rejected(500),
        forbidden(MESSAGE, Some(server_message())),
        forbidden("", None),
        not_found(MESSAGE, Some(server_message())),
        not_found("", None),
        not_from_api(403),
        not_from_api(404),
        not_from_api(407),
        not_from_api(451),
        (
            // Longer than the client waits for a retry.
            too_many_requests(61),
            ApiError::TooManyRequests {
                retry_after: Some(61),
            },
        ),
        gateway(408, MESSAGE),
        gateway(500, ""),
        gateway(502, HTML_PAGE),
        gateway(503, MESSAGE),
        gateway(504, ""),
        (connection_error(), ApiError::Unreachable),
        invalid(HTML_PAGE, "a web page"),
        invalid(incomplete, "incomplete JSON"),
        invalid(&deeply_nested, "JSON nested deeper than 128 levels"),
        invalid("Caf\u{fffd}", "something else"),
    ]
}

/// Whether a read is retried after the error.
fn is_temporary(error: &ApiError) -> bool {
    matches!(error, ApiError::Unreachable | ApiError::Gateway { .. })
}

/// A server that responds to one request with these errors in turn, and to the retries of a read with the same error.
fn server_with_errors(line: &str, errors: &[(MockResponse, ApiError)]) -> MockServer {
    let mut server = MockServer::new();
    for (response, error) in errors {
        let is_retried = line.starts_with("GET") && is_temporary(error);
        server = if is_retried {
            server.on_with_retries(line, response.clone())
        } else {
            server.on(line, response.clone())
        };
    }
    server
}

async fn expect_error(page: &Page, error: &ApiError, operation: Operation) {
    let explanation = explain(error, operation);
    page.expect_text(&explanation.summary).await;
    page.expect_text(&explanation.next).await;
    if let Some(server_message) = explanation.server_message {
        page.expect_text(&server_message.message).await;
    }
}

#[wasm_bindgen_test]
async fn sign_in_errors_are_explained() {
    let errors = errors("an access token");
    let page = Page::open(&server_with_errors(POST_TOKEN, &errors), "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "wrong").await;
    for (_, error) in &errors {
        page.click("Sign in").await;
        expect_error(&page, error, Operation::SignIn).await;
    }
}

#[wasm_bindgen_test]
async fn start_errors_are_explained() {
    let errors = errors("a restore session");
    let page = Page::signed_in(&server_with_errors(POST_EXPLORE, &errors), "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    for (_, error) in &errors {
        page.click("Start restore session").await;
        expect_error(&page, error, Operation::Explore).await;
        let sessions_link = page.find_now("link", "Show the list of sessions");
        assert_eq!(
            sessions_link.is_some(),
            error.leaves_outcome_unknown(),
            "{error:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn errors_of_the_session_screen_are_explained() {
    let errors = errors("a restore session");
    let page = Page::signed_in(&server_with_errors(GET_SESSION, &errors), SESSION_URL).await;
    for (_, error) in &errors {
        expect_error(&page, error, Operation::Read).await;
        page.click("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn errors_of_the_resource_screen_are_explained() {
    let errors = errors("JSON");
    let path = format!("v6/RestoreSessions/{SESSION_ID}/events");
    let server = server_with_errors(&format!("GET {path}"), &errors);
    let page = Page::signed_in(&server, &format!("#/{path}")).await;
    for (_, error) in &errors {
        expect_error(&page, error, Operation::Read).await;
        page.click("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn errors_of_the_list_of_organizations_are_explained() {
    let errors = errors("a list of organizations");
    let mut server = server_with_errors(GET_ORGANIZATIONS, &errors);
    // After these errors, the page requests the list without backup windows.
    for (response, error) in &errors {
        let line = GET_ORGANIZATIONS_WITHOUT_WINDOWS;
        server = match error {
            error if is_temporary(error) => server.on_with_retries(line, response.clone()),
            ApiError::Rejected { .. } => server.on(line, response.clone()),
            _ => server,
        };
    }
    let page = Page::signed_in(&server, "#/").await;
    for (_, error) in &errors {
        expect_error(&page, error, Operation::ListOrganizations).await;
        page.click("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn stop_errors_are_explained() {
    // The page reads the session for 30 seconds after a stop whose response was lost.
    let _timers = FastTimers::start();
    let errors = errors("a confirmation");
    let page = Page::signed_in(&server_with_errors(POST_STOP, &errors), SESSION_URL).await;
    for (_, error) in &errors {
        page.click("Stop session").await;
        if error.leaves_outcome_unknown() {
            page.expect_text("The server’s response was lost and the session is still open.")
                .await;
        } else {
            expect_error(&page, error, Operation::StopOfOpen).await;
        }
    }
}
