//! What lets an account in. It is renewed in place, under all who act for the account.

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use futures::channel::oneshot;

use super::token::{AccessToken, RefreshToken};

/// What the server hands out at a sign-in and at every renewal.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Opens the API.
    pub access: AccessToken,
    /// Buys the next grant, once; not known of a token that was issued elsewhere.
    pub refresh: Option<RefreshToken>,
    /// For how many seconds it is good, from now on, where the server says so.
    pub lifetime: Option<u32>,
}

/// Called when the server refuses the grant.
type OnRefusal = Arc<dyn Fn() + Send + Sync>;

/// A grant, and who waits for the next one. Its clones are the same pass.
#[derive(Clone)]
pub(super) struct Pass(Arc<Mutex<Held>>);

struct Held {
    /// Gone once the account is given up.
    grant: Option<Grant>,
    on_refusal: Option<OnRefusal>,
    awaiting: Vec<oneshot::Sender<()>>,
}

impl Pass {
    pub(super) fn new(grant: Grant) -> Self {
        Self(Arc::new(Mutex::new(Held {
            grant: Some(grant),
            on_refusal: None,
            awaiting: Vec::new(),
        })))
    }

    pub(super) fn grant(&self) -> Option<Grant> {
        self.held().grant.clone()
    }

    pub(super) fn on_refusal(&self, act: OnRefusal) {
        self.held().on_refusal = Some(act);
    }

    /// Takes the refresh token out, so that nobody else spends it meanwhile.
    pub(super) fn take_refresh(&self) -> Option<RefreshToken> {
        self.held().grant.as_mut()?.refresh.take()
    }

    /// Puts it back, since it was not spent as far as one knows.
    pub(super) fn put_back(&self, refresh: RefreshToken) {
        if let Some(grant) = &mut self.held().grant {
            grant.refresh = Some(refresh);
        }
    }

    /// From now on this grant is used, also by those who wait for one.
    pub(super) fn replace(&self, grant: Grant) {
        let mut held = self.held();
        held.grant = Some(grant);
        for waiting in held.awaiting.drain(..) {
            // Who does not wait any more has nothing to be told.
            let _ = waiting.send(());
        }
    }

    /// Drops the tokens, whoever still acts for the account: nobody waits for others any longer, and nobody is told of
    /// a refusal.
    pub(super) fn give_up(&self) {
        let mut held = self.held();
        held.grant = None;
        held.on_refusal = None;
        held.awaiting.clear();
    }

    /// Says that the server has refused this token, unless another has taken its place meanwhile. The answer comes
    /// once there is another: whether there will be one at all.
    pub(super) fn refused(&self, token: &AccessToken) -> impl Future<Output = bool> + use<> {
        let (waiting, is_replaced) = oneshot::channel();
        let mut held = self.held();
        let is_present = held
            .grant
            .as_ref()
            .is_none_or(|grant| grant.access == *token);
        let on_refusal = held.on_refusal.clone().filter(|_| is_present);
        if !is_present {
            let _ = waiting.send(());
        } else if on_refusal.is_some() {
            held.awaiting.push(waiting);
        }
        // What is called may use the pass.
        drop(held);
        if let Some(act) = on_refusal {
            act();
        }
        async { is_replaced.await.is_ok() }
    }

    /// No holder of the lock can leave its data half changed.
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pass(…)")
    }
}
