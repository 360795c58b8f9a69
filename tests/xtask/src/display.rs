//! A screen for a browser that has to show itself: `WebKit` has no mode without a window.

use std::{
    env,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::setup::{Browser, Provided, Tools};

/// What draws into memory instead of on a screen.
pub const PROGRAM: &str = "Xvfb";

/// Whether this session has a screen already.
pub fn is_given() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A screen that nobody sees, for as long as this value lives.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one where a browser that was set up shows itself and has nothing to do so on.
    pub fn for_browsers(tools: &Tools) -> Result<Option<Self>> {
        let shows_itself =
            |provided: &Provided| provided.browser == Browser::WebKit && provided.outcome.is_ok();
        let is_needed = !is_given() && tools.browsers().iter().any(shows_itself);
        is_needed.then(Self::open).transpose()
    }

    /// Starts one, under the first number that is free.
    fn open() -> Result<Self> {
        let server = Command::new(PROGRAM)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{PROGRAM} cannot be started"))?;
        // Before its answer is read, so that whatever goes wrong with that ends it.
        let mut display = Self {
            server,
            name: String::new(),
        };
        display.name = display.read_name()?;
        Ok(display)
    }

    /// What `DISPLAY` has to say.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The server writes its number as soon as it can be used.
    fn read_name(&mut self) -> Result<String> {
        let output = self.server.stdout.take();
        let output = output.with_context(|| format!("{PROGRAM} has no output"))?;
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .with_context(|| format!("{PROGRAM} cannot be read"))?;
        name(&line)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Fails only when it has ended already, which is what is wanted.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn name(line: &str) -> Result<String> {
    let number = line.trim();
    ensure!(
        number.parse::<u16>().is_ok(),
        "{PROGRAM} ended before it opened a display"
    );
    Ok(format!(":{number}"))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_number_is_a_display_and_silence_is_none() {
        assert_eq!(name("99\n").ok().as_deref(), Some(":99"));
        assert!(name("").is_err());
    }
}
