//! Restore Desk.
