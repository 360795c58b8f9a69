//! The native picker beside the text: it opens at what was typed, and what it does not know stays as it was typed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::domain::picker::{to_picker, with_picked};

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

#[test]
fn picking_another_day_keeps_the_seconds() {
    let cases = [
        (
            "2022-01-22 14:56:55.862",
            "2022-01-23T14:56",
            "2022-01-23 14:56:55.862",
        ),
        (
            "2022-01-22 14:56:55",
            "2022-01-23T14:56",
            "2022-01-23 14:56:55",
        ),
        (
            "2022-01-22 14:56:55",
            "2022-01-22T15:00",
            "2022-01-22 15:00:00",
        ),
        (
            "2022-01-22T14:56:55.862Z",
            "2022-01-23T15:56",
            "2022-01-23 15:56:55.862",
        ),
        (
            "2022-01-22 14:56:55.8620001",
            "2022-01-23T14:56",
            "2022-01-23 14:56:55.863",
        ),
        (
            "2022-01-22 14:56:55.862",
            "2022-01-22T14:56:30",
            "2022-01-22 14:56:30",
        ),
        ("", "2022-01-23T14:56", "2022-01-23 14:56:00"),
        ("noon", "2022-01-23T14:56:07.5", "2022-01-23 14:56:07.500"),
        ("noon", "", "noon"),
        ("2022-01-22 14:56:55", "gone", "2022-01-22 14:56:55"),
    ];
    for (text, picked, expected) in cases {
        assert_eq!(
            with_picked(text, picked, &an_hour_ahead),
            expected,
            "for {text:?} and {picked:?}"
        );
    }
}

#[test]
fn the_picker_opens_at_what_was_typed() {
    let cases = [
        ("2022-01-22 14:56", Some("2022-01-22T14:56:00")),
        ("2022-01-22 14:56:55.862", Some("2022-01-22T14:56:55.862")),
        ("2022-01-22T23:30Z", Some("2022-01-23T00:30:00")),
        ("noon", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(
            to_picker(text, &an_hour_ahead).as_deref(),
            expected,
            "for {text:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_whatever_is_too_much(text in any::<String>(), like in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,Z+-]{0,24}") {
        for text in [text, like] {
            let _ = (to_picker(&text, &an_hour_ahead), with_picked(&text, &text, &an_hour_ahead));
        }
    }
}
