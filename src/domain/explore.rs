//! The request for a restore session: as a form, as a valid request, and as a URL query.

pub mod draft;
pub mod options;
pub mod query;
pub mod remembered;
