//! The user who is signed in.

/// A signed-in user, by name where it is known.
#[derive(Clone, Debug)]
pub enum User {
    /// The account name, as the server sent it or as the user typed it.
    Named(String),
    /// The user pasted an access token, which does not contain a name.
    Unnamed,
}

impl User {
    /// Returns the name, if it is known.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Unnamed => None,
        }
    }

    /// Returns whether both are the same user. Names are compared without case, as Windows does. Two users without a
    /// name count as the same.
    ///
    /// ```
    /// use restore_desk::domain::user::User;
    /// let named = |name: &str| User::Named(name.to_owned());
    /// assert!(named(r"EPSILON\Administrator").is_same_user(&named(r"epsilon\administrator")));
    /// assert!(!named(r"EPSILON\Administrator").is_same_user(&User::Unnamed));
    /// ```
    pub fn is_same_user(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Named(name), Self::Named(other)) => name.eq_ignore_ascii_case(other),
            (Self::Unnamed, Self::Unnamed) => true,
            (Self::Named(_), Self::Unnamed) | (Self::Unnamed, Self::Named(_)) => false,
        }
    }
}
