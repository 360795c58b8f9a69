//! When tokens are refreshed, and when inactive users are signed out.

mod idle_phase;
mod token_expiry;
