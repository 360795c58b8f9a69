//! The checks, each with the command that it stands for.

use anyhow::{Result, ensure};

use super::{counts::Counts, in_browser, workshop::Workshop};
use crate::{
    bundle,
    step::{run, say},
};

type Run = fn(&Workshop, &str) -> Result<Counts>;

/// One line of the report.
#[derive(Debug)]
pub struct Suite {
    /// Its name in the report, which a filter may name.
    pub name: &'static str,
    holds_tests: bool,
    run: Run,
}

/// All of them, the quickest first.
pub const SUITES: &[Suite] = &[
    Suite::of_one("format", format),
    Suite::of_one("lints", native_lints),
    Suite::of_one("lints for wasm", wasm_lints),
    Suite::of_tests("native tests", native_tests),
    Suite::of_tests("in-browser tests", in_browser::test),
    Suite::of_one("bundle", bundle),
    Suite::of_tests("journeys", journeys),
];

impl Suite {
    const fn of_one(name: &'static str, run: Run) -> Self {
        Self {
            name,
            holds_tests: false,
            run,
        }
    }

    const fn of_tests(name: &'static str, run: Run) -> Self {
        Self {
            name,
            holds_tests: true,
            run,
        }
    }

    /// Whether the filter may select something of it.
    pub fn is_wanted(&self, filter: Option<&str>) -> bool {
        self.holds_tests || filter.is_none_or(|filter| self.name.contains(filter))
    }

    /// Runs it; without a filter, a suite of tests that has none is a failure.
    pub fn run(&self, workshop: &Workshop) -> Result<Counts> {
        let counts = (self.run)(workshop, &self.name.replace(' ', "-"))?;
        ensure!(
            counts.total() > 0 || workshop.filter.is_some(),
            "there were no tests"
        );
        Ok(counts)
    }
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

fn bundle(workshop: &Workshop, _: &str) -> Result<Counts> {
    let mut counts = Counts::default();
    for finding in bundle::build(workshop.checkout, workshop.tools)?.findings {
        counts += Counts::one(finding.kept);
        if !finding.kept {
            eprintln!("{finding}");
        }
    }
    Ok(counts)
}

fn journeys(workshop: &Workshop, log: &str) -> Result<Counts> {
    if let Some(filter) = workshop.filter {
        let mut list = workshop.cargo("test --package journeys -- --list");
        let listed =
            run(workshop.checkout, log, list.arg(filter))?.or_fail("listing the journeys")?;
        if !listed.lines().any(|line| line.ends_with(": test")) {
            return Ok(Counts::default());
        }
        say("Building the release bundle", "2 minutes");
        bundle::build(workshop.checkout, workshop.tools)?;
    }
    let dist = workshop.checkout.dist();
    ensure!(
        dist.join("index.html").is_file(),
        "there is no bundle to walk through"
    );
    let browser = workshop.tools.browser()?;
    let mut test = workshop.cargo("test --package journeys --no-fail-fast --");
    test.args(workshop.filter)
        .env("RESTORE_DESK_DIST", dist)
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROMIUM", &browser.program);
    workshop.count(log, &mut test)
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
        assert_eq!(wanted("point_in_time").count(), 3);
        assert_eq!(wanted("lints").count(), 5);
    }
}
