//! What a suite works with, and the ways in which a program's end becomes counts.

use std::{env, process::Command};

use anyhow::Result;

use super::counts::Counts;
use crate::{
    checkout::Checkout,
    display::Display,
    setup::{Browser, Need, Tools, set_up},
    step::run,
};

/// What a suite works with.
#[derive(Debug)]
pub struct Workshop<'a> {
    /// The checkout under test.
    pub checkout: &'a Checkout,
    /// Everything that was set up.
    pub tools: Tools,
    /// The part of a name that selects tests.
    pub filter: Option<&'a str>,
    display: Option<Display>,
}

impl<'a> Workshop<'a> {
    /// Sets everything up; browsers, all of them or only one.
    pub fn open(
        checkout: &'a Checkout,
        filter: Option<&'a str>,
        only: Option<Browser>,
    ) -> Result<Self> {
        let tools = set_up(checkout, Need::Tests(only))?;
        let display = Display::for_browsers(&tools)?;
        Ok(Self {
            checkout,
            tools,
            filter,
            display,
        })
    }

    /// Cargo with these arguments, none of which holds a space.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = self.tools.command("cargo");
        cargo.args(arguments.split_whitespace());
        if env::var_os("CI").is_some() {
            // What is built once has no use for notes on how to build it again, nor for lines that nobody steps through.
            cargo.env("CARGO_INCREMENTAL", "0");
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
        }
        cargo
    }

    /// Gives a browser that shows itself something to do so on.
    pub fn light(&self, browser: Browser, command: &mut Command) {
        if let (Browser::WebKit, Some(display)) = (browser, &self.display) {
            command.env("DISPLAY", display.name());
        }
    }

    /// Runs cargo as one check.
    pub fn check(&self, log: &str, arguments: &str) -> Result<Counts> {
        let finished = run(self.checkout, log, &mut self.cargo(arguments))?;
        if !finished.success {
            finished.show();
        }
        Ok(Counts::one(finished.success))
    }

    /// Runs a command and counts its tests.
    pub fn count(&self, log: &str, command: &mut Command) -> Result<Counts> {
        let finished = run(self.checkout, log, command)?;
        let mut counts = Counts::read(&finished.output);
        if !finished.success {
            finished.show();
            // What does not compile, or stops half way, has no line of failures.
            counts.failed = counts.failed.max(1);
        }
        Ok(counts)
    }

    /// Whether the filter, if there is one, selects any of the tests that these arguments run.
    pub fn selects(&self, log: &str, arguments: &str) -> Result<bool> {
        let Some(filter) = self.filter else {
            return Ok(true);
        };
        let mut list = self.cargo(arguments);
        list.args(["--list", filter]);
        let listed = run(self.checkout, log, &mut list)?.or_fail("listing the tests")?;
        Ok(listed.lines().any(|line| line.ends_with(": test")))
    }
}
