//! For how long a sign-in holds, and when it is renewed.

/// From when on a sign-in holds and for how long, in milliseconds of a clock that nobody sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    begun: f64,
    lifetime: f64,
}

/// Between two attempts, in milliseconds.
const APART: f64 = 15_000.0;

/// A browser's timer counts to 24 days only.
pub(super) const LONGEST: f64 = 86_400_000.0;

impl Term {
    /// A term that begins at a moment and lasts for some seconds.
    pub fn new(begun: f64, seconds: u32) -> Self {
        Self {
            begun,
            lifetime: f64::from(seconds) * 1_000.0,
        }
    }

    /// Milliseconds until it ends; none when it has ended.
    pub fn left(self, now: f64) -> f64 {
        (self.begun + self.lifetime - now).max(0.0)
    }

    /// Milliseconds until it should be renewed: when three quarters of it are over, and then, should that not succeed,
    /// in the middle of what is left. The server takes five sign-ins in a minute, so that attempts lie 15 seconds apart;
    /// nothing when there is no time left for one.
    pub fn until_renewal(self, now: f64) -> Option<f64> {
        let first = self.begun + self.lifetime * 0.75 - now;
        let left = self.left(now);
        let wait = if first > 0.0 {
            first
        } else {
            (left / 2.0).max(APART)
        };
        (wait < left).then(|| wait.min(LONGEST))
    }
}
