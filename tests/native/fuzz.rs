//! Random texts, made from texts that users type: no text that is typed, pasted or in a URL makes the page panic.
//!
//! The test runs for two seconds, or for `FUZZ_SECONDS`.

use std::{
    env,
    time::{Duration, Instant},
};

use chrono::{DateTime, FixedOffset, Utc};
use fastrand::Rng;
use restore_desk::{
    api::pasted_token::PastedToken,
    domain::{
        explore::{draft::ExploreDraft, query::ExploreQuery},
        guid::Guid,
        session_name::NameCheck,
        time::{input::TimeInput, parse::ParseContext, point_in_time::PointInTime},
    },
};

/// Texts that users type, paste and bookmark.
const SEEDS: [&str; 21] = [
    "2022-01-22T14:56:55.8620001+05:45",
    "2022-01-22 14:56:55,862 Z",
    "2022.01.22 02:56:55",
    "1/22/2022 2:56:55 PM",
    "31.12.9999 23:59:59",
    "0001-01-01 00:00-23:59",
    "Tue, 26 May 2026 14:00:00 +0200 (CEST)",
    "last Tuesday 2:56 p. m.",
    "29 Feb 14.56 IST",
    "2022. 1. 22. 오후 2:56:55",
    "/Date(1642863415862+0200)/",
    "1642863415",
    "“urn:uuid:3C424478081149208AAB01F0BF2A2822”",
    "yesterday 14:00",
    "99999999 weeks ago",
    "2 hours ago",
    "latest",
    "organization=3c424478-0811-4920-8aab-01f0bf2a2822&type=Vet&at=2022-01-22T14%3A56Z&deleted=1",
    "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
    "\u{202f}\u{2212}\u{feff}２０２２é",
    "",
];

/// A time zone whose offset changes every second, and by many hours.
fn erratic_zone(instant: DateTime<Utc>) -> FixedOffset {
    let hours = i32::try_from(instant.timestamp().rem_euclid(27) - 13).unwrap();
    FixedOffset::east_opt(hours * 3600).unwrap()
}

/// A text of the corpus, changed in up to four places: a piece of another text or a random character is inserted, and
/// up to two characters are removed.
fn mutate(corpus: &[String], rng: &mut Rng) -> String {
    let mut text = rng.choice(corpus).unwrap().clone();
    for _ in 0..rng.usize(1..5) {
        let letters: Vec<char> = text.chars().collect();
        let at = rng.usize(0..=letters.len());
        let other: Vec<char> = rng.choice(corpus).unwrap().chars().collect();
        let from = rng.usize(0..=other.len());
        let to = rng.usize(from..=other.len());
        let (before, after) = letters.split_at(at);
        let after = after.get(rng.usize(0..3).min(after.len())..).unwrap();
        text = match rng.u8(0..3) {
            0 => [before, other.get(from..to).unwrap(), after].concat(),
            1 => [before, &[rng.char('\0'..='\u{10ffff}')], after].concat(),
            _ => [before, &[rng.char('0'..='9')], after].concat(),
        }
        .into_iter()
        .take(200)
        .collect();
    }
    text
}

fn assert_no_panic(text: &str, now: DateTime<Utc>) {
    let context = ParseContext {
        zone: &erratic_zone,
        now,
        latest: Some(now),
    };
    let input = TimeInput::parse(text.to_owned(), &context);
    let times = match input.parsed() {
        Ok(parsed) => vec![parsed.point_in_time],
        Err(problem) => {
            let choices = problem.choices().iter();
            choices.map(|choice| choice.point_in_time).collect()
        }
    };
    for time in times {
        // Every point in time can be sent, formatted and compared.
        assert_eq!(
            PointInTime::from_api(&time.to_string()),
            Some(time),
            "{text:?}"
        );
        let _ = (
            TimeInput::chosen(time, &erratic_zone).in_zone(&context),
            NameCheck::of(text, time),
        );
    }
    let _ = (Guid::parse(text), PastedToken::parse(text));
    let mut draft = ExploreDraft::default();
    draft.fill(&ExploreQuery::parse(text), &context);
    let _ = (draft.validate(None), draft.query().to_string());
}

#[test]
fn no_text_makes_the_page_panic() {
    let seconds = env::var("FUZZ_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    // Printed, so that a failure can be reproduced.
    let seed = fastrand::u64(..);
    println!("seed {seed}");
    let mut rng = Rng::with_seed(seed);
    let mut corpus: Vec<String> = SEEDS.map(str::to_owned).to_vec();
    let mut texts = 0_u64;
    while Instant::now() < end {
        let text = mutate(&corpus, &mut rng);
        let now = DateTime::from_timestamp(rng.i64(-62_135_596_800..253_402_300_800), 0).unwrap();
        assert_no_panic(&text, now);
        if corpus.len() < 2_000 {
            corpus.push(text);
        }
        texts += 1;
    }
    println!("{texts} texts");
}
