//! Random texts, grown from what people type: nothing that is typed, pasted or in an address makes the page panic. For
//! two seconds, or for as many as `FUZZ_SECONDS` says.

use std::{
    env,
    time::{Duration, Instant},
};

use chrono::{DateTime, FixedOffset, Utc};
use fastrand::Rng;
use restore_desk::domain::{
    explore_draft::ExploreDraft,
    form_address::FormAddress,
    point_in_time::PointInTime,
    session_name::Agreement,
    typed_moment::{Circumstances, TypedMoment},
};

/// What people type, paste and bookmark.
const SEEDS: [&str; 14] = [
    "2022-01-22T14:56:55.8620001+05:45",
    "2022-01-22 14:56:55,862 Z",
    "2022.01.22 02:56:55",
    "1/22/2022 2:56:55 PM",
    "31.12.9999 23:59:59",
    "0001-01-01 00:00-23:59",
    "yesterday 14:00",
    "99999999 weeks ago",
    "2 hours ago",
    "latest",
    "organization=3c424478-0811-4920-8aab-01f0bf2a2822&type=Vet&at=2022-01-22T14%3A56Z&deleted=1",
    "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
    "\u{202f}\u{2212}\u{feff}２０２２é",
    "",
];

/// Clocks that change often, and by much.
fn restless(instant: DateTime<Utc>) -> FixedOffset {
    let hours = i32::try_from(instant.timestamp().rem_euclid(27) - 13).unwrap();
    FixedOffset::east_opt(hours * 3600).unwrap()
}

/// A text made of pieces of others, some of its signs replaced.
fn grown(corpus: &[String], rng: &mut Rng) -> String {
    let mut text = rng.choice(corpus).unwrap().clone();
    for _ in 0..rng.usize(1..5) {
        let signs: Vec<char> = text.chars().collect();
        let at = rng.usize(0..=signs.len());
        let other: Vec<char> = rng.choice(corpus).unwrap().chars().collect();
        let from = rng.usize(0..=other.len());
        let to = rng.usize(from..=other.len());
        let (before, after) = signs.split_at(at);
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

fn reads_without_a_panic(text: &str, now: DateTime<Utc>) {
    let here = Circumstances {
        zone: &restless,
        now,
        latest: Some(now),
    };
    let typed = TypedMoment::read(text.to_owned(), &here);
    let moments = typed.moment_or_choices();
    for moment in moments.map_or_else(|choices| choices, |reading| vec![reading.moment]) {
        // Whatever it is, it can be sent, written and compared.
        assert_eq!(
            PointInTime::from_api(&moment.to_string()),
            Some(moment),
            "{text:?}"
        );
        let _ = (
            TypedMoment::chosen(moment, &restless).in_zone(&here),
            Agreement::of(text, moment),
        );
    }
    let mut draft = ExploreDraft::default();
    draft.fill(&FormAddress::parse(text), &here);
    let _ = (draft.validate(), draft.address().to_string());
}

#[test]
fn no_text_makes_the_page_panic() {
    let seconds = env::var("FUZZ_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    // A failure is found again with the seed that it names.
    let seed = fastrand::u64(..);
    let mut rng = Rng::with_seed(seed);
    println!("seed {seed}");
    let mut corpus: Vec<String> = SEEDS.map(str::to_owned).to_vec();
    let mut texts = 0_u64;
    while Instant::now() < end {
        let text = grown(&corpus, &mut rng);
        let now = DateTime::from_timestamp(rng.i64(-62_135_596_800..253_402_300_800), 0).unwrap();
        reads_without_a_panic(&text, now);
        if corpus.len() < 2_000 {
            corpus.push(text);
        }
        texts += 1;
    }
    println!("{texts} texts");
}
