//! When a reading that failed is sent again by itself.

use std::time::Duration;

use restore_desk::api::{
    error::{ApiError, Said},
    retry::pause,
};

const NO_ANSWER: ApiError = ApiError::Unreachable { status: None };

fn busy(retry_after: Option<u32>) -> ApiError {
    ApiError::Busy { retry_after }
}

#[test]
fn what_may_pass_is_tried_twice_more_and_not_all_at_once() {
    for failure in [
        NO_ANSWER,
        ApiError::Unreachable { status: Some(502) },
        busy(None),
    ] {
        let after = |retries, chance| pause(&failure, None, retries, chance);
        assert_eq!(after(0, 1.0), Some(Duration::from_millis(500)));
        assert_eq!(after(0, 0.5), Some(Duration::from_millis(250)));
        assert_eq!(after(1, 1.0), Some(Duration::from_secs(1)));
        assert_eq!(after(2, 1.0), None);
    }
}

#[test]
fn the_server_says_how_long_to_wait_up_to_a_minute() {
    for failure in [busy(None), ApiError::Unreachable { status: Some(503) }] {
        let after = |asked, retries| pause(&failure, Some(asked), retries, 0.0);
        assert_eq!(after(7, 0), Some(Duration::from_secs(7)));
        assert_eq!(after(60, 1), Some(Duration::from_secs(60)));
        assert_eq!(after(61, 0), None);
        assert_eq!(after(7, 2), None);
    }
}

#[test]
fn what_does_not_pass_is_not_tried_again() {
    let said = Some(Said {
        message: "No.".to_owned(),
        code: None,
        stack_trace: None,
    });
    let lasting = [
        ApiError::SignedOut,
        ApiError::Cancelled,
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 30 },
        ApiError::Forbidden { said: None },
        ApiError::Missing { said: None },
        ApiError::Refused { status: 500, said },
        ApiError::Unreadable {
            expected: "JSON",
            found: "a web page",
        },
    ];
    for failure in lasting {
        for asked in [None, Some(1)] {
            assert_eq!(pause(&failure, asked, 0, 1.0), None, "for {failure}");
        }
    }
}
