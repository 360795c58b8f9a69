//! Who is signed in.

/// Whoever is signed in, by name where it is known.
#[derive(Clone, Debug)]
pub enum User {
    /// As the server names the account, or as somebody has typed it.
    Named(String),
    /// A pasted token does not say whose it is.
    Unnamed,
}

impl User {
    /// The name, where it is known.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Unnamed => None,
        }
    }

    /// Whether the other is the same. Windows does not tell names apart by case; whoever has pasted the first token is
    /// taken to paste the second.
    ///
    /// ```
    /// use restore_desk::domain::user::User;
    /// let named = |name: &str| User::Named(name.to_owned());
    /// assert!(named(r"EPSILON\Administrator").is(&named(r"epsilon\administrator")));
    /// assert!(!named(r"EPSILON\Administrator").is(&User::Unnamed));
    /// ```
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Named(one), Self::Named(other)) => one.eq_ignore_ascii_case(other),
            (Self::Unnamed, Self::Unnamed) => true,
            (Self::Named(_), Self::Unnamed) | (Self::Unnamed, Self::Named(_)) => false,
        }
    }
}
