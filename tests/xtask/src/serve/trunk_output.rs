//! Prints what matters in the output of Trunk: a line for each build after the first, and all warnings and errors.

use std::{
    io::{BufRead as _, BufReader, Read},
    time::{Duration, Instant},
};

/// The arguments with which Trunk prints the start and the end of each build, warnings and errors.
pub const ARGUMENTS: [&str; 2] = ["--log", "error,trunk=warn,trunk::build=info"];

/// Prints the output until Trunk exits.
pub fn print(output: impl Read) {
    let mut builds = Builds::default();
    // Not `lines`, which ends at a line that is not UTF-8.
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        if let Some(text) = builds.describe(line.trim_end(), Instant::now()) {
            println!("{text}");
        }
    }
}

/// The builds so far.
#[derive(Debug, Default)]
struct Builds {
    started: Option<Instant>,
    count: usize,
}

impl Builds {
    /// Returns what to print for a line of Trunk.
    fn describe(&mut self, line: &str, now: Instant) -> Option<String> {
        if let Some((_, message)) = line.split_once("INFO ") {
            if message.ends_with("starting build") {
                self.started = Some(now);
                self.count += 1;
            } else if message.ends_with("success") && self.count > 1 {
                let seconds = self.elapsed(now).as_secs_f32();
                return Some(format!("Rebuilt in {seconds:.1} s; reload the page"));
            }
            None
        } else if line.ends_with("ERROR error") || line.ends_with("ERROR ❌ error") {
            Some("The build failed. It starts again when a source file changes.".to_owned())
        } else {
            Some(line.to_owned())
        }
    }

    fn elapsed(&self, now: Instant) -> Duration {
        self.started
            .map_or(Duration::ZERO, |started| now.duration_since(started))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_after_the_first_is_one_line() {
        let mut builds = Builds::default();
        let start = Instant::now();
        let end = start + Duration::from_millis(2_100);
        let mut build = || {
            [
                builds.describe("INFO starting build", start),
                builds.describe("INFO applying new distribution", end),
                builds.describe("INFO success", end),
            ]
        };
        assert_eq!(build(), [None, None, None]);
        let rebuilt = Some("Rebuilt in 2.1 s; reload the page".to_owned());
        assert_eq!(build(), [None, None, rebuilt]);
    }

    #[test]
    fn the_lines_of_an_error_are_printed_unchanged() {
        let mut builds = Builds::default();
        let failed = builds.describe("2026-11-26T07:08:16Z ERROR ❌ error", Instant::now());
        assert!(failed.is_some_and(|text| text.starts_with("The build failed.")));
        for line in [
            "error[E0308]: mismatched types",
            "",
            "  --> src/main.rs:1:1",
            "12 | // returns success",
        ] {
            assert_eq!(builds.describe(line, Instant::now()).as_deref(), Some(line));
        }
    }
}
