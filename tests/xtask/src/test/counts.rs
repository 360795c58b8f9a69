//! How many tests passed and failed, as the test harnesses say it.

use std::ops::AddAssign;

/// Tests by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
}

impl Counts {
    /// One check, passed or not.
    pub fn one(passed: bool) -> Self {
        Self {
            passed: passed.into(),
            failed: (!passed).into(),
        }
    }

    /// The sum over all `test result: …` lines of `output`.
    pub fn read(output: &str) -> Self {
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

    /// All of them.
    pub fn total(self) -> usize {
        self.passed + self.failed
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

fn number_before(text: &str, word: &str) -> usize {
    text.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn all_result_lines_are_added_up() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.01s\n\
            test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        let sum = Counts {
            passed: 13,
            failed: 2,
        };
        assert_eq!(Counts::read(output), sum);
    }

    #[test]
    fn the_browser_harness_is_understood() {
        let output =
            "test result: ok. 4 passed; 0 failed; 0 ignored; 2 filtered out; finished in 0.12s";
        assert_eq!(
            Counts::read(output),
            Counts {
                passed: 4,
                failed: 0
            }
        );
    }

    #[test]
    fn no_result_is_no_test() {
        assert_eq!(Counts::read("error: could not compile\n").total(), 0);
    }
}
