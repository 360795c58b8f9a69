//! Reads numbers from the front of a text.

/// What is left to read.
pub(super) struct Digits<'a>(pub &'a str);

impl Digits<'_> {
    /// A number of so many digits.
    pub fn take(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    /// A number of at most so many digits.
    pub fn take_up_to(&mut self, count: usize) -> Option<u32> {
        self.take(self.length().min(count))
    }

    /// A number of so many digits after one of these signs; nothing is read when it is not there.
    pub fn after(&mut self, separators: &[char], count: usize) -> Option<u32> {
        let before = self.0;
        self.0 = before.strip_prefix(separators)?;
        let number = self.take(count);
        if number.is_none() {
            self.0 = before;
        }
        number
    }

    /// Nanoseconds from `.1` to `.1234567`, none at all, or no answer for anything else after the point.
    pub fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(['.', ',']) else {
            return Some(0);
        };
        self.0 = rest;
        let length = self.length();
        if !(1..=9).contains(&length) {
            return None;
        }
        let number = self.take(length)?;
        let scale = u32::try_from(9 - length).ok()?;
        number.checked_mul(10_u32.pow(scale))
    }

    /// Whether nothing is left.
    pub fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn length(&self) -> usize {
        self.0.bytes().take_while(u8::is_ascii_digit).count()
    }
}
