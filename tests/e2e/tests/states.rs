//! Checks that the list of states is complete: a state shows each variant of the enums in the source of the application
//! that decide what is on the page, or an exception gives the reason.
#![allow(clippy::unwrap_used, reason = "a test whose setup fails has failed")]

use std::{collections::BTreeSet, fs, path::Path};

use e2e::states;

/// The enums that decide what is on the page, and their files.
const ENUMS: [(&str, &str); 11] = [
    ("Route", "route.rs"),
    ("SignedOutReason", "state/auth.rs"),
    ("ActionState", "components/action.rs"),
    ("StartStatus", "state/session_start.rs"),
    ("LoadState", "components/load.rs"),
    ("RefetchState", "components/load.rs"),
    ("ApiError", "api/error.rs"),
    ("Warning", "domain/preview.rs"),
    ("SessionState", "domain/restore_session.rs"),
    ("SessionResult", "domain/restore_session.rs"),
    ("Resource", "domain/resource.rs"),
];

/// The reason why most warnings have no state.
const SAME_LAYOUT: &str = "looks like Warning::AfterLastBackup; covered by tests/web/home";

/// The reason why most errors without a response of the API have no state.
const LIKE_GATEWAY: &str = "looks like ApiError::Gateway; covered by tests/web";

/// The variants that no state shows, with the reason.
const EXCEPTIONS: [(&str, &str); 15] = [
    ("Warning::BeforeFirstBackup", SAME_LAYOUT),
    ("Warning::LongTermCopy", SAME_LAYOUT),
    ("Warning::NeverBackedUp", SAME_LAYOUT),
    ("Warning::Retrieved", SAME_LAYOUT),
    (
        "SignedOutReason::IdleTimeout",
        "appears after a minute, and looks like SignedOutReason::Requested; covered by tests/web",
    ),
    (
        "SignedOutReason::LeftPage",
        "looks like SignedOutReason::Requested; covered by scenarios/leave_page.rs",
    ),
    (
        "StartStatus::Opening",
        "lasts only until the session is shown",
    ),
    ("ApiError::Unreachable", LIKE_GATEWAY),
    ("ApiError::NotFromApi", LIKE_GATEWAY),
    ("ApiError::NewTokenRejected", LIKE_GATEWAY),
    ("ApiError::Offline", LIKE_GATEWAY),
    ("ApiError::SessionStopped", LIKE_GATEWAY),
    (
        "ApiError::LeftPage",
        "looks like ApiError::Canceled; covered by tests/web",
    ),
    (
        "ApiError::Redirected",
        "looks like ApiError::Gateway; covered by scenarios/failed_reads.rs",
    ),
    (
        "ApiError::TimedOut",
        "takes half a minute, and looks like ApiError::Gateway",
    ),
];

fn source(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../src")
        .join(path);
    fs::read_to_string(file).unwrap()
}

/// The names of the variants of an enum: the lines that are indented once and begin with a capital letter.
fn variants(name: &str, source: &str) -> Vec<String> {
    let head = format!("pub enum {name} {{");
    let generic = format!("pub enum {name}<");
    let body = source
        .lines()
        .skip_while(|line| *line != head && !line.starts_with(&generic));
    body.skip(1)
        .take_while(|line| *line != "}")
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(|line| {
            let end = line.find(|letter: char| !letter.is_ascii_alphanumeric());
            format!("{name}::{}", &line[..end.unwrap_or(line.len())])
        })
        .collect()
}

fn all_variants() -> BTreeSet<String> {
    let found = ENUMS.into_iter().map(|(name, path)| {
        let found = variants(name, &source(path));
        assert!(!found.is_empty(), "{path} has no enum {name}");
        found
    });
    found.flatten().collect()
}

#[test]
fn every_variant_is_in_some_state() {
    let shown: BTreeSet<String> = states::all()
        .iter()
        .flat_map(|state| state.shows)
        .map(|name| (*name).to_owned())
        .collect();
    let exceptions = EXCEPTIONS.map(|(name, _)| name.to_owned());
    let all = all_variants();
    let known: BTreeSet<String> = shown.iter().cloned().chain(exceptions).collect();
    let missing: Vec<&String> = all.difference(&known).collect();
    assert!(missing.is_empty(), "variants in no state: {missing:?}");
    let unknown: Vec<&String> = known.difference(&all).collect();
    assert!(
        unknown.is_empty(),
        "variants not in the application: {unknown:?}"
    );
}

#[test]
fn the_names_of_states_are_unique() {
    let names: Vec<&str> = states::all().iter().map(states::State::name).collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), unique.len());
}
