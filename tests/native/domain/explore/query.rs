//! The form as a URL query, including queries that were edited or that other programs changed.

use restore_desk::domain::{
    explore::{
        draft::{ExploreDraft, ExploreProblem, OrganizationSource},
        query::ExploreQuery,
    },
    organization::Organizations,
    time::problem::TimeProblem,
};

use crate::domain::{context, organization, utc_plus_1};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
const QUERY: &str = "organization=3c424478-0811-4920-8aab-01f0bf2a2822&type=Vet&at=2022-01-22T14:56:55.862Z&deleted=1&versions=1";

fn fill(mut draft: ExploreDraft, query: &str) -> ExploreDraft {
    draft.fill(&ExploreQuery::parse(query), &context(&utc_plus_1));
    draft
}

fn filled(query: &str) -> ExploreDraft {
    fill(ExploreDraft::default(), query)
}

#[test]
fn a_complete_query_fills_all_fields() {
    let draft = filled(QUERY);
    assert_eq!(draft.chosen_organization, ORGANIZATION);
    assert_eq!(draft.restore_type, "Vet");
    assert_eq!(draft.point_in_time.text(), "2022-01-22 15:56:55.862");
    assert!(draft.show_deleted && draft.show_all_versions);
    assert_eq!(draft.query().to_string(), QUERY);
    let organizations = Organizations::new(vec![organization(ORGANIZATION)]);
    let options = draft.validate(Some(&organizations)).unwrap();
    assert_eq!(options.query().to_string(), QUERY);
}

#[test]
fn a_missing_parameter_changes_nothing() {
    assert_eq!(fill(filled(QUERY), ""), filled(QUERY));
    assert_eq!(filled("type=vex").restore_type, "Vex");
    assert_eq!(ExploreQuery::parse("").to_string(), "");
}

#[test]
fn an_invalid_value_is_put_into_its_field() {
    let draft =
        filled("organization=abc.onmicrosoft.com&type=Mail&at=soon&deleted=yes&token=secret");
    assert_eq!(draft.organization_source, OrganizationSource::ById);
    assert_eq!(draft.typed_organization, "abc.onmicrosoft.com");
    assert_eq!(draft.point_in_time.text(), "soon");
    let unknown_word = TimeProblem::UnknownWord("soon".to_owned());
    assert_eq!(
        draft.validate(None).unwrap_err(),
        [
            ExploreProblem::NotAnOrganizationId,
            ExploreProblem::NoRestoreType,
            ExploreProblem::PointInTime(unknown_word)
        ]
    );
    assert!(!draft.show_deleted);
}

#[test]
fn an_encoded_colon_is_decoded() {
    let draft = filled("at=2022-01-22T14%3A56%3A55.862Z");
    assert_eq!(draft.query().at, "2022-01-22T14:56:55.862Z");
}

#[test]
fn a_typed_text_cannot_add_parameters_to_the_query() {
    let query = ExploreQuery {
        organization: "3c42 &type=Vex#/v6?".to_owned(),
        ..ExploreQuery::default()
    };
    assert_eq!(query.to_string(), "organization=3c42typeVexv6");
}

#[test]
fn the_case_of_ids_and_encoded_characters_does_not_matter() {
    let expected = filled(QUERY).query();
    let upper_case = filled(&QUERY.replace(ORGANIZATION, &ORGANIZATION.to_uppercase()));
    assert_eq!(upper_case.query(), expected);
    assert_eq!(upper_case.chosen_organization, ORGANIZATION);
    assert_eq!(filled(&QUERY.replace(':', "%3a")).query(), expected);
}

#[test]
fn an_address_that_a_mail_program_mangled_fills_in_the_same() {
    let expected = filled(QUERY).query();
    let mangled = [
        QUERY.replace('&', "&amp;"),
        QUERY.replace('&', "&amp;amp;"),
        QUERY.replace('&', "%26"),
        QUERY.replace('&', "%26amp%3B"),
        QUERY.replace('=', "%3D"),
        QUERY
            .replace('=', "%3d")
            .replace('&', "%26")
            .replace(':', "%3A"),
        QUERY.replace(':', "%253A"),
        QUERY
            .replace("=3c42", "=%7B3c42")
            .replace("&type", "%7D&type"),
        QUERY.replace("Vet", "%20Vet%20"),
        QUERY.replace("type", "Type"),
        QUERY.replace('-', "%E2%80%91"),
        format!("{QUERY}."),
        format!("{QUERY},"),
        format!("{QUERY}>"),
        format!("{QUERY}%3E"),
        format!("{QUERY})."),
        format!("{QUERY}#"),
        format!("{QUERY}\""),
        format!("{QUERY}%22"),
        format!("{QUERY}%E2%80%9D,"),
        format!("{QUERY}&"),
        format!("{QUERY}&type=Vet"),
    ];
    for query in mangled {
        assert_eq!(filled(&query).query(), expected, "for {query}");
        let unused = ExploreQuery::parse(&query).unused;
        assert!(unused.is_empty(), "for {query}: {unused:?}");
    }
}

#[test]
fn what_an_address_says_and_the_form_cannot_use_is_kept_for_a_notice() {
    let cases: [(&str, &[&str]); 13] = [
        ("type=Foo", &["type=Foo"]),
        ("type=Vet&typo=1", &["typo"]),
        ("deleted=yes&versions=2", &["deleted=yes", "versions=2"]),
        ("deleted=0&versions=&type=", &[]),
        ("type=Vet&type=Vex", &["type=Vex"]),
        ("at=2022&at=2023", &["at=2023"]),
        ("seven", &["seven"]),
        ("type%3Foo", &["type?oo"]),
        ("type=%FF", &["type=\u{fffd}"]),
        ("100%", &["100%"]),
        ("abcdefghijklmnopqrstuvwxyz", &["abcdefghijklmnopqrst…"]),
        // A token must not be shown.
        ("access_token=eyJhbGciOiJIUzI1NiJ9", &["access_token"]),
        // These are in their fields, where the user can correct them.
        ("organization=abc.onmicrosoft.com&at=soon", &[]),
    ];
    for (query, expected) in cases {
        let unused = ExploreQuery::parse(query).unused;
        assert_eq!(unused, expected, "for {query}");
    }
    assert_eq!(filled("type=Vet&type=Vex").restore_type, "Vet");
    assert!(ExploreQuery::parse("type=Foo").is_empty());
}
