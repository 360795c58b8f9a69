//! Whether the server’s name for a session contains the requested point in time.

use restore_desk::domain::{
    session_name::NameCheck::{self, Differs, Matches, NoTime, Unreadable},
    time::point_in_time::PointInTime,
};

#[test]
fn a_name_matches_if_a_time_zone_has_its_time_at_the_requested_point_in_time() {
    let requested = PointInTime::from_api("2022-01-22T14:56:55.862Z").unwrap();
    let cases = [
        (
            "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
            Matches(0),
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 3:56:55 PM)",
            Matches(60),
        ),
        (
            "Teams restore (Entire organization - 22.01.2022 15:56:55)",
            Matches(60),
        ),
        (
            "Teams restore (Entire organization - 22/01/2022 20:41:55)",
            Matches(345),
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 4:56:55 AM)",
            Matches(-600),
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 2:56:54 PM)",
            Differs,
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 2:57:55 PM)",
            Differs,
        ),
        (
            "Teams restore (Entire organization - 1/23/2022 2:56:55 PM)",
            Differs,
        ),
        ("Teams restore", NoTime),
        ("Teams - restore", NoTime),
        ("", NoTime),
    ];
    for (name, expected) in cases {
        assert_eq!(NameCheck::of(name, requested), expected, "for {name:?}");
    }
}

#[test]
fn the_formats_of_other_languages_are_read_or_said_to_be_unreadable() {
    let requested = PointInTime::from_api("2022-01-22T14:56:55.862Z").unwrap();
    let cases = [
        ("sv", "2022-01-22 15:56:55", Matches(60)),
        ("nl", "22-1-2022 15:56:55", Matches(60)),
        ("ja", "2022/01/22 23:56:55", Matches(540)),
        ("da", "22-01-2022 15:56:55", Matches(60)),
        ("da", "22.01.2022 15.56.55", Matches(60)),
        ("fi", "22.1.2022 16.56.55", Matches(120)),
        ("ko", "2022-01-22 오후 11:56:55", Matches(540)),
        ("ko", "2022. 1. 22. 오후 11:56:55", Matches(540)),
        ("zh", "2022/1/22 下午 10:56:55", Matches(480)),
        ("cs", "22.01.2022 15:56:55", Matches(60)),
        ("cs", "22. 1. 2022 15:56:55", Matches(60)),
        ("hu", "2022. 01. 22. 15:56:55", Matches(60)),
        ("hu", "2022.01.22. 15:56:55", Matches(60)),
        ("es", "22/01/2022 15:56:55", Matches(60)),
        ("es", "22/01/2022 08:56:55 a.\u{a0}m.", Matches(-360)),
        ("en", "1/22/2022 2:56:55\u{202f}PM", Matches(0)),
        ("sv", "2022-01-22 15:57:55", Differs),
        ("fi", "22.1.2022 16.57.55", Differs),
        // Nothing is concluded from what cannot be read for certain.
        ("bg", "22.1.2022 г. 16:56:55", Unreadable),
        ("fr", "2022-01-22 15 h 56 min 55 s", Unreadable),
        ("th", "22/1/2565 21:56:55", Unreadable),
        ("fa", "1400/11/02 18:26:55", Unreadable),
        ("ar", "٢٢/٠١/٢٠٢٢ ٠٦:٥٦:٥٥ م", Unreadable),
        ("en", "1/22/22 2:56 PM", Unreadable),
    ];
    for (language, time, expected) in cases {
        let name = format!("Teams restore (Entire organization - {time})");
        assert_eq!(
            NameCheck::of(&name, requested),
            expected,
            "for {language}: {time}"
        );
    }
    let without_separator = "Teams restore 22.1.2022 16.56.55";
    assert_eq!(NameCheck::of(without_separator, requested), Unreadable);
    let without_time = "Microsoft 365 restore (Team 42 - all)";
    assert_eq!(NameCheck::of(without_time, requested), NoTime);
}
