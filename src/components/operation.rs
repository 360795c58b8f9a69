//! The operations that can fail.

/// The operation that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Signing in with a user name and a password.
    SignIn,
    /// Signing in with an access token from elsewhere.
    SignInWithToken,
    /// Loading the list of organizations.
    ListOrganizations,
    /// Starting a restore session.
    Explore,
    /// Stopping a restore session whose state could not be read afterwards.
    Stop,
    /// Stopping a restore session that was still open afterwards.
    StopOfOpen,
    /// Reading anything else.
    Read,
}
