//! A virtual display for `WebKit`, which has no headless mode.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::{
    env::variable,
    setup::{Browser, BrowserSetup, Tools},
};

/// The X server that draws to memory.
pub const PROGRAM: &str = "Xvfb";

/// Returns whether the environment already has a display.
pub fn is_available() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| variable(name).is_some())
}

/// A running virtual display, stopped on drop.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts a virtual display if `WebKit` is installed and the environment has no display.
    pub fn start_if_needed(tools: &Tools) -> Result<Option<Self>> {
        let is_webkit =
            |setup: &BrowserSetup| setup.browser == Browser::WebKit && setup.result.is_ok();
        let is_needed = !is_available() && tools.browsers().iter().any(is_webkit);
        is_needed.then(Self::start).transpose()
    }

    /// Starts a virtual display with the first free number.
    fn start() -> Result<Self> {
        let server = Command::new(PROGRAM)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {PROGRAM}"))?;
        // Created before the name is read, so that an error while reading stops the server.
        let mut display = Self {
            server,
            name: String::new(),
        };
        display.name = display.read_name()?;
        Ok(display)
    }

    /// Returns the value for the `DISPLAY` variable.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Waits until the server is ready: it then prints its display number.
    fn read_name(&mut self) -> Result<String> {
        let output = self.server.stdout.take();
        let output = output.with_context(|| format!("{PROGRAM} has no standard output"))?;
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .with_context(|| format!("cannot read the output of {PROGRAM}"))?;
        parse_name(&line)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Fails only if the server has already exited.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn parse_name(line: &str) -> Result<String> {
    let number = line.trim();
    ensure!(
        number.parse::<u16>().is_ok(),
        "{PROGRAM} exited before it opened a display"
    );
    Ok(format!(":{number}"))
}

#[cfg(test)]
mod tests {
    use super::parse_name;

    #[test]
    fn a_number_is_a_display_name_and_an_empty_line_is_an_error() {
        assert_eq!(parse_name("99\n").ok().as_deref(), Some(":99"));
        assert!(parse_name("").is_err());
    }
}
