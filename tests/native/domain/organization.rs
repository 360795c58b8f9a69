//! The list of organizations: its order, its filter, and organizations that have the same name.

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
        .replace('ü', "u\u{308}")
        .replace('é', "e\u{301}")
}

fn names(organizations: &Organizations) -> Vec<&str> {
    organizations
        .iter()
        .map(|organization| organization.name.as_str())
        .collect()
}

fn matching<'a>(organizations: &'a Organizations, part: &str) -> Vec<&'a str> {
    let part = fold(part);
    let entries = organizations.entries().filter(|entry| entry.matches(&part));
    entries
        .map(|entry| entry.organization.name.as_str())
        .collect()
}

#[test]
fn organizations_are_sorted_by_name_without_case() {
    let unsorted = list(&["Never", "hybrid", "abc", "Abd"]);
    assert_eq!(names(&unsorted), ["abc", "Abd", "hybrid", "Never"]);
    let unsorted = list(&["ÜBER", "zeta", "über-alt", "Ultra"]).folded(fold);
    assert_eq!(names(&unsorted), ["Ultra", "ÜBER", "über-alt", "zeta"]);
}

#[test]
fn the_filter_ignores_case_and_the_encoding_of_accents() {
    let organizations = list(&["MÜNCHEN", "Café", "Cafe\u{301} 2", "abc"]).folded(fold);
    assert_eq!(matching(&organizations, "münchen"), ["MÜNCHEN"]);
    assert_eq!(matching(&organizations, "CAFÉ").len(), 2);
    assert_eq!(matching(&organizations, "cafe\u{301}").len(), 2);
    assert_eq!(matching(&organizations, "").len(), 4);
    assert_eq!(matching(&organizations, "no match").len(), 0);
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
