//! Every failure of every act in words: what happened, and what to do next. A lost answer is never called a failure.

use restore_desk::{
    api::error::{ApiError, Said},
    views::explain::{Act, Explanation, explain},
};

const ACTS: [Act; 6] = [
    Act::SignIn,
    Act::SignInWithToken,
    Act::ListOrganizations,
    Act::Explore,
    Act::Stop,
    Act::Read,
];

fn errors() -> Vec<ApiError> {
    let said = Some(Said {
        message: "The server’s own sentence.".to_owned(),
        code: Some("Timeout".to_owned()),
        stack_trace: None,
    });
    let mut errors = vec![
        ApiError::SignedOut,
        ApiError::Busy { retry_after: None },
        ApiError::Busy {
            retry_after: Some(7),
        },
        ApiError::Unreachable { status: None },
        ApiError::Unreachable { status: Some(500) },
        ApiError::Unreachable { status: Some(502) },
        ApiError::Unreachable { status: Some(504) },
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 300 },
        ApiError::Cancelled,
        ApiError::Unreadable {
            expected: "a restore session",
            found: "a web page",
        },
    ];
    for said in [None, said] {
        errors.extend([
            ApiError::WrongCredentials { said: said.clone() },
            ApiError::Forbidden { said: said.clone() },
            ApiError::Missing { said: said.clone() },
            ApiError::Refused {
                status: 400,
                said: said.clone(),
            },
            ApiError::Refused { status: 500, said },
        ]);
    }
    errors
}

fn each(check: impl Fn(&ApiError, Act, &Explanation)) {
    for error in errors() {
        for act in ACTS {
            check(&error, act, &explain(&error, act));
        }
    }
}

#[test]
fn every_failure_says_what_happened_and_what_to_do_in_whole_sentences() {
    each(|error, act, words| {
        for text in [&words.happened, &words.next] {
            let is_sentence = text.starts_with(char::is_uppercase) && text.ends_with('.');
            assert!(is_sentence, "{act:?} {error:?}: {text:?}");
            // Which version is spoken, config.json says.
            assert!(!text.contains("v6"), "{act:?} {error:?}: {text:?}");
        }
    });
}

#[test]
fn the_servers_own_words_are_passed_on_unchanged() {
    each(|error, act, words| {
        assert_eq!(
            words.server_said.as_ref(),
            error.said(),
            "{act:?} {error:?}"
        );
    });
}

#[test]
fn a_lost_answer_to_a_start_or_stop_is_unknown_and_never_called_a_failure() {
    each(|error, act, words| {
        if !matches!(act, Act::Explore | Act::Stop) || !error.leaves_outcome_unknown() {
            return;
        }
        let all = format!("{} {}", words.happened, words.next).to_lowercase();
        for word in [
            "fail",
            "could not be created",
            "was not created",
            "no session was",
            "did not",
        ] {
            assert!(
                !all.contains(word),
                "{act:?} {error:?} says {word:?}: {all}"
            );
        }
        let leads_on = match act {
            Act::Explore => all.contains("may have created") && all.contains("list of sessions"),
            _ => all.contains("not known") && all.contains("read the session again"),
        };
        assert!(leads_on, "{act:?} {error:?}: {all}");
    });
}

#[test]
fn a_refused_start_says_that_there_is_no_session() {
    let said = Some(Said {
        message: "No.".to_owned(),
        code: None,
        stack_trace: None,
    });
    let refused = ApiError::Refused { status: 500, said };
    let words = explain(&refused, Act::Explore);
    assert!(words.next.contains("No session was created"));
    let missing = explain(&ApiError::Missing { said: None }, Act::Explore);
    assert!(missing.next.contains("No session was created"));
}

#[test]
fn each_failure_of_a_sign_in_has_its_own_words() {
    let cases = [
        ApiError::WrongCredentials { said: None },
        ApiError::Forbidden { said: None },
        ApiError::Missing { said: None },
        ApiError::Busy { retry_after: None },
        ApiError::Unreachable { status: None },
        ApiError::Unreachable { status: Some(500) },
        ApiError::Unreachable { status: Some(502) },
        ApiError::Unreachable { status: Some(504) },
        ApiError::Offline,
        ApiError::Redirected,
        ApiError::TimedOut { seconds: 30 },
        ApiError::Unreadable {
            expected: "an access token",
            found: "a web page",
        },
    ];
    let words = cases.map(|error| explain(&error, Act::SignIn).happened);
    for (position, text) in words.iter().enumerate() {
        let again = words.iter().skip(position + 1).any(|other| other == text);
        assert!(!again, "two failures say {text:?}");
    }
}

#[test]
fn a_quota_says_how_long_to_wait() {
    let busy = ApiError::Busy {
        retry_after: Some(7),
    };
    assert_eq!(
        explain(&busy, Act::SignIn).next,
        "Wait 7 seconds, then try again."
    );
}
