//! The suites of checks and the commands that they run.

use std::{
    thread::{Scope, ScopedJoinHandle},
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

use super::{context::TestContext, counts::Counts, deployments, e2e, in_browser, report::Report};
use crate::{
    bundle,
    setup::{Browser, BrowserSetup, InstalledBrowser},
    step::run_logged,
};

type Run = fn(&TestContext, &str) -> Result<Counts>;
type Prepare = fn(&TestContext, &str) -> Result<bool>;
type RunInBrowser = fn(&TestContext, &str, Browser, &InstalledBrowser) -> Result<Counts>;

/// A suite, reported in one line or in one line per browser.
#[derive(Debug)]
pub struct Suite {
    /// The name in the report.
    name: &'static str,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// A check, selected by the name of the suite.
    Check(Run),
    /// A check that uses only one core most of the time. It runs in the background while the suites before it run.
    Background(Run),
    /// Tests, selected by their own names.
    Tests(Run),
    /// Tests that run only on request (`--deployments`).
    OnRequest(Run),
    /// Tests that run in every browser, if the filter matches any of them.
    InBrowsers(Prepare, RunInBrowser),
}

/// All suites, the fastest first.
pub const SUITES: &[Suite] = &[
    Suite::new("format", Kind::Check(format)),
    Suite::new("lints", Kind::Check(native_lints)),
    Suite::new("lints for wasm", Kind::Check(wasm_lints)),
    Suite::new("documentation", Kind::Check(documentation)),
    Suite::new("native tests", Kind::Tests(native_tests)),
    Suite::new("e2e unit tests", Kind::Tests(e2e_unit_tests)),
    Suite::new(
        "in-browser tests",
        Kind::InBrowsers(in_browser::prepare, in_browser::run),
    ),
    Suite::new("bundle", Kind::Background(bundle)),
    Suite::new("e2e scenarios", Kind::InBrowsers(e2e::prepare, e2e::run)),
    Suite::new("deployments", Kind::OnRequest(deployments::run)),
];

impl Suite {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind }
    }

    /// Returns whether the filter may match something in this suite. `on_request` selects the suites that need a request.
    pub fn is_selected(&self, filter: Option<&str>, on_request: bool) -> bool {
        match self.kind {
            Kind::OnRequest(_) => on_request,
            Kind::Check(_) | Kind::Background(_) => {
                filter.is_none_or(|filter| self.name.contains(filter))
            }
            Kind::Tests(_) | Kind::InBrowsers(..) => true,
        }
    }

    /// Starts the suite if it runs in the background.
    pub fn start<'scope>(
        &self,
        context: &'scope TestContext,
        scope: &'scope Scope<'scope, '_>,
    ) -> Option<BackgroundRun<'scope>> {
        let Kind::Background(run) = self.kind else {
            return None;
        };
        let name = self.name;
        Some(scope.spawn(move || run_timed(name, context, |log| run(context, log))))
    }

    /// Runs the suite, or waits for it if it was started, and reports the result.
    pub fn run(&self, started: Option<BackgroundRun>, context: &TestContext, report: &mut Report) {
        match self.kind {
            Kind::Check(run) | Kind::Tests(run) | Kind::OnRequest(run) | Kind::Background(run) => {
                let run_here = || run_timed(self.name, context, |log| run(context, log));
                // After a panic in the background, the suite runs again here.
                let (result, elapsed) = match started.map(ScopedJoinHandle::join) {
                    Some(Ok(timed)) => timed,
                    Some(Err(_)) | None => run_here(),
                };
                report.add(self.name, result, elapsed);
            }
            Kind::InBrowsers(prepare, run) => match prepare(context, &log_name(self.name)) {
                Ok(true) => self.run_in_browsers(context, report, run),
                Ok(false) => {}
                Err(error) => report.add_failure(self.name, &error),
            },
        }
    }

    fn run_in_browsers(&self, context: &TestContext, report: &mut Report, run: RunInBrowser) {
        for BrowserSetup { browser, result } in context.tools.browsers() {
            let name = format!("{} in {}", self.name, browser.display_name());
            match result {
                Ok(installed) => {
                    let (result, elapsed) =
                        run_timed(&name, context, |log| run(context, log, *browser, installed));
                    report.add(&name, result, elapsed);
                }
                Err(reason) => report.add_skipped(&name, reason),
            }
        }
    }
}

/// The result of a suite and its duration.
type TimedResult = (Result<Counts>, Duration);
/// A suite that runs in the background.
pub type BackgroundRun<'scope> = ScopedJoinHandle<'scope, TimedResult>;

/// Runs a suite and measures its duration. Without a filter, a suite without tests is an error.
fn run_timed(
    name: &str,
    context: &TestContext,
    run: impl FnOnce(&str) -> Result<Counts>,
) -> TimedResult {
    let started = Instant::now();
    let result = run(&log_name(name)).and_then(|counts| {
        ensure!(
            counts.total() > 0 || context.filter.is_some(),
            "the suite contains no tests"
        );
        Ok(counts)
    });
    (result, started.elapsed())
}

fn log_name(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

fn format(context: &TestContext, log: &str) -> Result<Counts> {
    context.run_check(log, "fmt --all --check")
}

fn native_lints(context: &TestContext, log: &str) -> Result<Counts> {
    context.run_check(log, "clippy --workspace --all-targets -- --deny warnings")
}

fn wasm_lints(context: &TestContext, log: &str) -> Result<Counts> {
    let lint = "clippy --package restore-desk --target wasm32-unknown-unknown --all-targets -- --deny warnings";
    context.run_check(log, lint)
}

/// Checks the links of the documentation, which includes the tour of the crate.
fn documentation(context: &TestContext, log: &str) -> Result<Counts> {
    let check = "rustdoc --package restore-desk --lib -- --document-private-items --deny warnings";
    context.run_check(log, check)
}

fn native_tests(context: &TestContext, log: &str) -> Result<Counts> {
    let mut test = context.cargo("test --workspace --exclude e2e --no-fail-fast --");
    context.run_tests(log, test.args(context.filter))
}

/// The tests of the e2e crate that need no browser.
fn e2e_unit_tests(context: &TestContext, log: &str) -> Result<Counts> {
    let mut test = context.cargo("test --package e2e --lib --test states --no-fail-fast --");
    context.run_tests(log, test.args(context.filter))
}

fn bundle(context: &TestContext, _: &str) -> Result<Counts> {
    let mut counts = Counts::default();
    for check in bundle::build(context.workspace, &context.tools, run_logged)?.checks {
        counts += Counts::single(check.passed);
        if !check.passed {
            eprintln!("{check}");
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_always_selects_the_suites_of_tests() {
        let selected = |filter| {
            SUITES
                .iter()
                .filter(move |suite| suite.is_selected(Some(filter), false))
        };
        assert_eq!(selected("point_in_time").count(), 4);
        assert_eq!(selected("lints").count(), 6);
    }

    #[test]
    fn web_servers_start_only_on_request() {
        let count = |on_request| {
            let suites = SUITES.iter();
            suites
                .filter(|suite| suite.is_selected(None, on_request))
                .count()
        };
        assert_eq!(count(true), count(false) + 1);
    }
}
