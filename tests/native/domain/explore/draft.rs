//! The form becomes a request only if it is complete. Otherwise it reports all problems with their fields.

use restore_desk::domain::{
    explore::{
        draft::{ExploreDraft, ExploreField, ExploreProblem, OrganizationSource},
        query::ExploreQuery,
    },
    organization::Organizations,
    partial::Gaps,
    restore_type::RestoreType,
    time::{
        input::TimeInput, parse::ParseContext, point_in_time::PointInTime, problem::TimeProblem,
    },
};

use crate::domain::{context, organization, utc_plus_1};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";

fn complete() -> ExploreDraft {
    ExploreDraft {
        chosen_organization: ORGANIZATION.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: TimeInput::parse(
            "2022-01-22 15:56:55.862".to_owned(),
            &context(&utc_plus_1),
        ),
        ..ExploreDraft::default()
    }
}

fn organizations() -> Organizations {
    Organizations::new(vec![organization(ORGANIZATION)])
}

fn two_others() -> Organizations {
    let ids = [
        "00000000-0000-0000-0000-000000000001",
        "00000000-0000-0000-0000-000000000002",
    ];
    Organizations::new(ids.map(organization).into())
}

fn problems(draft: &ExploreDraft) -> Vec<ExploreProblem> {
    draft.validate(Some(&organizations())).unwrap_err()
}

#[test]
fn a_complete_form_becomes_a_request_in_utc() {
    let options = complete().validate(Some(&organizations())).unwrap();
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
        let options = draft.validate(Some(&organizations())).unwrap();
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
        assert_eq!(draft.organization(None).unwrap().as_str(), ORGANIZATION);
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
fn a_choice_that_is_not_in_the_list_is_not_requested() {
    let complete = complete();
    let other = organization("00000000-0000-0000-0000-000000000001");
    for organizations in [None, Some(Organizations::new(vec![other]))] {
        let problems = complete.validate(organizations.as_ref()).unwrap_err();
        assert_eq!(problems, [ExploreProblem::NoOrganization]);
    }
}

#[test]
fn a_tenant_account_has_one_choice_and_sends_its_own_request() {
    let tenant = Organizations::for_tenant(organization(ORGANIZATION));
    let mut draft = ExploreDraft {
        organization_source: OrganizationSource::ById,
        chosen_organization: String::new(),
        ..complete()
    };
    draft.fit_to(&tenant);
    assert!(draft.validate(Some(&tenant)).unwrap().is_by_tenant());
    let by_backup_account = complete().validate(Some(&organizations())).unwrap();
    assert!(!by_backup_account.is_by_tenant());
}

#[test]
fn the_only_organization_of_a_list_is_chosen_already() {
    let chosen_from = |organizations: &Organizations, chosen: &str| {
        let mut draft = ExploreDraft {
            chosen_organization: chosen.to_owned(),
            ..ExploreDraft::default()
        };
        draft.fit_to(organizations);
        draft.chosen_organization
    };
    assert_eq!(chosen_from(&organizations(), ""), ORGANIZATION);
    assert_eq!(chosen_from(&two_others(), ""), "");
    // There may be more than the page knows of.
    let gaps = Gaps {
        unreadable: 1,
        ..Gaps::default()
    };
    assert_eq!(chosen_from(&organizations().with_gaps(gaps), ""), "");
    let unlisted = "00000000-0000-0000-0000-000000000001";
    assert_eq!(chosen_from(&organizations(), unlisted), "");
}

#[test]
fn an_organization_of_the_url_that_the_list_lacks_is_not_replaced_by_the_only_one() {
    let unlisted = "00000000-0000-0000-0000-000000000001";
    let mut draft = ExploreDraft::default();
    let query = ExploreQuery {
        organization: unlisted.to_owned(),
        ..ExploreQuery::default()
    };
    draft.fill(&query, &context(&utc_plus_1));
    draft.fit_to(&organizations());
    assert_eq!(draft.organization_source, OrganizationSource::ById);
    assert_eq!(draft.query().organization, unlisted);
    assert_eq!(draft.chosen_organization, "");
}

#[test]
fn an_organization_that_is_not_in_the_list_is_cleared_or_entered_by_id() {
    let unlisted = "00000000-0000-0000-0000-000000000001";
    let mut remembered = ExploreDraft {
        chosen_organization: unlisted.to_owned(),
        ..complete()
    };
    remembered.fit_to(&organizations());
    assert_eq!(remembered.chosen_organization, "");
    assert_eq!(remembered.organization_source, OrganizationSource::FromList);
    let mut from_url = ExploreDraft {
        chosen_organization: unlisted.to_owned(),
        typed_organization: unlisted.to_owned(),
        ..complete()
    };
    from_url.fit_to(&organizations());
    assert_eq!(from_url.organization_source, OrganizationSource::ById);
    let mut listed = complete();
    listed.fit_to(&organizations());
    assert_eq!(listed, complete());
}

#[test]
fn the_next_form_has_all_choices_but_the_point_in_time() {
    let draft = ExploreDraft {
        typed_organization: "half typed".to_owned(),
        show_deleted: true,
        ..complete()
    };
    let stored = draft.repeatable().to_string();
    assert_eq!(stored, draft.query().to_string());
    let mut next =
        ExploreDraft::with_choices(ExploreQuery::parse(&stored), OrganizationSource::FromList);
    next.fit_to(&organizations());
    let expected = ExploreDraft {
        typed_organization: ORGANIZATION.to_owned(),
        point_in_time: TimeInput::default(),
        ..draft
    };
    assert_eq!(next, expected);
}

#[test]
fn an_organization_that_was_entered_by_id_is_entered_by_id_in_the_next_form() {
    let draft = ExploreDraft {
        organization_source: OrganizationSource::ById,
        typed_organization: ORGANIZATION.to_owned(),
        ..complete()
    };
    let mut next = ExploreDraft::with_choices(draft.repeatable(), OrganizationSource::ById);
    next.fit_to(&organizations());
    assert_eq!(next.organization_source, OrganizationSource::ById);
    assert_eq!(next.typed_organization, ORGANIZATION);
}

#[test]
fn a_remembered_organization_is_neither_shown_nor_in_the_url_unless_the_server_lists_it() {
    for source in [OrganizationSource::FromList, OrganizationSource::ById] {
        let mut draft = ExploreDraft::with_choices(complete().repeatable(), source);
        for list in [None, Some(two_others())] {
            if let Some(organizations) = &list {
                draft.fit_to(organizations);
            }
            assert_eq!(draft.chosen_organization, "");
            assert_eq!(draft.typed_organization, "");
            assert_eq!(draft.query().organization, "");
        }
        // The list of another sign-in does not bring it back.
        let others = two_others();
        let all = others.iter().cloned().chain([organization(ORGANIZATION)]);
        draft.fit_to(&Organizations::new(all.collect()));
        assert_eq!(draft.chosen_organization, "");
    }
}

#[test]
fn a_remembered_organization_does_not_replace_that_of_the_url() {
    let listed = "00000000-0000-0000-0000-000000000001";
    let mut draft =
        ExploreDraft::with_choices(complete().repeatable(), OrganizationSource::FromList);
    let query = ExploreQuery {
        organization: listed.to_owned(),
        ..ExploreQuery::default()
    };
    draft.fill(&query, &context(&utc_plus_1));
    draft.fit_to(&Organizations::new(vec![
        organization(ORGANIZATION),
        organization(listed),
    ]));
    assert_eq!(draft.chosen_organization, listed);
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
    let unknown_word = TimeProblem::UnknownWord("noon".to_owned());
    let cases = [
        (ExploreProblem::NoOrganization, "choose an organization"),
        (
            ExploreProblem::NotAnOrganizationId,
            "enter an organization ID, such as 3c424478-0811-4920-8aab-01f0bf2a2822",
        ),
        (ExploreProblem::NoRestoreType, "choose a restore type"),
        (
            ExploreProblem::PointInTime(unknown_word),
            "“noon” is not understood: enter a time such as 2022-01-22 14:56 or yesterday 14:00",
        ),
    ];
    for (problem, text) in cases {
        assert_eq!(problem.to_string(), text);
    }
}

#[test]
fn a_form_with_latest_is_repeated_with_latest() {
    for latest in [None, PointInTime::from_api("2022-01-22T14:56:55.862Z")] {
        let context = ParseContext {
            latest: latest.map(PointInTime::instant),
            ..context(&utc_plus_1)
        };
        let draft = ExploreDraft {
            point_in_time: TimeInput::parse("Latest".to_owned(), &context),
            ..complete()
        };
        assert_eq!(draft.repeatable().at, "latest");
    }
}
