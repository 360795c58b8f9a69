//! Parses the numbers of passed and failed tests, and the names of the failed ones, from the output of the test harnesses.

use std::ops::AddAssign;

/// The numbers of passed and failed tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed tests.
    pub passed: usize,
    /// Failed tests.
    pub failed: usize,
}

impl Counts {
    /// Returns the counts of one check.
    pub fn single(passed: bool) -> Self {
        Self {
            passed: passed.into(),
            failed: (!passed).into(),
        }
    }

    /// Adds up all `test result: …` lines in `output`.
    pub fn parse(output: &str) -> Self {
        let mut sum = Self::default();
        for line in output.lines() {
            let Some((_, result)) = line.split_once("test result: ") else {
                continue;
            };
            sum += Self {
                passed: number_before(result, " passed"),
                failed: number_before(result, " failed"),
            };
        }
        sum
    }

    /// Returns the number of all tests.
    pub fn total(self) -> usize {
        self.passed + self.failed
    }
}

/// Returns the names of the failed tests. The end of a long log does not contain them.
pub fn failed_tests(output: &str) -> Vec<&str> {
    output
        .lines()
        .filter_map(|line| {
            let (name, result) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
            result.starts_with("FAIL").then_some(name)
        })
        .collect()
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn number_before(text: &str, word: &str) -> usize {
    text.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Counts, failed_tests};

    #[test]
    fn the_counts_of_all_result_lines_are_added() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.01s\n\
            test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        let sum = Counts {
            passed: 13,
            failed: 2,
        };
        assert_eq!(Counts::parse(output), sum);
    }

    #[test]
    fn the_output_of_the_browser_harness_is_parsed() {
        let output =
            "test result: ok. 4 passed; 0 failed; 0 ignored; 2 filtered out; finished in 0.12s";
        assert_eq!(
            Counts::parse(output),
            Counts {
                passed: 4,
                failed: 0
            }
        );
    }

    #[test]
    fn failed_tests_are_named_by_both_harnesses() {
        let output = "test list::native ... FAILED\n\
            test list::of_all ... ok\n\
            test list::in_a_browser ... FAIL\n";
        assert_eq!(failed_tests(output), ["list::native", "list::in_a_browser"]);
    }

    #[test]
    fn output_without_result_lines_counts_as_no_tests() {
        assert_eq!(Counts::parse("error: could not compile\n").total(), 0);
    }
}
