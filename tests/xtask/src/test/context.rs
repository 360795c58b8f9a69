//! The context of a suite: runs programs and counts passed and failed tests.

use std::process::Command;

use anyhow::Result;

use super::counts::{Counts, failed_tests};
use crate::{
    display::Display,
    env::variable,
    setup::{Browser, Level, Tools, set_up},
    step::run_logged,
    workspace::Workspace,
};

/// The tools and options shared by all suites.
#[derive(Debug)]
pub struct TestContext<'a> {
    /// The workspace under test.
    pub workspace: &'a Workspace,
    /// The installed tools.
    pub tools: Tools,
    /// Selects the tests whose name contains this text.
    pub filter: Option<&'a str>,
    display: Option<Display>,
}

impl<'a> TestContext<'a> {
    /// Installs the tools, with all browsers or only one.
    pub fn new(
        workspace: &'a Workspace,
        filter: Option<&'a str>,
        only: Option<Browser>,
    ) -> Result<Self> {
        let tools = set_up(workspace, Level::Tests(only))?;
        let display = Display::start_if_needed(&tools)?;
        Ok(Self {
            workspace,
            tools,
            filter,
            display,
        })
    }

    /// Returns a cargo command with these arguments, separated by spaces.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = self.tools.command("cargo");
        cargo.args(arguments.split_whitespace());
        if variable("CI").is_some() {
            // CI builds once and uses no debugger.
            cargo.env("CARGO_INCREMENTAL", "0");
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
        }
        cargo
    }

    /// Sets `DISPLAY` for `WebKit`, which has no headless mode.
    pub fn set_display(&self, browser: Browser, command: &mut Command) {
        if let (Browser::WebKit, Some(display)) = (browser, &self.display) {
            command.env("DISPLAY", display.name());
        }
    }

    /// Runs cargo and counts its exit status as one check.
    pub fn run_check(&self, log: &str, arguments: &str) -> Result<Counts> {
        let output = run_logged(self.workspace, log, &mut self.cargo(arguments))?;
        if !output.success {
            output.print_log_end();
        }
        Ok(Counts::single(output.success))
    }

    /// Runs a command and counts the test results in its output.
    pub fn run_tests(&self, log: &str, command: &mut Command) -> Result<Counts> {
        let output = run_logged(self.workspace, log, command)?;
        let mut counts = Counts::parse(&output.text);
        if !output.success {
            output.print_log_end();
            for name in failed_tests(&output.text) {
                eprintln!("FAILED: {name}");
            }
            // The output has no result line if the code does not compile or the run is aborted.
            counts.failed = counts.failed.max(1);
        }
        Ok(counts)
    }

    /// Returns whether the filter matches any of the tests that these arguments run.
    pub fn has_matching_tests(&self, log: &str, arguments: &str) -> Result<bool> {
        let Some(filter) = self.filter else {
            return Ok(true);
        };
        let mut list = self.cargo(arguments);
        list.args(["--list", filter]);
        let listed = run_logged(self.workspace, log, &mut list)?.or_fail("listing the tests")?;
        Ok(listed.lines().any(|line| line.ends_with(": test")))
    }
}
