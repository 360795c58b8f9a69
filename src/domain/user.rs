//! The user who is signed in.

/// A signed-in user, by name where it is known.
#[derive(Clone, Debug)]
pub enum User {
    /// The account name, as the server sent it or as the user typed it.
    Named(String),
    /// The user pasted an access token, which does not contain a name.
    Unnamed,
}

/// Whether two names belong to the same user, as far as the names tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UserMatch {
    /// They belong to two users.
    Different,
    /// They may belong to the same user: only the user can say.
    MaybeSame,
    /// They belong to the same user.
    Same,
}

impl User {
    /// Returns the name, if it is known.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Unnamed => None,
        }
    }

    /// Compares two users by their names. A user without a name may be anyone.
    pub fn compare(&self, other: &Self) -> UserMatch {
        match (self.name(), other.name()) {
            (Some(name), Some(other)) => compare_user_names(name, other),
            _ => UserMatch::MaybeSame,
        }
    }
}

/// Compares two account names without case, as Windows does: `DOMAIN\name`, `name@domain`, or a name alone.
///
/// The domains of the two forms cannot be compared.
///
/// ```
/// use restore_desk::domain::user::{UserMatch, compare_user_names};
/// assert_eq!(compare_user_names(r"EPSILON\ann", r"epsilon\Ann"), UserMatch::Same);
/// assert_eq!(compare_user_names(r"EPSILON\ann", "ann@epsilon.local"), UserMatch::MaybeSame);
/// assert_eq!(compare_user_names(r"EPSILON\ann", r"OMEGA\ann"), UserMatch::Different);
/// ```
pub fn compare_user_names(name: &str, other: &str) -> UserMatch {
    let (account, domain) = split(name.trim());
    let (other_account, other_domain) = split(other.trim());
    let domains = match (domain, other_domain) {
        (Domain::BeforeName(domain), Domain::BeforeName(other)) => compare_domains(domain, other),
        (Domain::AfterName(domain), Domain::AfterName(other)) => compare_texts(domain, other),
        (Domain::None, Domain::None) => UserMatch::Same,
        _ => UserMatch::MaybeSame,
    };
    domains.min(compare_texts(account, other_account))
}

/// The domain in an account name.
enum Domain<'a> {
    /// `DOMAIN\name`
    BeforeName(&'a str),
    /// `name@domain`
    AfterName(&'a str),
    None,
}

fn split(name: &str) -> (&str, Domain<'_>) {
    if let Some((domain, account)) = name.split_once('\\') {
        (account, Domain::BeforeName(domain))
    } else if let Some((account, domain)) = name.rsplit_once('@') {
        (account, Domain::AfterName(domain))
    } else {
        (name, Domain::None)
    }
}

/// A domain has a short and a long name (`EPSILON`, `epsilon.local`), and `.` means the computer, whatever its name.
fn compare_domains(domain: &str, other: &str) -> UserMatch {
    let (short, other_short) = (first_label(domain), first_label(other));
    let is_computer = short.is_empty() || other_short.is_empty();
    let is_one_short = short == domain || other_short == other;
    if is_computer || is_one_short && short.eq_ignore_ascii_case(other_short) {
        compare_texts(domain, other).max(UserMatch::MaybeSame)
    } else {
        compare_texts(domain, other)
    }
}

fn first_label(domain: &str) -> &str {
    domain.split('.').next().unwrap_or_default()
}

/// Compares without ASCII case. Other letters may differ in case only, which the page cannot tell.
fn compare_texts(text: &str, other: &str) -> UserMatch {
    if text.eq_ignore_ascii_case(other) {
        return UserMatch::Same;
    }
    let is_similar = |(letter, other): (char, char)| {
        letter.eq_ignore_ascii_case(&other) || !letter.is_ascii() && !other.is_ascii()
    };
    if text.chars().count() == other.chars().count()
        && text.chars().zip(other.chars()).all(is_similar)
    {
        UserMatch::MaybeSame
    } else {
        UserMatch::Different
    }
}
