//! The list of organizations: its order, its search, and organizations that have the same name.

use restore_desk::domain::organization::{Organization, Organizations};

use crate::domain::organization;

fn named(number: usize, name: &str) -> Organization {
    Organization {
        name: name.to_owned(),
        ..organization(&format!("00000000-0000-0000-0000-{number:012}"))
    }
}

fn list(names: &[&str]) -> Organizations {
    let organizations = names.iter().enumerate();
    Organizations::new(
        organizations
            .map(|(number, name)| named(number, name))
            .collect(),
    )
}

/// What the browser does, for the letters in these tests.
fn fold(name: &str) -> String {
    name.to_lowercase()
        .replace('ü', "u")
        .replace('é', "e")
        .replace('\u{301}', "")
}

fn names(organizations: &Organizations) -> Vec<&str> {
    organizations
        .iter()
        .map(|organization| organization.name.as_str())
        .collect()
}

fn found<'a>(organizations: &'a Organizations, text: &str) -> Vec<&'a str> {
    let positions = organizations.search(text, fold).into_iter();
    let entries = positions.filter_map(|position| organizations.get(position));
    entries
        .map(|entry| entry.organization.name.as_str())
        .collect()
}

fn resolved<'a>(organizations: &'a Organizations, text: &str) -> Option<&'a str> {
    let entry = organizations.get(organizations.resolve(text, fold)?)?;
    Some(&entry.organization.name)
}

#[test]
fn organizations_are_sorted_by_name_without_case() {
    let unsorted = list(&["Never", "hybrid", "abc", "Abd"]);
    assert_eq!(names(&unsorted), ["abc", "Abd", "hybrid", "Never"]);
    let unsorted = list(&["ÜBER", "zeta", "über-alt", "Ultra"]).folded(fold);
    assert_eq!(names(&unsorted), ["ÜBER", "über-alt", "Ultra", "zeta"]);
}

#[test]
fn the_search_ignores_case_and_accents() {
    let organizations = list(&["MÜNCHEN", "Café", "Cafe\u{301} 2", "abc"]).folded(fold);
    for typed in ["münchen", "Munchen", " nch "] {
        assert_eq!(found(&organizations, typed), ["MÜNCHEN"], "for {typed:?}");
    }
    for typed in ["CAFÉ", "cafe\u{301}", "cafe"] {
        assert_eq!(found(&organizations, typed).len(), 2, "for {typed:?}");
    }
    assert_eq!(found(&organizations, "").len(), 4);
    assert_eq!(found(&organizations, "no match").len(), 0);
}

#[test]
fn an_id_finds_its_organization() {
    let organizations = list(&["a", "b", "c"]);
    let id = "00000000-0000-0000-0000-000000000001";
    for typed in [id, &format!("{{{id}}}"), &id.replace('-', "")] {
        assert_eq!(found(&organizations, typed), ["b"], "for {typed}");
    }
    let unlisted = "00000000-0000-0000-0000-000000000009";
    assert_eq!(found(&organizations, unlisted).len(), 0);
}

#[test]
fn a_text_means_the_only_organization_that_it_finds_or_names() {
    let organizations = list(&["abc", "abc 2", "twin", "Twin", "other"]).folded(fold);
    assert_eq!(resolved(&organizations, "the"), Some("other"));
    assert_eq!(resolved(&organizations, "ABC"), Some("abc"));
    for ambiguous in ["ab", "twin", "", "no match"] {
        assert_eq!(
            resolved(&organizations, ambiguous),
            None,
            "for {ambiguous:?}"
        );
    }
}

#[test]
fn the_part_of_a_name_that_matches_is_known_for_ascii_names() {
    let organizations = list(&["Northwind", "Zürich"]).folded(fold);
    let part = |position, text| organizations.get(position).unwrap().find(text);
    assert_eq!(part(0, " wind"), Some(5..9));
    assert_eq!(part(0, "rich"), None);
    // The folded name may be shorter than the name.
    assert_eq!(part(1, "rich"), None);
}

#[test]
fn organizations_of_the_same_name_are_marked() {
    let organizations = list(&["abc", "b", "ABC", "Café", "abc", "Cafe\u{301}"]).folded(fold);
    let with_namesake: Vec<&str> = organizations
        .entries()
        .filter(|entry| entry.has_namesake)
        .map(|entry| entry.organization.name.as_str())
        .collect();
    assert_eq!(with_namesake, ["abc", "ABC", "abc", "Cafe\u{301}", "Café"]);
}

#[test]
fn the_list_of_a_tenant_account_stays_one_after_folding() {
    let organizations = Organizations::for_tenant(named(1, "abc")).folded(fold);
    assert!(organizations.tenant_organization().is_some());
    assert!(list(&["abc"]).folded(fold).tenant_organization().is_none());
}
