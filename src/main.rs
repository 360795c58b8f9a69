//! Restore Desk.
fn main() {}
