//! The error text of every error for every operation: what happened, and what to do next. A lost response is never
//! called a failure.

use restore_desk::{
    api::error::{ApiError, ServerMessage},
    components::{
        error_text::{Explanation, explain},
        operation::Operation,
    },
};

const OPERATIONS: [Operation; 7] = [
    Operation::SignIn,
    Operation::SignInWithToken,
    Operation::ListOrganizations,
    Operation::Explore,
    Operation::Stop,
    Operation::StopOfOpen,
    Operation::Read,
];

fn errors() -> Vec<ApiError> {
    let server_message = Some(ServerMessage {
        message: "The proxy is offline.".to_owned(),
        code: Some("ProxyOffline".to_owned()),
        stack_trace: None,
    });
    let mut errors = vec![
        ApiError::Unauthorized,
        ApiError::TooManyRequests { retry_after: None },
        ApiError::TooManyRequests {
            retry_after: Some(7),
        },
        ApiError::Unreachable,
        ApiError::NewTokenRejected,
        ApiError::NotFromApi { status: 403 },
        ApiError::NotFromApi { status: 407 },
        ApiError::NotFromApi { status: 429 },
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 300 },
        ApiError::Canceled,
        ApiError::InvalidResponse {
            expected: "a restore session",
            found: "a web page",
        },
    ];
    for server_message in [None, server_message] {
        errors.extend([408, 500, 502, 504, 520].map(|status| ApiError::Gateway {
            status,
            server_message: server_message.clone(),
        }));
        errors.extend([
            ApiError::WrongCredentials {
                server_message: server_message.clone(),
            },
            ApiError::Forbidden {
                server_message: server_message.clone(),
            },
            ApiError::NotFound {
                server_message: server_message.clone(),
            },
            ApiError::Rejected {
                status: 400,
                server_message: server_message.clone(),
            },
            ApiError::Rejected {
                status: 500,
                server_message,
            },
        ]);
    }
    errors
}

fn gateway(status: u16) -> ApiError {
    ApiError::Gateway {
        status,
        server_message: None,
    }
}

fn for_each_error_and_operation(check: impl Fn(&ApiError, Operation, &Explanation)) {
    for error in errors() {
        for operation in OPERATIONS {
            check(&error, operation, &explain(&error, operation));
        }
    }
}

#[test]
fn every_error_says_what_happened_and_what_to_do_in_complete_sentences() {
    for_each_error_and_operation(|error, operation, explanation| {
        for text in [&explanation.summary, &explanation.next] {
            let is_sentence = text.starts_with(char::is_uppercase) && text.ends_with('.');
            assert!(is_sentence, "{operation:?} {error:?}: {text:?}");
            // The version depends on config.json.
            assert!(!text.contains("v6"), "{operation:?} {error:?}: {text:?}");
        }
    });
}

#[test]
fn the_message_of_the_server_is_passed_on_unchanged() {
    for_each_error_and_operation(|error, operation, explanation| {
        assert_eq!(
            explanation.server_message.as_ref(),
            error.server_message(),
            "{operation:?} {error:?}"
        );
    });
}

#[test]
fn a_lost_response_to_a_start_or_stop_has_an_unknown_outcome_and_is_not_called_a_failure() {
    for_each_error_and_operation(|error, operation, explanation| {
        if !matches!(operation, Operation::Explore | Operation::Stop)
            || !error.leaves_outcome_unknown()
        {
            return;
        }
        let text = format!("{} {}", explanation.summary, explanation.next).to_lowercase();
        for claim in [
            "fail",
            "could not be created",
            "was not created",
            "no session was",
            "did not",
        ] {
            assert!(
                !text.contains(claim),
                "{operation:?} {error:?} says {claim:?}: {text}"
            );
        }
        let has_next_step = match operation {
            Operation::Explore => {
                text.contains("may have created") && text.contains("list of sessions")
            }
            _ => text.contains("not known") && text.contains("check now"),
        };
        assert!(has_next_step, "{operation:?} {error:?}: {text}");
    });
}

#[test]
fn a_rejected_start_says_that_no_session_was_created() {
    let server_message = Some(ServerMessage {
        message: "No.".to_owned(),
        code: None,
        stack_trace: None,
    });
    let rejected = ApiError::Rejected {
        status: 500,
        server_message,
    };
    let not_found = ApiError::NotFound {
        server_message: None,
    };
    for error in [rejected, not_found] {
        let next = explain(&error, Operation::Explore).next;
        assert!(next.contains("No session was created"), "{error:?}: {next}");
    }
}

#[test]
fn each_error_of_a_sign_in_has_its_own_text() {
    let cases = [
        ApiError::WrongCredentials {
            server_message: None,
        },
        ApiError::Forbidden {
            server_message: None,
        },
        ApiError::NotFound {
            server_message: None,
        },
        ApiError::TooManyRequests { retry_after: None },
        ApiError::Unreachable,
        gateway(500),
        gateway(502),
        gateway(504),
        gateway(520),
        ApiError::NotFromApi { status: 403 },
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 30 },
        ApiError::InvalidResponse {
            expected: "an access token",
            found: "a web page",
        },
    ];
    let summaries = cases.map(|error| explain(&error, Operation::SignIn).summary);
    for (position, text) in summaries.iter().enumerate() {
        let is_repeated = summaries
            .iter()
            .skip(position + 1)
            .any(|other| other == text);
        assert!(!is_repeated, "two errors say {text:?}");
    }
}

#[test]
fn too_many_requests_says_how_long_to_wait() {
    let too_many_requests = ApiError::TooManyRequests {
        retry_after: Some(7),
    };
    assert_eq!(
        explain(&too_many_requests, Operation::SignIn).next,
        "Wait 7 seconds, then try again."
    );
}
