//! The texts of the sign-in screen and of the dialog that asks the user to sign in again.

use crate::domain::user::User;

// The screen.

/// The heading, and the button that submits the form.
pub const SIGN_IN: &str = "Sign in";
/// Below the heading, before the server.
pub const TO: &str = "to ";
/// A warning if the page was not loaded over HTTPS.
pub const INSECURE: &str = "This page was loaded over HTTP. Anyone on the network can read your password. Ask your administrator to enable HTTPS.";
/// Below the form.
pub const NOT_SAVED: &str = "Your sign-in is not saved on this device. It ends when you sign out, or when you leave, reload, or close the page.";
/// Before the links to the pages of other servers.
pub const OTHER_SERVERS: &str = "Other servers";

// Why the user was signed out.

/// The title after a sign-out on request.
pub const SIGNED_OUT: &str = "You are signed out";
/// The body after a sign-out on request. Users who have stopped some sessions may have left others open.
pub fn signed_out(stopped: usize) -> String {
    let sessions = match stopped {
        0 => "Signing out did not stop restore sessions.".to_owned(),
        1 => "1 session was stopped.".to_owned(),
        stopped => format!("{stopped} sessions were stopped."),
    };
    format!("The access token has been removed from this page. {sessions}")
}
/// The title after a sign-out that the user did not ask for.
pub const WERE_SIGNED_OUT: &str = "You were signed out";
/// The body after a sign-out for inactivity.
pub const INACTIVE_BODY: &str =
    "You were inactive. Your entries are kept. This did not stop restore sessions.";
/// The body for a user who has left the page and come back.
pub const LEFT_PAGE_BODY: &str =
    "You left this page. Your entries are kept. This did not stop restore sessions.";

// The form.

/// The label of the user name.
pub const USER_NAME: &str = "User name";
/// The hint of the user name.
pub const USER_NAME_HINT: &str = "DOMAIN\\user or user@domain";
/// The error if the user name is empty.
pub const USER_NAME_MISSING: &str = "Enter your user name";
/// The label of the password.
pub const PASSWORD: &str = "Password";
/// The error if the password is empty.
pub const PASSWORD_MISSING: &str = "Enter your password";
/// The label of the access token.
pub const ACCESS_TOKEN: &str = "Access token";
/// The hint of the access token.
pub const ACCESS_TOKEN_HINT: &str = "The token, or the server’s complete response to a sign-in";
/// The button that switches to the access token.
pub const USE_TOKEN: &str = "Use an access token instead";
/// The button that switches back.
pub const USE_PASSWORD: &str = "Use a user name and password instead";
/// The submit button during the request.
pub const SIGNING_IN: &str = "Signing in …";
/// Below the form during the request.
pub const WAITING: &str = "Waiting for the server";

// The question whether the user is still the same.

/// The question.
pub const STILL_YOU: &str = "Is it still you?";
/// The button for the same user.
pub const CONTINUE: &str = "Yes, continue";
/// The button for a different user.
pub const START_EMPTY: &str = "No, start with an empty form";

/// Why the page asks, and what the answers do.
pub fn whose_page(present: Option<&User>, new: &User) -> String {
    let present = match present.and_then(User::name) {
        Some(name) => format!("This page was used by {name}."),
        None => "This page was used with an access token, which contains no name.".to_owned(),
    };
    let new = match new.name() {
        Some(name) => format!("You signed in as {name}, which may be the same user."),
        None => "The new access token does not say whose it is.".to_owned(),
    };
    format!(
        "{present} {new} If you are the same user, the page keeps what you entered in the form and the sessions you started."
    )
}

// The dialog.

/// The title.
pub const SIGN_IN_AGAIN: &str = "Sign in again";
/// Why the dialog is open.
pub const SIGN_IN_AGAIN_BODY: &str = "The server rejected your sign-in. Sign in to continue where you left off. Restore sessions are not affected.";
/// The announcement after the same user has signed in.
pub const SIGNED_IN_AGAIN: &str = "You are signed in again";

/// The announcement of the dialog.
pub fn sign_in_again_alert() -> String {
    format!("{SIGN_IN_AGAIN}. {SIGN_IN_AGAIN_BODY}")
}
