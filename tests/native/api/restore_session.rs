//! A restore session in a response: every documented field, and missing or unknown values.

use std::sync::Arc;

use restore_desk::{
    api::{error::ApiError, response},
    domain::{
        restore_session::{EndTime, RestoreSession, SessionResult, SessionState},
        restore_type::RestoreType,
        time::timestamp::Timestamp,
    },
};
use serde_json::{Value, json};

use crate::api::response;

const DOCUMENTED: &str = include_str!("../../fixtures/documented-session.json");
const WHOLE: &str = include_str!("../../fixtures/whole-session.json");
const BARE: &str = include_str!("../../fixtures/bare-session.json");

fn parse(status: u16, body: &str) -> Result<RestoreSession, ApiError> {
    response::restore_session(&response(status, body))
}

/// The session without its JSON, so that only the fields are compared.
fn session(body: &str) -> RestoreSession {
    RestoreSession {
        json: Arc::default(),
        ..parse(200, body).unwrap()
    }
}

/// The bare session with one field added or replaced.
fn with(field: &str, value: Value) -> RestoreSession {
    let mut fields: Value = serde_json::from_str(BARE).unwrap();
    fields
        .as_object_mut()
        .unwrap()
        .insert(field.to_owned(), value);
    session(&fields.to_string())
}

#[test]
fn the_id_is_canonical_in_whatever_form_the_server_sends_it() {
    let id = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
    let forms = [
        id.to_uppercase(),
        id.replace('-', ""),
        format!("{{{id}}}"),
        format!("urn:uuid:{id}"),
    ];
    for form in forms {
        let session = session(&DOCUMENTED.replacen(id, &form, 1));
        assert_eq!(session.id.as_str(), id, "for {form}");
    }
}

#[test]
fn the_documented_response_is_parsed() {
    let session = session(DOCUMENTED);
    assert_eq!(session.id.as_str(), "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe");
    let name = "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)";
    assert_eq!(session.name.as_deref(), Some(name));
    assert_eq!(session.organization.as_deref(), Some("abc.onmicrosoft.com"));
    assert_eq!(session.known_type(), Some(RestoreType::Vet));
    let created = session.creation_time.clone().unwrap();
    assert_eq!(created.as_str(), "2022-01-21T22:53:13.9685934Z");
    assert_eq!(session.end(), EndTime::StillOpen);
    assert_eq!(session.state, SessionState::Working);
    assert_eq!(session.result, SessionResult::Success);
    assert_eq!(
        session.initiated_by.as_deref(),
        Some(r"EPSILON\Administrator")
    );
    assert_eq!(
        session.client_host.as_deref(),
        Some("EPSILON (via: 127.0.0.1)")
    );
    assert_eq!(session.scope_name, None, "an empty text counts as missing");
    assert_eq!((session.details, session.reason), (None, None));
    let rels: Vec<&str> = session.links.iter().map(|link| link.rel.as_str()).collect();
    assert_eq!(rels, ["self", "organization", "restoreSessionEvents"]);
}

#[test]
fn all_fourteen_fields_are_parsed() {
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
        (SessionState::Stopped, SessionResult::Warning)
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
fn a_null_empty_or_blank_field_counts_as_missing() {
    let bare = session(BARE);
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
            assert_eq!(with(field, nothing), bare, "for {field}");
        }
    }
    for nothing in [Value::Null, json!({}), json!([]), json!("none")] {
        assert_eq!(with("_links", nothing), bare);
    }
}

#[test]
fn only_the_id_is_required() {
    let session = session(r#"{"id":"8CACCBCB-3E6C-4E55-83B2-D7D196E11CBE"}"#);
    assert_eq!(session.id.as_str(), "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe");
    assert_eq!(session.state, SessionState::Other(String::new()));
    assert_eq!(session.result, SessionResult::Other(String::new()));
    for body in [r"{}", r#"{"id":null}"#, r#"{"id":"seven"}"#, r"[]", r"7"] {
        let is_invalid = matches!(parse(200, body), Err(ApiError::InvalidResponse { .. }));
        assert!(is_invalid, "for {body}");
    }
}

#[test]
fn unknown_values_are_kept() {
    assert_eq!(
        with("state", json!("Starting")).state,
        SessionState::Other("Starting".into())
    );
    assert_eq!(
        with("result", json!("Mixed")).result,
        SessionResult::Other("Mixed".into())
    );
    let unknown = with("type", json!("Vpp"));
    assert_eq!(
        (unknown.restore_type.as_deref(), unknown.known_type()),
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
fn a_session_without_an_end_time_is_open_only_by_its_state() {
    for end in [
        Value::Null,
        json!(""),
        json!("9999-12-31T23:59:59.9999999Z"),
        json!("9999-12-31T23:59:59"),
        json!("0001-01-01T00:00:00"),
        json!("1970-01-01T00:00:00Z"),
    ] {
        let mut session = with("endTime", end.clone());
        assert_eq!(session.end(), EndTime::StillOpen, "for {end}");
        for state in ["Stopped", "", "Starting"] {
            session.state = SessionState::from_code(state);
            assert_eq!(session.end(), EndTime::NotGiven, "{state} for {end}");
        }
    }
    let ended = with("endTime", json!("2022-01-22T00:00:00Z"));
    assert!(matches!(ended.end(), EndTime::At(_)));
}

#[test]
fn the_session_keeps_its_json() {
    assert_eq!(&*parse(200, DOCUMENTED).unwrap().json, DOCUMENTED);
}

#[test]
fn any_2xx_status_is_a_success_and_a_byte_order_mark_is_ignored() {
    for status in [200, 201, 202] {
        assert!(parse(status, DOCUMENTED).is_ok(), "for {status}");
    }
    assert_eq!(
        session(&format!("\u{feff}{DOCUMENTED}")),
        session(DOCUMENTED)
    );
}
