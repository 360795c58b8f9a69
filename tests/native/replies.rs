//! What the server says of a restore session: every documented field, and what is made of those that are missing.

use restore_desk::{
    api::{error::ApiError, reply, reply::Reply},
    domain::{
        restore_session::{End, Outcome, RestoreSession, State},
        restore_type::RestoreType,
        timestamp::Timestamp,
    },
};
use serde_json::{Value, json};

const DOCUMENTED: &str = include_str!("../fixtures/documented-session.json");
const WHOLE: &str = include_str!("../fixtures/whole-session.json");
const BARE: &str = include_str!("../fixtures/bare-session.json");

fn answer(status: u16, body: &str) -> Result<RestoreSession, ApiError> {
    reply::restore_session(&Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    })
}

fn session(body: &str) -> RestoreSession {
    answer(200, body).unwrap()
}

/// The bare session with one more field, or another value for one of its own.
fn with(field: &str, value: Value) -> RestoreSession {
    let mut fields: Value = serde_json::from_str(BARE).unwrap();
    fields
        .as_object_mut()
        .unwrap()
        .insert(field.to_owned(), value);
    session(&fields.to_string())
}

#[test]
fn the_documented_answer_is_understood() {
    let session = session(DOCUMENTED);
    assert_eq!(session.id.as_str(), "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe");
    let name = "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)";
    assert_eq!(session.name.as_deref(), Some(name));
    assert_eq!(session.organization.as_deref(), Some("abc.onmicrosoft.com"));
    assert_eq!(session.known_type(), Some(RestoreType::Vet));
    let created = session.creation_time.clone().unwrap();
    assert_eq!(created.as_str(), "2022-01-21T22:53:13.9685934Z");
    assert_eq!(session.end(), End::StillOpen);
    assert_eq!(session.state, State::Working);
    assert_eq!(session.result, Outcome::Success);
    assert_eq!(
        session.initiated_by.as_deref(),
        Some(r"EPSILON\Administrator")
    );
    assert_eq!(
        session.client_host.as_deref(),
        Some("EPSILON (via: 127.0.0.1)")
    );
    assert_eq!(
        session.scope_name, None,
        "an empty scope counts as not given"
    );
    assert_eq!((session.details, session.reason), (None, None));
    let keys: Vec<&str> = session.links.iter().map(|link| link.key.as_str()).collect();
    assert_eq!(keys, ["self", "organization", "restoreSessionEvents"]);
}

#[test]
fn all_fourteen_fields_are_read() {
    let session = session(WHOLE);
    let texts = [
        session.name,
        session.organization,
        session.restore_type,
        session.initiated_by,
        session.details,
        session.scope_name,
        session.client_host,
        session.reason,
    ];
    let expected = [
        "Exchange restore (Finance - 3/23/2023 2:16:40 PM)",
        "hybrid.onmicrosoft.com",
        "Vex",
        "finance.lead@hybrid.onmicrosoft.com",
        "2 of 40 items were skipped",
        "Finance",
        "BACKUP01 (via: 10.0.0.7)",
        "Ticket 4711: deleted by mistake",
    ];
    assert_eq!(texts, expected.map(|text| Some(text.to_owned())));
    assert_eq!(
        (session.state, session.result),
        (State::Stopped, Outcome::Warning)
    );
    assert_eq!(
        session.creation_time,
        Some(Timestamp::new("2023-03-23T14:20:01.5Z"))
    );
    assert_eq!(
        session.end_time,
        Some(Timestamp::new("2023-03-23T16:41:12.0446928Z"))
    );
    assert_eq!(session.links.len(), 3);
}

#[test]
fn left_out_null_empty_and_blank_are_all_not_given() {
    let left_out = session(BARE);
    let fields = [
        "name",
        "organization",
        "initiatedBy",
        "details",
        "scopeName",
        "clientHost",
        "reason",
        "endTime",
    ];
    for field in fields {
        for nothing in [Value::Null, json!(""), json!("  ")] {
            assert_eq!(with(field, nothing), left_out, "for {field}");
        }
    }
    for nothing in [Value::Null, json!({}), json!([]), json!("none")] {
        assert_eq!(with("_links", nothing), left_out);
    }
}

#[test]
fn only_the_id_is_indispensable() {
    let session = session(r#"{"id":"8CACCBCB-3E6C-4E55-83B2-D7D196E11CBE"}"#);
    assert_eq!(session.id.as_str(), "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe");
    assert_eq!(session.state, State::Other(String::new()));
    assert_eq!(session.result, Outcome::Other(String::new()));
    for body in [r"{}", r#"{"id":null}"#, r#"{"id":"seven"}"#, r"[]", r"7"] {
        let unreadable = matches!(answer(200, body), Err(ApiError::Unreadable { .. }));
        assert!(unreadable, "for {body}");
    }
}

#[test]
fn unknown_values_stay_as_they_came() {
    assert_eq!(
        with("state", json!("Starting")).state,
        State::Other("Starting".into())
    );
    assert_eq!(
        with("result", json!("Mixed")).result,
        Outcome::Other("Mixed".into())
    );
    let new = with("type", json!("Vpp"));
    assert_eq!(
        (new.restore_type.as_deref(), new.known_type()),
        (Some("Vpp"), None)
    );
    assert_eq!(
        with("type", json!("vet")).known_type(),
        Some(RestoreType::Vet)
    );
    let soon = with("creationTime", json!("soon")).creation_time.unwrap();
    assert_eq!((soon.as_str(), soon.instant()), ("soon", None));
    assert_eq!(with("eTag", json!(17)), session(BARE));
}

#[test]
fn a_session_without_an_end_is_still_open() {
    let never = "9999-12-31T23:59:59.9999999Z";
    for end in [
        Value::Null,
        json!(""),
        json!(never),
        json!("9999-12-31T23:59:59Z"),
    ] {
        assert_eq!(
            with("endTime", end.clone()).end(),
            End::StillOpen,
            "for {end}"
        );
    }
    let ended = with("endTime", json!("2022-01-22T00:00:00Z"));
    assert!(matches!(ended.end(), End::At(_)));
    let mut stopped = with("state", json!("Stopped"));
    assert_eq!(stopped.end(), End::NotGiven);
    stopped.end_time = Some(Timestamp::new(never));
    assert_eq!(stopped.end(), End::NotGiven);
}

#[test]
fn any_success_will_do_and_a_byte_order_mark_does_no_harm() {
    for status in [200, 201, 202] {
        assert!(answer(status, DOCUMENTED).is_ok(), "for {status}");
    }
    assert_eq!(
        answer(200, &format!("\u{feff}{DOCUMENTED}")),
        answer(200, DOCUMENTED)
    );
}
