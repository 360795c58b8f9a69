//! What a suite works with, and the two ways in which a program's end becomes counts.

use std::process::Command;

use anyhow::Result;

use super::counts::Counts;
use crate::{checkout::Checkout, setup::Tools, step::run};

/// What a suite works with.
#[derive(Debug)]
pub struct Workshop<'a> {
    /// The checkout under test.
    pub checkout: &'a Checkout,
    /// Everything that was set up.
    pub tools: &'a Tools,
    /// The part of a name that selects tests.
    pub filter: Option<&'a str>,
}

impl Workshop<'_> {
    /// Cargo with these arguments, none of which holds a space.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = self.tools.command("cargo");
        cargo.args(arguments.split_whitespace());
        cargo
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
}
