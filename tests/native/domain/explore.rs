//! The form of a restore session, and its URL query.

mod draft;
mod query;
