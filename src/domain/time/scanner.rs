//! Reads numbers of a given length from the start of a text.

/// The part of the text that is not yet read.
pub(super) struct DigitScanner<'a>(pub &'a str);

impl DigitScanner<'_> {
    /// Reads a number with exactly `count` digits.
    pub fn take(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    /// Reads a number with at most `max` digits.
    pub fn take_up_to(&mut self, max: usize) -> Option<u32> {
        self.take(self.digit_count().min(max))
    }

    /// Reads one of the separators and a number with exactly `count` digits; both or nothing.
    pub fn take_after(&mut self, separators: &[char], count: usize) -> Option<u32> {
        let before = self.0;
        self.0 = before.strip_prefix(separators)?;
        let number = self.take(count);
        if number.is_none() {
            self.0 = before;
        }
        number
    }

    /// Reads a separator and a number with at most `max` digits.
    pub fn take_number_after(&mut self, separator: char, max: usize) -> Option<u32> {
        self.0 = self.0.strip_prefix(separator)?;
        self.take_up_to(max)
    }

    /// Reads a fraction of a second, `.1` to `.123456789`, as nanoseconds. Without a decimal point it is 0; a point
    /// without one to nine digits is an error.
    pub fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(['.', ',']) else {
            return Some(0);
        };
        self.0 = rest;
        let count = self.digit_count();
        if !(1..=9).contains(&count) {
            return None;
        }
        let number = self.take(count)?;
        let scale = u32::try_from(9 - count).ok()?;
        number.checked_mul(10_u32.pow(scale))
    }

    /// Returns whether everything is read.
    pub fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn digit_count(&self) -> usize {
        self.0.bytes().take_while(u8::is_ascii_digit).count()
    }
}
