//! `cargo xtask test`: every check, one line each, and how many passed.

mod counts;
mod in_browser;
mod report;
mod suites;
mod workshop;

use std::{process::ExitCode, time::Instant};

use crate::{
    checkout::Checkout,
    setup::{Need, set_up},
    step::say,
};
use report::Report;
use suites::SUITES;
use workshop::Workshop;

/// Runs what `filter` selects.
pub fn test(checkout: &Checkout, filter: Option<&str>) -> ExitCode {
    let mut report = Report::default();
    match set_up(checkout, Need::Tests) {
        Ok(tools) => {
            if filter.is_none() {
                say("Running every check", "about 3 minutes; 10 the first time");
            }
            let workshop = Workshop {
                checkout,
                tools: &tools,
                filter,
            };
            for suite in SUITES {
                if !suite.is_wanted(filter) {
                    continue;
                }
                let started = Instant::now();
                let outcome = suite.run(&workshop);
                report.add(suite.name, outcome, started.elapsed());
            }
        }
        Err(error) => report.add_failure("set-up", &error),
    }
    if report.is_empty() {
        let error = anyhow::anyhow!("no check's name contains it");
        report.add_failure(filter.unwrap_or_default(), &error);
    }
    report.conclude()
}
