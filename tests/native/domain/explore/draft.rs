//! The form becomes a request only if it is complete. Otherwise it reports all problems with their fields.

use chrono::DateTime;
use restore_desk::domain::{
    explore::draft::{ExploreDraft, ExploreField, ExploreProblem, OrganizationSource},
    restore_type::RestoreType,
    time::{input::TimeInput, parse::ParseContext, problem::TimeProblem},
};

use crate::domain::utc_plus_1;

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";

fn complete() -> ExploreDraft {
    let context = ParseContext {
        zone: &utc_plus_1,
        now: DateTime::default(),
        latest: None,
    };
    ExploreDraft {
        chosen_organization: ORGANIZATION.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: TimeInput::parse("2022-01-22 15:56:55.862".to_owned(), &context),
        ..ExploreDraft::default()
    }
}

fn problems(draft: &ExploreDraft) -> Vec<ExploreProblem> {
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
fn the_request_has_the_flags_of_the_form() {
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
fn an_empty_form_reports_all_problems_in_the_order_of_the_fields() {
    let found = problems(&ExploreDraft::default());
    let expected = [
        ExploreProblem::NoOrganization,
        ExploreProblem::NoRestoreType,
        ExploreProblem::PointInTime(TimeProblem::Missing),
    ];
    assert_eq!(found, expected);
    let fields: Vec<ExploreField> = found.iter().map(ExploreProblem::field).collect();
    assert_eq!(
        fields,
        [
            ExploreField::Organization,
            ExploreField::RestoreType,
            ExploreField::PointInTime
        ]
    );
}

#[test]
fn a_typed_organization_id_must_be_a_guid() {
    for typed in [
        "",
        "abc.onmicrosoft.com",
        "3c424478",
        "3c424478081149208aab01f0bf2a2822x",
    ] {
        let draft = ExploreDraft {
            organization_source: OrganizationSource::ById,
            typed_organization: typed.to_owned(),
            ..complete()
        };
        assert_eq!(
            problems(&draft),
            [ExploreProblem::NotAnOrganizationId],
            "for {typed:?}"
        );
    }
    for typed in [
        ORGANIZATION.to_owned(),
        format!(" {{{}}}\n", ORGANIZATION.to_uppercase()),
    ] {
        let draft = ExploreDraft {
            organization_source: OrganizationSource::ById,
            chosen_organization: String::new(),
            typed_organization: typed,
            ..complete()
        };
        assert_eq!(draft.organization().unwrap().as_str(), ORGANIZATION);
    }
}

#[test]
fn only_the_organization_field_in_use_counts() {
    let draft = ExploreDraft {
        organization_source: OrganizationSource::ById,
        ..complete()
    };
    assert_eq!(problems(&draft), [ExploreProblem::NotAnOrganizationId]);
    let draft = ExploreDraft {
        chosen_organization: String::new(),
        typed_organization: ORGANIZATION.to_owned(),
        ..complete()
    };
    assert_eq!(problems(&draft), [ExploreProblem::NoOrganization]);
}

#[test]
fn an_unknown_restore_type_counts_as_none() {
    for code in ["", "Vpp", "Teams"] {
        let draft = ExploreDraft {
            restore_type: code.to_owned(),
            ..complete()
        };
        assert_eq!(
            problems(&draft),
            [ExploreProblem::NoRestoreType],
            "for {code:?}"
        );
    }
}

#[test]
fn each_error_text_says_what_to_enter() {
    let malformed = TimeProblem::Malformed("noon".to_owned());
    let cases = [
        (ExploreProblem::NoOrganization, "choose an organization"),
        (
            ExploreProblem::NotAnOrganizationId,
            "enter an organization ID, such as 3c424478-0811-4920-8aab-01f0bf2a2822",
        ),
        (ExploreProblem::NoRestoreType, "choose a restore type"),
        (
            ExploreProblem::PointInTime(malformed),
            "enter a date and time such as 2022-01-22 14:56, 2022-01-22T14:56:55Z, yesterday 14:00, or 2 hours ago, not “noon”",
        ),
    ];
    for (problem, text) in cases {
        assert_eq!(problem.to_string(), text);
    }
}
