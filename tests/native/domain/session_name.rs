//! Whether the server’s name for a session contains the requested point in time.

use restore_desk::domain::{
    session_name::NameCheck::{self, Differs, Matches, NoTime},
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
