//! The form in an address: read as it was written, whatever somebody made of it.

use chrono::{DateTime, FixedOffset, Utc};
use restore_desk::domain::{
    explore_draft::{ExploreDraft, Naming, Problem},
    form_address::FormAddress,
    typed_moment::{self, Circumstances},
};

const QUERY: &str = "organization=3c424478-0811-4920-8aab-01f0bf2a2822&type=Vet&at=2022-01-22T14:56:55.862Z&deleted=1&versions=1";

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

fn filled(query: &str) -> ExploreDraft {
    let here = Circumstances {
        zone: &an_hour_ahead,
        now: DateTime::default(),
        latest: None,
    };
    let mut draft = ExploreDraft::default();
    draft.fill(&FormAddress::parse(query), &here);
    draft
}

#[test]
fn a_whole_address_fills_the_whole_form() {
    let draft = filled(QUERY);
    assert_eq!(
        draft.chosen_organization,
        "3c424478-0811-4920-8aab-01f0bf2a2822"
    );
    assert_eq!(draft.restore_type, "Vet");
    assert_eq!(draft.point_in_time.text(), "2022-01-22 15:56:55.862");
    assert!(draft.show_deleted && draft.show_all_versions);
    assert_eq!(draft.address().to_string(), QUERY);
    assert_eq!(draft.validate().unwrap().form_address().to_string(), QUERY);
}

#[test]
fn what_is_left_out_stays_as_it_is() {
    let mut draft = filled(QUERY);
    let before = draft.clone();
    let here = Circumstances {
        zone: &an_hour_ahead,
        now: DateTime::default(),
        latest: None,
    };
    draft.fill(&FormAddress::parse(""), &here);
    assert_eq!(draft, before);
    assert_eq!(filled("type=vex").restore_type, "Vex");
    assert_eq!(FormAddress::parse("").to_string(), "");
}

#[test]
fn what_is_wrong_is_in_the_form_for_everybody_to_see() {
    let draft =
        filled("organization=abc.onmicrosoft.com&type=Mail&at=soon&deleted=yes&token=secret");
    assert_eq!(draft.naming, Naming::ById);
    let soon = typed_moment::Problem::Malformed("soon".to_owned());
    assert_eq!(
        draft.validate().unwrap_err(),
        [
            Problem::NotAnOrganizationId,
            Problem::NoRestoreType,
            Problem::PointInTime(soon)
        ]
    );
    assert!(!draft.show_deleted);
}

#[test]
fn signs_that_other_programs_encode_are_read() {
    let draft = filled("at=2022-01-22T14%3A56%3A55.862Z");
    assert_eq!(draft.address().at, "2022-01-22T14:56:55.862Z");
}

#[test]
fn nothing_that_is_typed_breaks_the_address() {
    let address = FormAddress {
        organization: "3c42 &type=Vex#/v6?".to_owned(),
        ..FormAddress::default()
    };
    assert_eq!(address.to_string(), "organization=3c42typeVexv6");
}

#[test]
fn whatever_case_it_is_written_in_it_is_the_same_organization_and_moment() {
    let expected = filled(QUERY).address();
    let id = "3c424478-0811-4920-8aab-01f0bf2a2822";
    let upper = filled(&QUERY.replace(id, &id.to_uppercase()));
    assert_eq!(upper.address(), expected);
    assert_eq!(upper.chosen_organization, id);
    assert_eq!(filled(&QUERY.replace(':', "%3a")).address(), expected);
}
