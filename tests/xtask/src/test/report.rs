//! Prints one line per suite while the checks run, and the totals at the end.

use std::{process::ExitCode, time::Duration};

use anyhow::{Error, Result};

use super::counts::Counts;

/// The length of the longest name, "in-browser tests in Chromium".
const WIDTH: usize = 28;

/// The results so far.
#[derive(Debug, Default)]
pub struct Report {
    total: Counts,
    failed: Vec<String>,
    skipped: usize,
    lines: usize,
}

impl Report {
    /// Adds the result of a suite and prints its line.
    pub fn add(&mut self, name: &str, result: Result<Counts>, elapsed: Duration) {
        match result {
            // The filter matched no test of this suite.
            Ok(counts) if counts.total() == 0 => {}
            Ok(counts) => {
                println!("{}", line(name, counts, elapsed));
                self.total += counts;
                self.lines += 1;
                if counts.failed > 0 {
                    self.failed.push(name.to_owned());
                }
            }
            Err(error) => self.add_failure(name, &error),
        }
    }

    /// Adds a check that could not run and prints the error.
    pub fn add_failure(&mut self, name: &str, error: &Error) {
        println!("{name:WIDTH$} FAILED: {error:#}");
        self.total += Counts::single(false);
        self.lines += 1;
        self.failed.push(name.to_owned());
    }

    /// Adds a suite that cannot run on this machine and prints the reason.
    pub fn add_skipped(&mut self, name: &str, reason: &str) {
        println!("{name:WIDTH$} skipped: {reason}");
        self.skipped += 1;
        self.lines += 1;
    }

    /// Returns whether no suite has run or been skipped.
    pub fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// Prints the totals as the last line.
    pub fn finish(self) -> ExitCode {
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        println!("{}", total(self.total, self.skipped));
        if self.total.failed > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

fn line(name: &str, counts: Counts, elapsed: Duration) -> String {
    let seconds = elapsed.as_secs_f32();
    let Counts { passed, failed } = counts;
    let verdict = match (passed, failed) {
        (1, 0) => "ok".to_owned(),
        (_, 0) => format!("{passed} passed"),
        _ => format!("{passed} passed, {failed} FAILED"),
    };
    format!("{name:WIDTH$} {verdict:24} {seconds:6.1} s")
}

fn total(Counts { passed, failed }: Counts, skipped: usize) -> String {
    match skipped {
        0 => format!("{passed} passed, {failed} failed"),
        _ => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_contains_the_result_and_the_duration() {
        let elapsed = Duration::from_millis(1250);
        let passed = Counts {
            passed: 12,
            failed: 0,
        };
        assert_eq!(
            line("native tests", passed, elapsed),
            "native tests                 12 passed                   1.2 s"
        );
        assert_eq!(
            line("format", Counts::single(true), elapsed),
            "format                       ok                          1.2 s"
        );
        let failed = line("format", Counts::single(false), elapsed);
        assert!(failed.contains("0 passed, 1 FAILED"));
    }

    #[test]
    fn the_totals_include_skipped_suites_only_if_there_are_any() {
        let counts = Counts {
            passed: 7,
            failed: 1,
        };
        assert_eq!(total(counts, 0), "7 passed, 1 failed");
        assert_eq!(total(counts, 2), "7 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn a_skipped_suite_prints_a_line() {
        let mut report = Report::default();
        report.add_skipped("e2e scenarios in WebKit", "not installed");
        assert!(!report.is_empty());
    }

    #[test]
    fn a_suite_without_tests_prints_no_line() {
        let mut report = Report::default();
        report.add("e2e scenarios", Ok(Counts::default()), Duration::ZERO);
        assert!(report.is_empty());
    }
}
