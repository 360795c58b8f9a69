//! Whether the server's name for a session speaks of the moment that was asked for.

use restore_desk::domain::{
    point_in_time::PointInTime,
    session_name::Agreement::{self, Agrees, Differs, Silent},
};

#[test]
fn a_name_agrees_when_some_clock_shows_its_time_at_the_moment() {
    let asked = PointInTime::from_api("2022-01-22T14:56:55.862Z").unwrap();
    let cases = [
        (
            "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
            Agrees(0),
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 3:56:55 PM)",
            Agrees(60),
        ),
        (
            "Teams restore (Entire organization - 22.01.2022 15:56:55)",
            Agrees(60),
        ),
        (
            "Teams restore (Entire organization - 22/01/2022 20:41:55)",
            Agrees(345),
        ),
        (
            "Teams restore (Entire organization - 1/22/2022 4:56:55 AM)",
            Agrees(-600),
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
        ("Teams restore", Silent),
        ("Teams - restore", Silent),
        ("", Silent),
    ];
    for (name, expected) in cases {
        assert_eq!(Agreement::of(name, asked), expected, "{name}");
    }
}
