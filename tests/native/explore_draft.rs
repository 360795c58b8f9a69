//! The form becomes a request only when it is complete; until then it says everything that is wrong, at its field.

use chrono::{DateTime, FixedOffset, Utc};
use restore_desk::domain::{
    explore_draft::{ExploreDraft, Field, Naming, Problem},
    restore_type::RestoreType,
    typed_moment::{self, Circumstances, TypedMoment},
};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

fn here() -> Circumstances<'static> {
    Circumstances {
        zone: &an_hour_ahead,
        now: DateTime::default(),
        latest: None,
    }
}

fn typed(text: &str) -> TypedMoment {
    TypedMoment::read(text.to_owned(), &here())
}

fn complete() -> ExploreDraft {
    ExploreDraft {
        chosen_organization: ORGANIZATION.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: typed("2022-01-22 15:56:55.862"),
        ..ExploreDraft::default()
    }
}

fn problems(draft: &ExploreDraft) -> Vec<Problem> {
    draft.validate().unwrap_err()
}

#[test]
fn a_complete_form_becomes_a_request_in_utc() {
    let options = complete().validate().unwrap();
    assert_eq!(options.organization().as_str(), ORGANIZATION);
    assert_eq!(options.restore_type(), RestoreType::Vet);
    assert_eq!(
        options.point_in_time().to_string(),
        "2022-01-22T14:56:55.862Z"
    );
    assert!(!options.show_deleted() && !options.show_all_versions());
}

#[test]
fn the_flags_are_passed_on_as_they_are() {
    for (show_deleted, show_all_versions) in [(true, false), (false, true), (true, true)] {
        let draft = ExploreDraft {
            show_deleted,
            show_all_versions,
            ..complete()
        };
        let options = draft.validate().unwrap();
        assert_eq!(options.show_deleted(), show_deleted);
        assert_eq!(options.show_all_versions(), show_all_versions);
    }
}

#[test]
fn an_empty_form_says_everything_at_once_in_the_order_of_the_fields() {
    let found = problems(&ExploreDraft::default());
    let expected = [
        Problem::NoOrganization,
        Problem::NoRestoreType,
        Problem::PointInTime(typed_moment::Problem::Missing),
    ];
    assert_eq!(found, expected);
    let fields: Vec<Field> = found.iter().map(Problem::field).collect();
    assert_eq!(
        fields,
        [Field::Organization, Field::RestoreType, Field::PointInTime]
    );
}

#[test]
fn an_id_must_be_a_guid() {
    for typed in [
        "",
        "abc.onmicrosoft.com",
        "3c424478",
        "3c424478081149208aab01f0bf2a2822x",
    ] {
        let draft = ExploreDraft {
            naming: Naming::ById,
            typed_organization: typed.to_owned(),
            ..complete()
        };
        assert_eq!(
            problems(&draft),
            [Problem::NotAnOrganizationId],
            "for {typed:?}"
        );
    }
    for typed in [
        ORGANIZATION.to_owned(),
        format!(" {{{}}}\n", ORGANIZATION.to_uppercase()),
    ] {
        let draft = ExploreDraft {
            naming: Naming::ById,
            chosen_organization: String::new(),
            typed_organization: typed,
            ..complete()
        };
        assert_eq!(draft.organization().unwrap().as_str(), ORGANIZATION);
    }
}

#[test]
fn what_stands_in_the_other_field_does_not_count() {
    let draft = ExploreDraft {
        naming: Naming::ById,
        ..complete()
    };
    assert_eq!(problems(&draft), [Problem::NotAnOrganizationId]);
    let draft = ExploreDraft {
        chosen_organization: String::new(),
        typed_organization: ORGANIZATION.to_owned(),
        ..complete()
    };
    assert_eq!(problems(&draft), [Problem::NoOrganization]);
}

#[test]
fn an_unknown_type_is_none() {
    for code in ["", "Vpp", "Teams"] {
        let draft = ExploreDraft {
            restore_type: code.to_owned(),
            ..complete()
        };
        assert_eq!(problems(&draft), [Problem::NoRestoreType], "for {code:?}");
    }
}

#[test]
fn each_problem_says_what_to_enter() {
    let malformed = typed_moment::Problem::Malformed("noon".to_owned());
    let cases = [
        (Problem::NoOrganization, "choose an organization"),
        (
            Problem::NotAnOrganizationId,
            "enter an organization ID such as 3c424478-0811-4920-8aab-01f0bf2a2822",
        ),
        (Problem::NoRestoreType, "choose a restore type"),
        (
            Problem::PointInTime(malformed),
            "expected a date and time such as 2022-01-22 14:56, 2022-01-22T14:56:55Z, yesterday 14:00 or 2 hours ago, found “noon”",
        ),
    ];
    for (problem, text) in cases {
        assert_eq!(problem.to_string(), text);
    }
}
