//! Who can sign in. All users have the same password; all but one are named after what goes wrong for them.

/// The user for whom everything works.
pub const USER: &str = r"EPSILON\Administrator";

/// The password of every user.
pub const PASSWORD: &str = "sandbox";

/// A user of the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    /// Everything works.
    Administrator,
    /// `GET Organizations` is forbidden, all else works.
    MayNotListOrganizations,
    /// The account of a tenant: it sees its own organization only, `abc.onmicrosoft.com`.
    Tenant,
    /// Organizations cannot be read with `extendedView=true`.
    ExtendedViewFails,
    /// Access and refresh token are refused long before their time.
    TokenRefusedAfterAMinute,
    /// The token call answers 401.
    SignIn401,
    /// The token call answers 403.
    SignIn403,
    /// The token call answers 429 with `Retry-After`.
    SignIn429,
    /// The token call answers 500 without a body, as a proxy does when the server cannot be reached.
    SignInEmpty500,
    /// The token call answers 502 with a web page.
    SignIn502Html,
    /// The token call answers 504 with a web page.
    SignIn504Html,
    /// The token call closes the connection.
    SignInCloses,
}

impl User {
    /// All of them.
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

    /// The user with this name; as in Windows, case does not matter.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|user| user.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The name to sign in with.
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
