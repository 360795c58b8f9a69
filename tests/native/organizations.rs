//! The list of organizations, with and without the windows of their backups.

use restore_desk::{
    api::{error::ApiError, reply, reply::Reply},
    domain::{
        backup_window::BackupWindow,
        organization::{Organization, Organizations},
        restore_type::RestoreType::{self, Veod, Vesp, Vet, Vex},
        timestamp::Timestamp,
    },
};

const EXTENDED: &str = include_str!("../fixtures/organizations.json");
const PLAIN: &str = include_str!("../fixtures/organizations-without-window.json");

fn answer(body: &str) -> Result<Organizations, ApiError> {
    let reply = Reply {
        status: 200,
        body: body.to_owned(),
        ..Reply::default()
    };
    let page = reply::page(&reply, "a list of organizations")?;
    Ok(reply::organizations(&page.entries))
}

fn named(name: &str) -> Organization {
    let organizations = answer(EXTENDED).unwrap();
    organizations.named(name).next().unwrap().clone()
}

#[test]
fn they_stand_in_the_order_of_their_names_whatever_the_case() {
    let organizations = answer(EXTENDED).unwrap();
    let names: Vec<_> = organizations.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "abc.onmicrosoft.com",
            "hybrid.onmicrosoft.com",
            "Never.onmicrosoft.com"
        ]
    );
}

#[test]
fn the_extended_view_tells_the_window() {
    let window = BackupWindow::Between {
        first: Timestamp::new("2021-06-01T22:00:04.1234567Z"),
        last: Timestamp::new("2022-01-21T22:00:03.7654321Z"),
    };
    assert_eq!(named("abc").window, window);
    assert_eq!(named("never").window, BackupWindow::NeverBackedUp);
}

#[test]
fn without_the_extended_view_the_window_is_unknown_not_empty() {
    let organizations = answer(PLAIN).unwrap();
    assert_eq!(organizations.len(), 2);
    for organization in organizations.iter() {
        assert_eq!(organization.window, BackupWindow::Unknown);
    }
}

#[test]
fn one_without_a_name_is_called_by_its_id() {
    let organizations = answer(PLAIN).unwrap();
    let id = "5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d";
    assert_eq!(organizations.find(id).unwrap().name, id);
}

#[test]
fn a_type_is_lacking_only_when_the_server_says_so() {
    let lacking = |organization: &Organization| {
        RestoreType::ALL
            .into_iter()
            .filter(|restore_type| organization.lacks(*restore_type))
            .collect::<Vec<_>>()
    };
    assert_eq!(lacking(&named("abc")), []);
    assert_eq!(lacking(&named("never")), [Veod, Vesp, Vet]);
    assert_eq!(lacking(&named("hybrid")), [Vet], "on premises counts too");
    let unknown = answer(r#"[{"id":"5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d"}]"#).unwrap();
    assert_eq!(lacking(unknown.iter().next().unwrap()), []);
    let no_exchange = r#"[{"id":"5b3dfe10-92c4-4a55-8d5e-7f6f0a1c2b3d","isExchange":false}]"#;
    assert_eq!(
        lacking(answer(no_exchange).unwrap().iter().next().unwrap()),
        [Vex]
    );
}

#[test]
fn a_filter_finds_parts_of_names_in_any_case() {
    let organizations = answer(EXTENDED).unwrap();
    let count = |part| organizations.named(part).count();
    assert_eq!(count(""), 3);
    assert_eq!(count("ONMICROSOFT"), 3);
    assert_eq!(count(" never "), 1);
    assert_eq!(count("nobody"), 0);
}

#[test]
fn entries_without_an_id_are_left_out_and_an_empty_list_is_one() {
    let organizations = answer(r#"[{"name":"x"},7,null,{"id":"no guid"}]"#).unwrap();
    assert!(organizations.is_empty());
    assert!(answer("[]").unwrap().is_empty());
}

#[test]
fn anything_but_an_array_is_no_list_of_organizations() {
    for body in ["{}", "null", r#"{"message":"no"}"#, "<html>", ""] {
        let unreadable = matches!(answer(body), Err(ApiError::Unreadable { .. }));
        assert!(unreadable, "for {body}");
    }
}
