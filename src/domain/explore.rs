//! The request for a restore session: as a form, as a valid request, as a URL query, and as the choices that the device
//! remembers.

pub mod draft;
pub mod options;
pub mod query;
