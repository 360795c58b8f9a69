//! The resource screen.

mod list;
mod stopped;
