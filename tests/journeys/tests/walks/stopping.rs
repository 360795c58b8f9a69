//! x
use journeys::journey::Journey;
pub fn journeys() -> Vec<Journey> { vec![] }
