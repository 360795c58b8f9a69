//! One step of a command: a progress line in the terminal, and a log file for the output of its programs.

use std::{
    fs::File,
    io::{IsTerminal as _, stdout},
    path::PathBuf,
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    files::{read, write},
    progress::{self, Progress},
    workspace::Workspace,
};

/// The number of log lines to print after a failure.
const MAX_LOG_LINES: usize = 80;

/// A function that runs a command: [`run_logged`] or [`run_with_progress`].
pub type Run = fn(&Workspace, &str, &mut Command) -> Result<CommandOutput>;

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
    run(workspace, name, command, |command| Ok(command.status()?))
}

/// Runs `command` like [`run_logged`]. While it runs, a terminal shows the time and how many crates cargo has compiled.
pub fn run_with_progress(
    workspace: &Workspace,
    name: &str,
    command: &mut Command,
) -> Result<CommandOutput> {
    if !stdout().is_terminal() {
        return run_logged(workspace, name, command);
    }
    let log = log_file(workspace, name)?;
    let mut output = run(workspace, name, command, |command| {
        progress::request_from_cargo(command);
        let mut child = command.spawn()?;
        let line = Progress::start();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            let written = read(&log).unwrap_or_default();
            line.update(&String::from_utf8_lossy(&written));
        }
    })?;
    output.text = progress::without_progress(&output.text);
    write(&output.log, &output.text)?;
    Ok(output)
}

fn run(
    workspace: &Workspace,
    name: &str,
    command: &mut Command,
    wait: impl FnOnce(&mut Command) -> Result<ExitStatus>,
) -> Result<CommandOutput> {
    let log = log_file(workspace, name)?;
    let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let program = command.get_program().to_string_lossy().into_owned();
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone().context("cannot share the log file")?)
        .stderr(file);
    let status = wait(command).with_context(|| format!("cannot run `{program}`"))?;
    let written = read(&log)?;
    Ok(CommandOutput {
        success: status.success(),
        text: String::from_utf8_lossy(&written).into_owned(),
        log,
    })
}

fn log_file(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    workspace.target_file(&format!("xtask/{name}.log"))
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
