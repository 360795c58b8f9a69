//! `cargo xtask test`: every check, one line each, and how many passed.

mod counts;
mod in_browser;
mod journeys;
mod report;
mod suites;
mod workshop;

use std::{process::ExitCode, thread};

use crate::{checkout::Checkout, setup::Browser, step::say};
use report::Report;
use suites::SUITES;
use workshop::Workshop;

/// Runs what `filter` selects; what needs a browser, in all of them or in only one.
pub fn test(checkout: &Checkout, filter: Option<&str>, only: Option<Browser>) -> ExitCode {
    let mut report = Report::default();
    match Workshop::open(checkout, filter, only) {
        Ok(workshop) => {
            if filter.is_none() {
                say("Running every check", "about 9 minutes; 15 the first time");
            }
            thread::scope(|scope| {
                let wanted = SUITES.iter().filter(|suite| suite.is_wanted(filter));
                let begun: Vec<_> = wanted
                    .map(|suite| (suite, suite.begin(&workshop, scope)))
                    .collect();
                for (suite, begun) in begun {
                    suite.run(begun, &workshop, &mut report);
                }
            });
        }
        Err(error) => report.add_failure("set-up", &error),
    }
    if report.is_empty() {
        let error = anyhow::anyhow!("no check's name contains it");
        report.add_failure(filter.unwrap_or_default(), &error);
    }
    report.conclude()
}
