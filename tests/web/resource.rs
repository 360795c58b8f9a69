//! The resource screen.

mod list;
