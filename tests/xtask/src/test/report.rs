//! The lines that the user reads while the checks run, and the sum at their end.

use std::{process::ExitCode, time::Duration};

use anyhow::{Error, Result};

use super::counts::Counts;

/// As wide as the longest name, "in-browser tests in Chromium".
const WIDTH: usize = 28;

/// What was run so far.
#[derive(Debug, Default)]
pub struct Report {
    sum: Counts,
    failed: Vec<String>,
    skipped: usize,
    lines: usize,
}

impl Report {
    /// Adds what a suite came to, and prints its line.
    pub fn add(&mut self, name: &str, outcome: Result<Counts>, took: Duration) {
        match outcome {
            // A filter may leave nothing of a suite.
            Ok(counts) if counts.total() == 0 => {}
            Ok(counts) => {
                println!("{}", line(name, counts, took));
                self.sum += counts;
                self.lines += 1;
                if counts.failed > 0 {
                    self.failed.push(name.to_owned());
                }
            }
            Err(error) => self.add_failure(name, &error),
        }
    }

    /// Adds one check that could not be done.
    pub fn add_failure(&mut self, name: &str, error: &Error) {
        println!("{name:WIDTH$} FAILED: {error:#}");
        self.sum += Counts::one(false);
        self.lines += 1;
        self.failed.push(name.to_owned());
    }

    /// Adds one suite that this machine cannot run, and prints why.
    pub fn add_skipped(&mut self, name: &str, reason: &str) {
        println!("{name:WIDTH$} skipped: {reason}");
        self.skipped += 1;
        self.lines += 1;
    }

    /// Whether nothing was run, nor even skipped.
    pub fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// Prints the sum as the very last line.
    pub fn conclude(self) -> ExitCode {
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        println!("{}", sum(self.sum, self.skipped));
        if self.sum.failed > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

fn line(name: &str, counts: Counts, took: Duration) -> String {
    let seconds = took.as_secs_f32();
    let Counts { passed, failed } = counts;
    let verdict = match (passed, failed) {
        (1, 0) => "ok".to_owned(),
        (_, 0) => format!("{passed} passed"),
        _ => format!("{passed} passed, {failed} FAILED"),
    };
    format!("{name:WIDTH$} {verdict:24} {seconds:6.1} s")
}

fn sum(Counts { passed, failed }: Counts, skipped: usize) -> String {
    match skipped {
        0 => format!("{passed} passed, {failed} failed"),
        _ => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_came_of_it_and_how_long_it_took() {
        let took = Duration::from_millis(1250);
        let passed = Counts {
            passed: 12,
            failed: 0,
        };
        assert_eq!(
            line("native tests", passed, took),
            "native tests                 12 passed                   1.2 s"
        );
        assert_eq!(
            line("format", Counts::one(true), took),
            "format                       ok                          1.2 s"
        );
        let failed = line("format", Counts::one(false), took);
        assert!(failed.contains("0 passed, 1 FAILED"));
    }

    #[test]
    fn the_sum_names_what_was_skipped_only_when_something_was() {
        let counts = Counts {
            passed: 7,
            failed: 1,
        };
        assert_eq!(sum(counts, 0), "7 passed, 1 failed");
        assert_eq!(sum(counts, 2), "7 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn a_skipped_suite_leaves_a_line() {
        let mut report = Report::default();
        report.add_skipped("journeys in WebKit", "there is none");
        assert!(!report.is_empty());
    }

    #[test]
    fn a_suite_without_tests_leaves_no_line() {
        let mut report = Report::default();
        report.add("journeys", Ok(Counts::default()), Duration::ZERO);
        assert!(report.is_empty());
    }
}
