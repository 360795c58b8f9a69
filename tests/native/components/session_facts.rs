//! The heading of a session, and how long such sessions are usually open.

use restore_desk::{
    components::session_frame::facts::{title, usual_duration},
    domain::{
        explore::query::ExploreQuery,
        restore_session::{RestoreSession, SessionState},
        time::timestamp::Timestamp,
    },
    ui::display_zone::DisplayZone,
};

use crate::domain::open_session;

fn session(number: u8, name: &str) -> RestoreSession {
    let id = format!("{number:08x}-3e6c-4e55-83b2-d7d196e11cbe");
    RestoreSession {
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        restore_type: Some("Vex".to_owned()),
        ..open_session(&id)
    }
}

#[test]
fn the_heading_has_the_time_that_was_asked_for_or_that_of_the_servers_clock() {
    let asked = ExploreQuery {
        at: "2026-05-26T12:00:00Z".to_owned(),
        ..ExploreQuery::default()
    };
    let name = "Exchange restore (Entire organization - 5/26/2026 2:00:00 PM)";
    let cases = [
        (name, Some(&asked), "Exchange as of Tue 26 May 2026, 12:00"),
        (
            name,
            None,
            "Exchange as of Tue 26 May 2026, 14:00 (server’s clock)",
        ),
        (
            "Exchange restore (Sales - 5/6/2026 2:00:00 PM)",
            None,
            "Exchange as of Sales - 5/6/2026 2:00:00 PM (server’s clock)",
        ),
        ("Nightly test", None, "Nightly test"),
        ("", None, "Exchange"),
    ];
    for (name, request, expected) in cases {
        assert_eq!(
            title(&session(1, name), request, DisplayZone::Utc),
            expected
        );
    }
}

#[test]
fn usual_durations_are_those_of_the_last_three_sessions_of_this_device_and_type() {
    let ended = |number: u8, day: u8, minutes: u8| RestoreSession {
        creation_time: Some(Timestamp::new(format!("2026-06-{day:02}T10:00:00Z"))),
        end_time: Some(Timestamp::new(format!(
            "2026-06-{day:02}T10:{minutes:02}:00Z"
        ))),
        state: SessionState::Stopped,
        ..session(number, "")
    };
    let mut teams = ended(9, 9, 55);
    teams.restore_type = Some("Vet".to_owned());
    let sessions = [
        ended(1, 1, 2),
        ended(2, 2, 41),
        ended(3, 3, 18),
        ended(4, 4, 20),
        ended(5, 5, 59),
        teams,
        session(6, ""),
    ];
    let here: Vec<String> = [1, 2, 3, 4, 6, 9]
        .map(|number: u8| session(number, "").id.to_string())
        .to_vec();
    assert_eq!(
        usual_duration(&sessions, Some("Vex"), &here).as_deref(),
        Some(
            "The last 3 Exchange sessions that were started in this browser were open for 18 min to 41 min."
        )
    );
    assert_eq!(
        usual_duration(&sessions, Some("Vet"), &here).as_deref(),
        Some("The last Teams session that was started in this browser was open for 55 min.")
    );
    assert_eq!(usual_duration(&sessions, Some("Vesp"), &here), None);
}
