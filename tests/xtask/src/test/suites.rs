//! The checks, each with the command that it stands for.

use std::{
    thread::{Scope, ScopedJoinHandle},
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

use super::{counts::Counts, in_browser, journeys, report::Report, workshop::Workshop};
use crate::{
    bundle,
    setup::{Browser, Installed, Provided},
};

type Run = fn(&Workshop, &str) -> Result<Counts>;
type Prepare = fn(&Workshop, &str) -> Result<bool>;
type RunIn = fn(&Workshop, &str, Browser, &Installed) -> Result<Counts>;

/// One line of the report, or one for every browser.
#[derive(Debug)]
pub struct Suite {
    /// Its name in the report, which a filter may name.
    name: &'static str,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// A check, which a filter selects by the name of the suite.
    Check(Run),
    /// One that is mostly work for one core, and runs beside those that come before it.
    Beside(Run),
    /// Tests, among which a filter looks by their own names.
    Tests(Run),
    /// The same in every browser, if there are any.
    InBrowsers(Prepare, RunIn),
}

/// All of them, the quickest first.
pub const SUITES: &[Suite] = &[
    Suite::new("format", Kind::Check(format)),
    Suite::new("lints", Kind::Check(native_lints)),
    Suite::new("lints for wasm", Kind::Check(wasm_lints)),
    Suite::new("native tests", Kind::Tests(native_tests)),
    Suite::new("states", Kind::Tests(states)),
    Suite::new(
        "in-browser tests",
        Kind::InBrowsers(in_browser::prepare, in_browser::test),
    ),
    Suite::new("bundle", Kind::Beside(bundle)),
    Suite::new(
        "journeys",
        Kind::InBrowsers(journeys::prepare, journeys::walk),
    ),
];

impl Suite {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind }
    }

    /// Whether the filter may select something of it.
    pub fn is_wanted(&self, filter: Option<&str>) -> bool {
        match self.kind {
            Kind::Check(_) | Kind::Beside(_) => {
                filter.is_none_or(|filter| self.name.contains(filter))
            }
            Kind::Tests(_) | Kind::InBrowsers(..) => true,
        }
    }

    /// Begins what runs beside others.
    pub fn begin<'scope>(
        &self,
        workshop: &'scope Workshop,
        scope: &'scope Scope<'scope, '_>,
    ) -> Option<Running<'scope>> {
        let Kind::Beside(run) = self.kind else {
            return None;
        };
        let name = self.name;
        Some(scope.spawn(move || measure(name, workshop, |log| run(workshop, log))))
    }

    /// Runs it, or waits for its end if it was begun, and reports what came of it.
    pub fn run(&self, begun: Option<Running>, workshop: &Workshop, report: &mut Report) {
        match self.kind {
            Kind::Check(run) | Kind::Tests(run) | Kind::Beside(run) => {
                let here = || measure(self.name, workshop, |log| run(workshop, log));
                // A thread that has panicked has said so; a second attempt says it again.
                let (outcome, took) = match begun.map(ScopedJoinHandle::join) {
                    Some(Ok(measured)) => measured,
                    Some(Err(_)) | None => here(),
                };
                report.add(self.name, outcome, took);
            }
            Kind::InBrowsers(prepare, run) => match prepare(workshop, &log(self.name)) {
                Ok(true) => self.run_in_browsers(workshop, report, run),
                Ok(false) => {}
                Err(error) => report.add_failure(self.name, &error),
            },
        }
    }

    fn run_in_browsers(&self, workshop: &Workshop, report: &mut Report, run: RunIn) {
        for Provided { browser, outcome } in workshop.tools.browsers() {
            let name = format!("{} in {}", self.name, browser.title());
            match outcome {
                Ok(installed) => {
                    let (outcome, took) = measure(&name, workshop, |log| {
                        run(workshop, log, *browser, installed)
                    });
                    report.add(&name, outcome, took);
                }
                Err(reason) => report.add_skipped(&name, reason),
            }
        }
    }
}

/// What came of a suite, and how long it took.
type Measured = (Result<Counts>, Duration);
/// A suite that was begun.
pub type Running<'scope> = ScopedJoinHandle<'scope, Measured>;

/// Without a filter, a suite of tests that has none is a failure.
fn measure(name: &str, workshop: &Workshop, run: impl FnOnce(&str) -> Result<Counts>) -> Measured {
    let started = Instant::now();
    let outcome = run(&log(name)).and_then(|counts| {
        ensure!(
            counts.total() > 0 || workshop.filter.is_some(),
            "there were no tests"
        );
        Ok(counts)
    });
    (outcome, started.elapsed())
}

fn log(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

fn format(workshop: &Workshop, log: &str) -> Result<Counts> {
    workshop.check(log, "fmt --all --check")
}

fn native_lints(workshop: &Workshop, log: &str) -> Result<Counts> {
    workshop.check(log, "clippy --workspace --all-targets -- --deny warnings")
}

fn wasm_lints(workshop: &Workshop, log: &str) -> Result<Counts> {
    let lint = "clippy --package restore-desk --target wasm32-unknown-unknown --all-targets -- --deny warnings";
    workshop.check(log, lint)
}

fn native_tests(workshop: &Workshop, log: &str) -> Result<Counts> {
    let mut test = workshop.cargo("test --workspace --exclude journeys --no-fail-fast --");
    workshop.count(log, test.args(workshop.filter))
}

/// Of the journeys, what needs no browser.
fn states(workshop: &Workshop, log: &str) -> Result<Counts> {
    let mut test = workshop.cargo("test --package journeys --lib --test states --no-fail-fast --");
    workshop.count(log, test.args(workshop.filter))
}

fn bundle(workshop: &Workshop, _: &str) -> Result<Counts> {
    let mut counts = Counts::default();
    for finding in bundle::build(workshop.checkout, &workshop.tools)?.findings {
        counts += Counts::one(finding.kept);
        if !finding.kept {
            eprintln!("{finding}");
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_always_looks_into_suites_of_tests() {
        let wanted = |filter| {
            SUITES
                .iter()
                .filter(move |suite| suite.is_wanted(Some(filter)))
        };
        assert_eq!(wanted("point_in_time").count(), 4);
        assert_eq!(wanted("lints").count(), 6);
    }
}
