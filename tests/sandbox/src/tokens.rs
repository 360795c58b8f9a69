//! The tokens that have been given out, and the check that every call but the token call passes.

use std::collections::HashMap;
use std::iter;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::Response;
use fastrand::Rng;

use crate::Sandbox;
use crate::answer::Refusal;
use crate::users::User;

/// The user behind a request; handlers find it among the request's extensions.
#[derive(Clone, Copy, Debug)]
pub struct SignedIn(pub User);

/// Whose a token is, and until when it is honoured whatever its stated lifetime.
#[derive(Clone, Copy, Debug)]
pub struct Grant {
    /// The user.
    pub user: User,
    /// From when on the token is refused; a refreshed one inherits it.
    pub refused_from: Option<Instant>,
    /// Whether every call needs an antiforgery token beside it, which nobody gets here.
    pub is_guarded: bool,
}

impl Grant {
    fn is_refused(&self, now: Instant) -> bool {
        self.refused_from.is_some_and(|from| from <= now)
    }
}

/// A new pair, as the token call hands it out.
#[derive(Debug)]
pub struct Pair {
    /// Opens the API.
    pub access: String,
    /// Buys the next pair, once.
    pub refresh: String,
}

#[derive(Debug)]
struct Access {
    grant: Grant,
    expires: Option<Instant>,
    /// The other half of the pair.
    refresh: String,
}

/// All tokens that have been given out.
#[derive(Debug)]
pub struct Tokens {
    // Not seeded: a token that could be guessed would be a bad example, and no test needs one.
    rng: Rng,
    access: HashMap<String, Access>,
    refresh: HashMap<String, Grant>,
}

impl Tokens {
    /// None yet.
    pub fn new() -> Self {
        Self {
            rng: Rng::new(),
            access: HashMap::new(),
            refresh: HashMap::new(),
        }
    }

    /// Makes a new pair.
    pub fn issue(&mut self, grant: Grant, lifetime: Duration) -> Pair {
        let (access, refresh) = (self.opaque(), self.opaque());
        let expires = Instant::now().checked_add(lifetime);
        let issued = Access {
            grant,
            expires,
            refresh: refresh.clone(),
        };
        self.access.insert(access.clone(), issued);
        self.refresh.insert(refresh.clone(), grant);
        Pair { access, refresh }
    }

    /// Spends a refresh token; nothing for one that is unknown, spent or refused.
    pub fn spend(&mut self, refresh: &str) -> Option<Grant> {
        let grant = self.refresh.remove(refresh)?;
        (!grant.is_refused(Instant::now())).then_some(grant)
    }

    /// Forgets a pair.
    pub fn withdraw(&mut self, access: &str) {
        if let Some(issued) = self.access.remove(access) {
            self.refresh.remove(&issued.refresh);
        }
    }

    /// Who may come in with this access token.
    fn user_of(&self, access: &str) -> Option<User> {
        let now = Instant::now();
        let Access { grant, expires, .. } = self.access.get(access)?;
        let is_over = expires.is_some_and(|expires| expires <= now);
        (!is_over && !grant.is_refused(now) && !grant.is_guarded).then_some(grant.user)
    }

    fn opaque(&mut self) -> String {
        iter::repeat_with(|| self.rng.alphanumeric())
            .take(240)
            .collect()
    }
}

/// Lets a request with a good token through, and tells its handler whose it is.
pub async fn require(
    State(sandbox): State<Sandbox>,
    mut request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let user = bearer(request.headers())
        .and_then(|token| sandbox.tokens().user_of(token))
        .ok_or_else(Refusal::unauthorized)?;
    request.extensions_mut().insert(SignedIn(user));
    Ok(next.run(request).await)
}

/// The token that a request brings.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}
