//! One step of a command: a line that says what happens, and a log file for all the rest.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;

/// As much of a log as fits a screen or two.
const LINES_SHOWN: usize = 80;

/// Says what is about to happen and how long it takes.
pub fn say(what: &str, takes: &str) {
    println!("{what} ({takes}) …");
}

/// A program that has ended, with all that it wrote.
#[derive(Debug)]
pub struct Finished {
    /// Whether it ended well.
    pub success: bool,
    /// Both of its streams, in the order of writing.
    pub output: String,
    log: PathBuf,
}

impl Finished {
    /// The output of a success; a failure shows the end of its log first.
    pub fn or_fail(self, what: &str) -> Result<String> {
        if self.success {
            return Ok(self.output);
        }
        self.show();
        bail!(
            "{what} failed; everything it wrote is in {}",
            self.log.display()
        )
    }

    /// Shows the end of the log.
    pub fn show(&self) {
        eprintln!("{}", last_lines(&self.output, LINES_SHOWN));
    }
}

/// Runs `command` to its end, its output in `target/xtask/<name>.log`.
pub fn run(checkout: &Checkout, name: &str, command: &mut Command) -> Result<Finished> {
    let log = checkout.scratch(&format!("xtask/{name}.log"))?;
    let file =
        File::create(&log).with_context(|| format!("{} cannot be written", log.display()))?;
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone().context("the log cannot be shared")?)
        .stderr(file)
        .status()
        .with_context(|| format!("`{program}` cannot be started"))?;
    let written = fs::read(&log).with_context(|| format!("{} cannot be read", log.display()))?;
    Ok(Finished {
        success: status.success(),
        output: String::from_utf8_lossy(&written).into_owned(),
        log,
    })
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let skipped = lines.len().saturating_sub(count);
    lines
        .into_iter()
        .skip(skipped)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::last_lines;

    #[test]
    fn only_the_end_of_a_long_log_is_shown() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\n", 2), "a");
    }
}
