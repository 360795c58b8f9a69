//! When a failed read is retried automatically.

use std::time::Duration;

use restore_desk::api::{
    error::{ApiError, ServerMessage},
    send::retry_delay,
};

fn gateway(status: u16) -> ApiError {
    ApiError::Gateway {
        status,
        server_message: None,
    }
}

fn too_many_requests() -> ApiError {
    ApiError::TooManyRequests { retry_after: None }
}

#[test]
fn a_temporary_error_is_retried_twice_with_jittered_backoff() {
    for error in [
        ApiError::Unreachable,
        gateway(502),
        ApiError::NotFromApi { status: 429 },
        too_many_requests(),
    ] {
        let delay = |attempt, jitter| retry_delay(&error, None, attempt, jitter);
        assert_eq!(delay(0, 1.0), Some(Duration::from_millis(500)));
        assert_eq!(delay(0, 0.5), Some(Duration::from_millis(250)));
        assert_eq!(delay(1, 1.0), Some(Duration::from_secs(1)));
        assert_eq!(delay(2, 1.0), None);
    }
}

#[test]
fn retry_after_sets_the_delay_up_to_a_minute() {
    for error in [too_many_requests(), gateway(503)] {
        let delay = |retry_after, attempt| retry_delay(&error, Some(retry_after), attempt, 0.0);
        assert_eq!(delay(7, 0), Some(Duration::from_secs(7)));
        assert_eq!(delay(60, 1), Some(Duration::from_secs(60)));
        assert_eq!(delay(61, 0), None);
        assert_eq!(delay(7, 2), None);
    }
}

#[test]
fn a_permanent_error_is_not_retried() {
    let server_message = Some(ServerMessage {
        message: "No.".to_owned(),
        code: None,
        stack_trace: None,
    });
    let permanent = [
        ApiError::Unauthorized,
        ApiError::NewTokenRejected,
        ApiError::NotFromApi { status: 403 },
        ApiError::Canceled,
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 30 },
        ApiError::Forbidden {
            server_message: None,
        },
        ApiError::NotFound {
            server_message: None,
        },
        ApiError::Rejected {
            status: 500,
            server_message,
        },
        ApiError::InvalidResponse {
            expected: "JSON",
            found: "a web page",
        },
    ];
    for error in permanent {
        for retry_after in [None, Some(1)] {
            assert_eq!(
                retry_delay(&error, retry_after, 0, 1.0),
                None,
                "for {error}"
            );
        }
    }
}
