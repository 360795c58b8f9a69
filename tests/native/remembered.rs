//! What the device remembers of the form, and that a stored text can do no harm.

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::domain::{
    explore_draft::{ExploreDraft, Naming},
    point_in_time::PointInTime,
    remembered::Remembered,
    typed_moment::TypedMoment,
};

fn moment() -> TypedMoment {
    let utc = |_: DateTime<Utc>| FixedOffset::east_opt(0).unwrap();
    let moment = PointInTime::from_api("2022-01-22T14:56:00Z").unwrap();
    TypedMoment::chosen(moment, &utc)
}

fn filled_in() -> ExploreDraft {
    ExploreDraft {
        naming: Naming::FromList,
        chosen_organization: "3c424478-0811-4920-8aab-01f0bf2a2822".to_owned(),
        typed_organization: "half typed".to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: moment(),
        show_deleted: true,
        show_all_versions: false,
    }
}

fn next_time(draft: &ExploreDraft) -> ExploreDraft {
    Remembered::from_json(&Remembered::of(draft).to_json()).into_draft()
}

#[test]
fn organization_type_and_flags_come_back_but_no_moment() {
    let expected = ExploreDraft {
        typed_organization: String::new(),
        point_in_time: TypedMoment::default(),
        ..filled_in()
    };
    assert_eq!(next_time(&filled_in()), expected);
}

#[test]
fn an_organization_named_by_id_comes_back_as_one() {
    let draft = ExploreDraft {
        naming: Naming::ById,
        ..filled_in()
    };
    let next = next_time(&draft);
    assert_eq!(next.naming, Naming::ById);
    assert_eq!(next.typed_organization, "half typed");
    assert_eq!(next.chosen_organization, "");
}

#[test]
fn neither_moment_nor_user_nor_token_has_a_place_in_what_is_stored() {
    let stored = Remembered::of(&filled_in()).to_json();
    let stored: serde_json::Value = serde_json::from_str(&stored).unwrap();
    let mut fields: Vec<&String> = stored.as_object().unwrap().keys().collect();
    fields.sort();
    let expected = [
        "organization",
        "restore_type",
        "show_all_versions",
        "show_deleted",
        "typed",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn what_cannot_be_read_counts_as_nothing() {
    let empty = ExploreDraft::default();
    for stored in [
        "",
        "null",
        "[]",
        "7",
        "{",
        "{}",
        r#"{"organization":null}"#,
        "<html>",
    ] {
        assert_eq!(
            Remembered::from_json(stored).into_draft(),
            empty,
            "for {stored}"
        );
    }
    let half = Remembered::from_json(r#"{"restore_type":"Vex","show_deleted":"yes"}"#).into_draft();
    assert_eq!(
        (half.restore_type.as_str(), half.show_deleted),
        ("Vex", false)
    );
}

proptest! {
    #[test]
    fn any_stored_text_makes_a_form(stored in any::<String>()) {
        let _ = Remembered::from_json(&stored).into_draft();
    }
}
