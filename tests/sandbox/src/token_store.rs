//! The tokens that the server has issued.

use std::{
    collections::HashMap,
    iter,
    time::{Duration, Instant},
};

use fastrand::Rng;

use crate::users::User;

/// What the server knows about a token, besides its lifetime. A refreshed token inherits it.
#[derive(Clone, Copy, Debug)]
pub struct Claims {
    /// The user that the token was issued to.
    pub user: User,
    /// The time from which the server rejects the token, even within its lifetime.
    pub rejected_from: Option<Instant>,
    /// Whether each request also needs an antiforgery token, which the sandbox never issues.
    pub needs_antiforgery_token: bool,
}

impl Claims {
    fn is_rejected(&self, now: Instant) -> bool {
        self.rejected_from.is_some_and(|from| from <= now)
    }
}

/// The tokens of a token response.
#[derive(Debug)]
pub struct TokenPair {
    /// Authenticates requests.
    pub access: String,
    /// Can be exchanged for a new pair, once.
    pub refresh: String,
}

#[derive(Debug)]
struct IssuedToken {
    claims: Claims,
    expires_at: Option<Instant>,
    /// The refresh token of the same pair.
    refresh: String,
}

/// The tokens that the server has issued, without those that were redeemed or revoked.
#[derive(Debug)]
pub struct TokenStore {
    // Not seeded: a token that can be guessed is a bad example, and no test needs one.
    rng: Rng,
    access: HashMap<String, IssuedToken>,
    refresh: HashMap<String, Claims>,
}

impl TokenStore {
    /// An empty store.
    pub fn new() -> Self {
        Self {
            rng: Rng::new(),
            access: HashMap::new(),
            refresh: HashMap::new(),
        }
    }

    /// Issues a new pair.
    pub fn issue(&mut self, claims: Claims, lifetime: Duration) -> TokenPair {
        let (access, refresh) = (self.random_token(), self.random_token());
        let issued = IssuedToken {
            claims,
            expires_at: Instant::now().checked_add(lifetime),
            refresh: refresh.clone(),
        };
        self.access.insert(access.clone(), issued);
        self.refresh.insert(refresh.clone(), claims);
        TokenPair { access, refresh }
    }

    /// Redeems a refresh token. Returns `None` if it is unknown, rejected or already redeemed.
    pub fn redeem(&mut self, refresh: &str) -> Option<Claims> {
        let claims = self.refresh.remove(refresh)?;
        (!claims.is_rejected(Instant::now())).then_some(claims)
    }

    /// Revokes both tokens of the pair with this access token.
    pub fn revoke(&mut self, access: &str) {
        if let Some(issued) = self.access.remove(access) {
            self.refresh.remove(&issued.refresh);
        }
    }

    /// Returns the user of this access token, if the token is valid.
    pub fn authenticate(&self, access: &str) -> Option<User> {
        let now = Instant::now();
        let IssuedToken {
            claims, expires_at, ..
        } = self.access.get(access)?;
        let is_expired = expires_at.is_some_and(|expires_at| expires_at <= now);
        (!is_expired && !claims.is_rejected(now) && !claims.needs_antiforgery_token)
            .then_some(claims.user)
    }

    fn random_token(&mut self) -> String {
        iter::repeat_with(|| self.rng.alphanumeric())
            .take(240)
            .collect()
    }
}
