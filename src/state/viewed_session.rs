//! The session that the user looks at, as it was read last: its screens show it without another request.

use leptos::prelude::*;

use crate::{
    api::endpoint::SessionRef,
    domain::restore_session::RestoreSession,
    state::auth::Auth,
    ui::{
        context::context,
        reactive::{effect, memo},
    },
};

/// A session as it was read.
#[derive(Clone)]
pub struct Viewed {
    /// Its address.
    pub session_ref: SessionRef,
    /// The session.
    pub session: RestoreSession,
    /// When it was read, in milliseconds since 1970, UTC.
    pub read_at: f64,
    /// Whether the user has paused its updates.
    pub is_paused: bool,
}

/// The session, from one screen to the next.
#[derive(Clone, Copy)]
pub struct ViewedSession {
    viewed: StoredValue<Option<Viewed>>,
}

impl ViewedSession {
    /// Provides the session to all views below. It is forgotten when the sign-in ends, and when another begins.
    pub fn provide(auth: Auth) {
        let viewed = StoredValue::new(None);
        provide_context(Self { viewed });
        let sign_in = memo(move || auth.sign_in_number());
        effect(move || {
            sign_in.track();
            viewed.set_value(None);
        });
    }

    /// Returns what [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// The session, if it is the one at this address.
    pub fn get(self, session_ref: &SessionRef) -> Option<Viewed> {
        self.viewed
            .get_value()
            .filter(|viewed| viewed.session_ref == *session_ref)
    }

    /// Keeps a session that was read.
    pub fn set(self, viewed: Viewed) {
        self.viewed.set_value(Some(viewed));
    }
}
