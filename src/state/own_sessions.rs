//! Which sessions the signed-in user has started.

use leptos::prelude::*;

use crate::{
    domain::{
        restore_session::RestoreSessionId,
        user::{User, UserMatch, compare_user_names},
    },
    state::{auth::Auth, explore_form::ExploreForm, session_start::SessionStart},
    ui::context::context,
};

/// What the page knows of the sessions of the signed-in user.
#[derive(Clone, Copy)]
pub struct OwnSessions {
    auth: Auth,
    session_start: SessionStart,
}

impl OwnSessions {
    /// Reads from what is provided.
    pub fn current() -> Self {
        Self {
            auth: context(),
            session_start: context::<ExploreForm>().session_start,
        }
    }

    /// Returns whether the user has certainly started a session: on this page, or according to the name of its owner.
    pub fn contains(self, id: &RestoreSessionId, owner: Option<&str>) -> bool {
        self.session_start.request_of(id).is_some()
            || owner.is_some_and(|owner| self.compare(owner) == UserMatch::Same)
    }

    /// Compares the owner of a session with the user. `Different` if the page does not know the name of the user.
    pub fn compare(self, owner: &str) -> UserMatch {
        let user = untrack(|| self.auth.user());
        match user.as_ref().and_then(User::name) {
            Some(user) => compare_user_names(owner, user),
            None => UserMatch::Different,
        }
    }

    /// The name of the user, if the page knows it.
    pub fn name(self) -> Option<String> {
        let user = untrack(|| self.auth.user())?;
        user.name().map(str::to_owned)
    }

    /// Returns whether the page knows the name of the user. An access token does not contain it.
    pub fn is_user_known(self) -> bool {
        self.name().is_some()
    }

    /// The IDs of the sessions that were started in this browser.
    pub fn started_here(self) -> Vec<String> {
        self.session_start.here.ids()
    }
}
