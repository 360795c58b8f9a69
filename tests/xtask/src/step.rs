//! One step of a command: a progress line in the terminal, and a log file for the output of its programs.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// The number of log lines to print after a failure.
const MAX_LOG_LINES: usize = 80;

/// Prints the description of the next step and how long it takes.
pub fn print_step(description: &str, duration: &str) {
    println!("{description} ({duration}) …");
}

/// The exit status and the output of a program.
#[derive(Debug)]
pub struct CommandOutput {
    /// Whether the exit status was success.
    pub success: bool,
    /// Standard output and standard error, interleaved as written.
    pub text: String,
    log: PathBuf,
}

impl CommandOutput {
    /// Returns the output. If the program failed, prints the end of the log and returns an error.
    pub fn or_fail(self, description: &str) -> Result<String> {
        if self.success {
            return Ok(self.text);
        }
        self.print_log_end();
        bail!(
            "{description} failed; the complete log is {}",
            self.log.display()
        )
    }

    /// Prints the end of the log.
    pub fn print_log_end(&self) {
        eprintln!("{}", last_lines(&self.text, MAX_LOG_LINES));
    }
}

/// Runs `command` and writes its output to `target/xtask/<name>.log`.
pub fn run_logged(
    workspace: &Workspace,
    name: &str,
    command: &mut Command,
) -> Result<CommandOutput> {
    let log = workspace.target_file(&format!("xtask/{name}.log"))?;
    let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone().context("cannot share the log file")?)
        .stderr(file)
        .status()
        .with_context(|| format!("cannot start `{program}`"))?;
    let written = fs::read(&log).with_context(|| format!("cannot read {}", log.display()))?;
    Ok(CommandOutput {
        success: status.success(),
        text: String::from_utf8_lossy(&written).into_owned(),
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
    fn only_the_last_lines_of_a_long_log_are_kept() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\n", 2), "a");
    }
}
