//! Lists of organizations in responses, with and without backup windows.

use restore_desk::{
    api::{error::ApiError, lists},
    domain::{
        backup_window::BackupWindow,
        organization::{Organization, Organizations},
        partial::Partial,
        restore_type::RestoreType::{self, Veod, Vesp, Vet, Vex},
        time::timestamp::Timestamp,
    },
};

use crate::api::response;

const EXTENDED: &str = include_str!("../../fixtures/organizations.json");
const PLAIN: &str = include_str!("../../fixtures/organizations-without-window.json");

fn parse(body: &str) -> Result<Organizations, ApiError> {
    let page = lists::page(&response(200, body), "a list of organizations")?;
    Ok(lists::organizations(&Partial::from(page.entries)))
}

fn named(name: &str) -> Organization {
    let organizations = parse(EXTENDED).unwrap();
    let found = organizations
        .iter()
        .find(|organization| organization.name.to_ascii_lowercase().starts_with(name));
    found.unwrap().clone()
}

#[test]
fn the_extended_view_contains_the_backup_window() {
    let window = BackupWindow::Between {
        first: Timestamp::new("2021-06-01T22:00:04.1234567Z"),
        last: Timestamp::new("2022-01-21T22:00:03.7654321Z"),
    };
    assert_eq!(named("abc").window, window);
    assert_eq!(named("never").window, BackupWindow::NeverBackedUp);
}

#[test]
fn without_the_extended_view_the_backup_window_is_unknown() {
    let organizations = parse(PLAIN).unwrap();
    assert_eq!(organizations.len(), 2);
    for organization in organizations.iter() {
        assert_eq!(organization.window, BackupWindow::Unknown);
    }
}

#[test]
fn the_id_replaces_a_missing_name() {
    let organizations = parse(PLAIN).unwrap();
    let id = "5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d";
    assert_eq!(organizations.find(id).unwrap().name, id);
}

#[test]
fn a_time_that_stands_for_none_is_not_an_end_of_the_backup_window() {
    let window = |fields: &str| {
        let body = format!(r#"[{{"id":"5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d",{fields}}}]"#);
        parse(&body).unwrap().iter().next().unwrap().window.clone()
    };
    for none in [
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999",
    ] {
        let both = format!(r#""firstBackuptime":"{none}","lastBackuptime":"{none}""#);
        assert_eq!(window(&both), BackupWindow::Unknown, "for {none}");
        let never = format!(r#"{both},"isBackedup":false"#);
        assert_eq!(window(&never), BackupWindow::NeverBackedUp, "for {none}");
        let last = "2022-01-21T22:00:03Z";
        let one = format!(r#""firstBackuptime":"{none}","lastBackuptime":"{last}""#);
        let expected = BackupWindow::Between {
            first: Timestamp::new(none),
            last: Timestamp::new(last),
        };
        assert_eq!(window(&one), expected, "for {none}");
    }
}

#[test]
fn a_service_is_missing_only_if_the_server_says_so() {
    let missing = |organization: &Organization| {
        RestoreType::ALL
            .into_iter()
            .filter(|restore_type| organization.lacks(*restore_type))
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(&named("abc")), []);
    assert_eq!(missing(&named("never")), [Veod, Vesp, Vet]);
    assert_eq!(
        missing(&named("hybrid")),
        [Vet],
        "on-premises services count too"
    );
    let unknown = parse(r#"[{"id":"5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d"}]"#).unwrap();
    assert_eq!(missing(unknown.iter().next().unwrap()), []);
    let no_exchange = r#"[{"id":"5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d","isExchange":false}]"#;
    assert_eq!(
        missing(parse(no_exchange).unwrap().iter().next().unwrap()),
        [Vex]
    );
}

#[test]
fn an_entry_without_an_id_counts_as_unreadable_and_the_list_may_be_empty() {
    let organizations = parse(r#"[{"name":"x"},7,null,{"id":"no guid"}]"#).unwrap();
    assert!(organizations.is_empty());
    assert_eq!(organizations.gaps().unreadable, 4);
    for body in ["[]", "null", r#"{"results":null}"#] {
        let none = parse(body).unwrap();
        assert!(none.is_empty() && none.gaps().is_none(), "for {body}");
    }
}

#[test]
fn a_response_that_is_not_a_list_is_invalid() {
    for body in ["{}", r#"{"message":"no"}"#, "<html>", ""] {
        let is_invalid = matches!(parse(body), Err(ApiError::InvalidResponse { .. }));
        assert!(is_invalid, "for {body}");
    }
}
