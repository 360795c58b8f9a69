//! The users of the sandbox. All have the same password. All but the administrator and the tenant account are named after
//! their failure, and exist only with the option `failures`.

/// The administrator, for whom all requests succeed.
pub const USER: &str = r"EPSILON\Administrator";

/// The password of all users.
pub const PASSWORD: &str = "sandbox";

/// A user of the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    /// All requests succeed.
    Administrator,
    /// `GET Organizations` responds 403.
    MayNotListOrganizations,
    /// A tenant account, which sees only its own organization, `abc.onmicrosoft.com`.
    Tenant,
    /// Organizations cannot be read with `extendedView=true`.
    ExtendedViewFails,
    /// The server rejects the access token and the refresh token long before they expire.
    TokenRefusedAfterAMinute,
    /// The token endpoint responds 401.
    SignIn401,
    /// The token endpoint responds 403.
    SignIn403,
    /// The token endpoint responds 429 with `Retry-After`.
    SignIn429,
    /// The token endpoint responds 500 without a body, as a reverse proxy does when it cannot reach the server.
    SignInEmpty500,
    /// The token endpoint responds 502 with a web page.
    SignIn502Html,
    /// The token endpoint responds 504 with a web page.
    SignIn504Html,
    /// The token endpoint closes the connection.
    SignInCloses,
}

impl User {
    /// All users.
    pub const ALL: [Self; 12] = [
        Self::Administrator,
        Self::MayNotListOrganizations,
        Self::Tenant,
        Self::ExtendedViewFails,
        Self::TokenRefusedAfterAMinute,
        Self::SignIn401,
        Self::SignIn403,
        Self::SignIn429,
        Self::SignInEmpty500,
        Self::SignIn502Html,
        Self::SignIn504Html,
        Self::SignInCloses,
    ];

    /// Returns whether nothing fails for this user.
    pub fn is_ordinary(self) -> bool {
        matches!(self, Self::Administrator | Self::Tenant)
    }

    /// Returns the user with this name, ignoring case, as Windows does.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|user| user.name().eq_ignore_ascii_case(name.trim()))
    }

    /// Returns the user name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Administrator => USER,
            Self::MayNotListOrganizations => r"EPSILON\may-not-list-organizations",
            Self::Tenant => "tenant@abc.onmicrosoft.com",
            Self::ExtendedViewFails => r"EPSILON\extended-view-fails",
            Self::TokenRefusedAfterAMinute => r"EPSILON\token-refused-after-a-minute",
            Self::SignIn401 => r"EPSILON\sign-in-401",
            Self::SignIn403 => r"EPSILON\sign-in-403",
            Self::SignIn429 => r"EPSILON\sign-in-429",
            Self::SignInEmpty500 => r"EPSILON\sign-in-empty-500",
            Self::SignIn502Html => r"EPSILON\sign-in-502-html",
            Self::SignIn504Html => r"EPSILON\sign-in-504-html",
            Self::SignInCloses => r"EPSILON\sign-in-closes",
        }
    }
}
