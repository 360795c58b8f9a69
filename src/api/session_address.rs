//! Where a restore session is found.

use super::version::Version;
use crate::domain::restore_session::RestoreSessionId;

/// A restore session, in a version of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionAddress {
    /// In which version it is spoken of.
    pub version: Version,
    /// The session.
    pub id: RestoreSessionId,
}
