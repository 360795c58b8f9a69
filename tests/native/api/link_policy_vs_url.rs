//! The link policy, compared with the crate `url`, which resolves links as browsers do: every accepted link leads to
//! the target that the server meant, under the API.
//!
//! The tests check 100,000 links, or `LINK_CASES`.

use std::{env, sync::OnceLock};

use proptest::prelude::*;
use restore_desk::api::{base::ApiBase, endpoint::Endpoint};
use url::Url;

const PAGES: [&str; 4] = [
    "https://backup.example/",
    "https://backup.example/dr/",
    "http://127.0.0.1:8080/a/b/",
    "https://v6/",
];

fn base_of(page: &str) -> ApiBase {
    let page = Url::parse(page).unwrap();
    ApiBase::new(&page.origin().ascii_serialization(), page.path())
}

/// Parsed once, because the tests use them for many thousands of cases.
fn pages() -> &'static [(Url, ApiBase)] {
    static PARSED: OnceLock<Vec<(Url, ApiBase)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        PAGES
            .map(|page| (Url::parse(page).unwrap(), base_of(page)))
            .into()
    })
}

/// Why `href` should not have been accepted as `endpoint`, if there is a reason.
fn violation(page: &Url, href: &str, endpoint: &Endpoint) -> Option<&'static str> {
    let Ok(fetched) = page.join(endpoint.as_str()) else {
        return Some("the URL parser rejects it");
    };
    let below = fetched.path().strip_prefix(page.path());
    let version = below.and_then(|below| Some(below.split_once('/')?.0));
    let digits = version.and_then(|version| version.strip_prefix('v'));
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if fetched.origin() != page.origin() {
        return Some("it leads to another server");
    }
    if !fetched.username().is_empty() || fetched.password().is_some() {
        return Some("it contains a user name");
    }
    if fetched.fragment().is_some() {
        return Some("it contains a fragment");
    }
    if !digits.is_some_and(is_number) {
        return Some("it is outside the API");
    }
    // A leading slash means the directory of the page, because a reverse proxy may serve the API below any path.
    let intended = page.join(href.strip_prefix('/').unwrap_or(href)).ok();
    let comparable = |url: &Url| {
        let below = url
            .as_str()
            .strip_prefix(page.as_str())?
            .replace('`', "%60");
        Some(
            below
                .strip_prefix('V')
                .map_or(below.clone(), |version| format!("v{version}")),
        )
    };
    if intended.as_ref().and_then(comparable) != comparable(&fetched) {
        return Some("it is not the target that the server sent");
    }
    None
}

fn check(page: usize, href: &str) -> Result<(), TestCaseError> {
    let (page, base) = pages().get(page).unwrap();
    let Ok(endpoint) = Endpoint::from_href(href, base) else {
        return Ok(());
    };
    match violation(page, href, &endpoint) {
        None => Ok(()),
        Some(violation) => Err(TestCaseError::fail(format!(
            "{href:?} on {page}: {violation}, as {endpoint:?}"
        ))),
    }
}

/// Pieces of unsafe and of harmless links.
const PIECES: [&str; 44] = [
    "/",
    "/",
    "//",
    "\\",
    "\\\\",
    "v6/",
    "V7/",
    "v6",
    "v/",
    "v６/",
    ".",
    "..",
    "../",
    "%2e",
    "%2E%2e",
    ".%2e/",
    "%2f",
    "%5c",
    "\t",
    "\n",
    "\r",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    " ",
    "\u{a0}",
    "\u{3000}",
    "@",
    ":",
    "user:pw@",
    "#",
    "?",
    "&limit=30",
    "%",
    "evil.example",
    "backup.example",
    "https://backup.example",
    "https:",
    "HTTP://127.0.0.1:8080/a/b",
    "javascript:",
    "RestoreSessions",
    "ü",
    "`\"<>'{}|^",
    "a==",
];

/// The configuration of a test that checks this part of all links.
fn percent_of_cases(percent: u32) -> ProptestConfig {
    let cases = env::var("LINK_CASES").map_or(100_000, |cases| {
        cases.parse::<u32>().expect("LINK_CASES must be a number")
    });
    ProptestConfig::with_cases(cases / 100 * percent)
}

proptest! {
    #![proptest_config(percent_of_cases(40))]

    #[test]
    fn links_of_unsafe_pieces_stay_in_the_api(
        page in 0..PAGES.len(),
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..8),
    ) {
        check(page, &pieces.concat())?;
    }

    #[test]
    fn links_with_a_harmless_start_stay_in_the_api(
        page in 0..PAGES.len(),
        start in prop::sample::select(&["v6/", "/v6/", "/V8/RestoreSessions/", "https://backup.example/v6/"][..]),
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..6),
    ) {
        check(page, &(start.to_owned() + &pieces.concat()))?;
    }
}

proptest! {
    #![proptest_config(percent_of_cases(20))]

    #[test]
    fn links_of_random_text_stay_in_the_api(page in 0..PAGES.len(), start in "/?(v6/)?", text in any::<String>()) {
        check(page, &(start + &text))?;
    }
}
