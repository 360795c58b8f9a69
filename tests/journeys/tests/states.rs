//! The list of states leaves nothing out: each variant of what the application can be in, read from its source, is
//! shown in some state, or stands here with the reason why it is not.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use std::{collections::BTreeSet, fs, path::Path};

use journeys::states;

/// The enums that decide what is on the page, and where they are.
const ENUMS: [(&str, &str); 11] = [
    ("Route", "route.rs"),
    ("Why", "views/account.rs"),
    ("Attempt", "views/attempt.rs"),
    ("Starting", "views/explore.rs"),
    ("Reading", "views/reader.rs"),
    ("Again", "views/reader.rs"),
    ("ApiError", "api/error.rs"),
    ("Warning", "domain/preview.rs"),
    ("State", "domain/restore_session.rs"),
    ("Outcome", "domain/restore_session.rs"),
    ("Resource", "domain/resource.rs"),
];

/// Why most warnings are in no state of their own.
const ALIKE: &str = "looks like Warning::AfterTheLast; read in walks/warnings.rs";

/// What no state shows, and why.
const ELSEWHERE: [(&str, &str); 9] = [
    ("Warning::BeforeTheFirst", ALIKE),
    ("Warning::LongTermCopy", ALIKE),
    ("Warning::NeverBackedUp", ALIKE),
    ("Warning::Retrieved", ALIKE),
    (
        "Why::Idle",
        "comes after a minute, and looks like Why::Left; seen in tests/web/idle.rs",
    ),
    ("Starting::Opening", "lasts until the card is there"),
    (
        "ApiError::Offline",
        "looks like ApiError::Unreachable; seen in tests/web/failures.rs",
    ),
    (
        "ApiError::Redirected",
        "looks like ApiError::Unreachable; read in walks/faults.rs",
    ),
    (
        "ApiError::TimedOut",
        "takes half a minute, and looks like ApiError::Unreachable",
    ),
];

fn source(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../src")
        .join(path);
    fs::read_to_string(file).unwrap()
}

/// The names of an enum's variants: the lines that are indented once and begin with a capital.
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
fn everything_that_the_application_can_show_is_in_some_state() {
    let shown: BTreeSet<String> = states::all()
        .iter()
        .flat_map(|state| state.shows)
        .map(|name| (*name).to_owned())
        .collect();
    let elsewhere = ELSEWHERE.map(|(name, _)| name.to_owned());
    let all = all_variants();
    let known: BTreeSet<String> = shown.iter().cloned().chain(elsewhere).collect();
    let missing: Vec<&String> = all.difference(&known).collect();
    assert!(missing.is_empty(), "in no state: {missing:?}");
    let unknown: Vec<&String> = known.difference(&all).collect();
    assert!(unknown.is_empty(), "not in the application: {unknown:?}");
}

#[test]
fn no_two_states_have_the_same_name() {
    let names: Vec<&str> = states::all().iter().map(states::State::name).collect();
    let different: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), different.len());
}
