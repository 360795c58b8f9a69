//! The choices that the device remembers, and invalid texts in local storage.

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::domain::{
    explore::{
        draft::{ExploreDraft, OrganizationSource},
        remembered::Remembered,
    },
    time::{input::TimeInput, point_in_time::PointInTime},
};

fn chosen_time() -> TimeInput {
    let utc = |_: DateTime<Utc>| FixedOffset::east_opt(0).unwrap();
    let point_in_time = PointInTime::from_api("2022-01-22T14:56:00Z").unwrap();
    TimeInput::chosen(point_in_time, &utc)
}

fn filled_draft() -> ExploreDraft {
    ExploreDraft {
        organization_source: OrganizationSource::FromList,
        chosen_organization: "3c424478-0811-4920-8aab-01f0bf2a2822".to_owned(),
        typed_organization: "half typed".to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: chosen_time(),
        show_deleted: true,
        show_all_versions: false,
    }
}

fn stored_and_loaded(draft: &ExploreDraft) -> ExploreDraft {
    Remembered::from_json(&Remembered::of(draft).to_json()).into_draft()
}

#[test]
fn organization_restore_type_and_flags_are_remembered_but_not_the_point_in_time() {
    let expected = ExploreDraft {
        typed_organization: String::new(),
        point_in_time: TimeInput::default(),
        ..filled_draft()
    };
    assert_eq!(stored_and_loaded(&filled_draft()), expected);
}

#[test]
fn an_organization_id_is_remembered_as_an_id() {
    let draft = ExploreDraft {
        organization_source: OrganizationSource::ById,
        ..filled_draft()
    };
    let next = stored_and_loaded(&draft);
    assert_eq!(next.organization_source, OrganizationSource::ById);
    assert_eq!(next.typed_organization, "half typed");
    assert_eq!(next.chosen_organization, "");
}

#[test]
fn only_the_five_choices_are_stored() {
    let stored = Remembered::of(&filled_draft()).to_json();
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
fn an_invalid_text_counts_as_no_choices() {
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
    let partial =
        Remembered::from_json(r#"{"restore_type":"Vex","show_deleted":"yes"}"#).into_draft();
    assert_eq!(
        (partial.restore_type.as_str(), partial.show_deleted),
        ("Vex", false)
    );
}

proptest! {
    #[test]
    fn no_stored_text_causes_a_panic(stored in any::<String>()) {
        let _ = Remembered::from_json(&stored).into_draft();
    }
}
