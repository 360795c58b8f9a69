//! `cargo xtask test`: runs the checks and prints one line per check and the totals.

mod context;
mod counts;
mod deployments;
mod e2e;
mod in_browser;
mod report;
mod suites;

use std::{process::ExitCode, thread};

use crate::{setup::Browser, step::print_step, workspace::Workspace};
use context::TestContext;
use report::Report;
use suites::SUITES;

/// Runs the checks whose name contains `filter`. Tests that need a browser run in all browsers, or only in `only`.
/// `deployments` also starts the web servers.
pub fn run(
    workspace: &Workspace,
    filter: Option<&str>,
    only: Option<Browser>,
    deployments: bool,
) -> ExitCode {
    let mut report = Report::default();
    match TestContext::new(workspace, filter, only) {
        Ok(context) => {
            if filter.is_none() {
                print_step(
                    "Running all checks",
                    "about 12 minutes; 20 minutes the first time",
                );
            }
            thread::scope(|scope| {
                let selected = SUITES
                    .iter()
                    .filter(|suite| suite.is_selected(filter, deployments));
                let started: Vec<_> = selected
                    .map(|suite| (suite, suite.start(&context, scope)))
                    .collect();
                for (suite, started) in started {
                    suite.run(started, &context, &mut report);
                }
            });
        }
        Err(error) => report.add_failure("setup", &error),
    }
    if report.is_empty() {
        let error = anyhow::anyhow!("no check has this text in its name");
        report.add_failure(filter.unwrap_or_default(), &error);
    }
    report.finish()
}
