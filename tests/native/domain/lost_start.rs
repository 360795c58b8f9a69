//! Which sessions can be the result of a start whose response was lost: what cannot be read excludes nothing.

use restore_desk::domain::{
    explore::{draft::ExploreDraft, options::ExploreOptions},
    lost_start::{LostStart, OrganizationCheck, Relation},
    organization::Organizations,
    restore_session::{RestoreSession, SessionState},
    time::{input::TimeInput, timestamp::Timestamp},
};

use crate::domain::{context, instant, open_session, organization, utc};

const ORGANIZATION_ID: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
const ORGANIZATION: &str = "abc.onmicrosoft.com";
const SENT_AT: &str = "2022-01-22T15:00:00Z";

const MATCHES: Relation = Relation::Candidate(OrganizationCheck::Matches);
const UNKNOWN: Relation = Relation::Candidate(OrganizationCheck::Unknown);

fn options() -> ExploreOptions {
    let draft = ExploreDraft {
        chosen_organization: ORGANIZATION_ID.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: TimeInput::parse("2022-01-22 14:56:55".to_owned(), &context(&utc)),
        ..ExploreDraft::default()
    };
    let organizations = Organizations::new(vec![organization(ORGANIZATION_ID)]);
    draft.validate(Some(&organizations)).unwrap()
}

/// The session that a server creates for the request, after a change.
fn session(change: impl FnOnce(&mut RestoreSession)) -> RestoreSession {
    let mut session = RestoreSession {
        name: Some("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)".to_owned()),
        organization: Some(ORGANIZATION.to_owned()),
        restore_type: Some("Vet".to_owned()),
        creation_time: Some(Timestamp::new("2022-01-22T15:00:12Z")),
        ..open_session("8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
    };
    change(&mut session);
    session
}

fn relation(organization: Option<&str>, change: impl FnOnce(&mut RestoreSession)) -> Relation {
    let start = LostStart {
        sent_at: instant(SENT_AT).timestamp_millis(),
        options: &options(),
        organization,
    };
    start.relation_to(&session(change))
}

fn created_after(time: Option<&str>) -> Option<i64> {
    let start = LostStart {
        sent_at: instant(SENT_AT).timestamp_millis(),
        options: &options(),
        organization: None,
    };
    start.created_after(&session(|session| {
        session.creation_time = time.map(Timestamp::new);
    }))
}

#[test]
fn the_session_of_the_request_is_a_candidate() {
    assert_eq!(relation(Some(ORGANIZATION), |_| ()), MATCHES);
    let in_capitals = relation(Some("ABC.onmicrosoft.com"), |_| ());
    assert_eq!(in_capitals, MATCHES);
}

#[test]
fn a_session_that_differs_in_one_point_is_another_one_of_this_type() {
    let changes: [fn(&mut RestoreSession); 4] = [
        |session| session.organization = Some("other.onmicrosoft.com".to_owned()),
        |session| session.name = Some("Teams restore (… - 1/22/2022 2:56:54 PM)".to_owned()),
        |session| session.creation_time = Some(Timestamp::new("2022-01-22T13:59:59Z")),
        |session| session.creation_time = Some(Timestamp::new("2021-01-22T15:00:12Z")),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let relation = relation(Some(ORGANIZATION), change);
        assert_eq!(relation, Relation::Other, "change {index}");
    }
}

#[test]
fn a_session_that_has_ended_or_has_another_type_is_unrelated() {
    let changes: [fn(&mut RestoreSession); 2] = [
        |session| session.restore_type = Some("Vex".to_owned()),
        |session| session.state = SessionState::Stopped,
    ];
    for change in changes {
        assert_eq!(relation(Some(ORGANIZATION), change), Relation::Unrelated);
    }
}

#[test]
fn what_cannot_be_read_excludes_nothing() {
    let changes: [fn(&mut RestoreSession); 9] = [
        |session| session.name = None,
        |session| session.name = Some("Teams restore (Hela organisationen)".to_owned()),
        |session| session.restore_type = None,
        |session| session.restore_type = Some("NewType".to_owned()),
        |session| session.creation_time = None,
        |session| session.creation_time = Some(Timestamp::new("soon")),
        |session| session.creation_time = Some(Timestamp::new("0001-01-01T00:00:00Z")),
        |session| session.creation_time = Some(Timestamp::new("9999-12-31T23:59:59.9999999Z")),
        |session| session.state = SessionState::Other("Starting".to_owned()),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let relation = relation(Some(ORGANIZATION), change);
        assert_eq!(relation, MATCHES, "change {index}");
    }
}

#[test]
fn an_organization_that_cannot_be_compared_is_said_to_be_unknown() {
    assert_eq!(relation(None, |_| ()), UNKNOWN);
    let without_organization = relation(Some(ORGANIZATION), |session| session.organization = None);
    assert_eq!(without_organization, UNKNOWN);
}

#[test]
fn the_creation_time_is_compared_with_the_request() {
    assert_eq!(created_after(Some("2022-01-22T15:00:12Z")), Some(12_000));
    assert_eq!(
        created_after(Some("2022-01-22T15:57:00+01:00")),
        Some(-180_000)
    );
    for unreadable in [None, Some("soon"), Some("0001-01-01T00:00:00Z")] {
        assert_eq!(created_after(unreadable), None, "{unreadable:?}");
    }
}
