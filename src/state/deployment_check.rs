//! What the page sees of its own deployment. It looks when the user opens the menu of the account, or asks for it.

use std::future::Future;

use leptos::prelude::*;

use crate::{
    api::{
        anonymous::AnonymousClient,
        deployment::{Deployment, Transfer},
    },
    state::auth::{Auth, AuthState},
    ui::{clock, context::context, page_load, signal::RwSignal, task::Task},
};

/// The check and its last result.
#[derive(Clone, Copy)]
pub struct DeploymentCheck {
    /// What the page has seen last. `None` until it has looked.
    pub result: RwSignal<Option<Deployment>>,
    task: Task,
    auth: Auth,
}

impl DeploymentCheck {
    /// Provides the check to all views below.
    pub fn provide(auth: Auth) {
        provide_context(Self {
            result: RwSignal::new(None),
            task: Task::new(),
            auth,
        });
    }

    /// Returns the check that [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// Looks, unless the page has looked before.
    pub fn run_once(self) {
        if self.result.with_untracked(Option::is_none) {
            self.run();
        }
    }

    /// Looks again. The last result stays until then.
    pub fn run(self) {
        let look = self.look();
        self.task.run(async move {
            look.await;
        });
    }

    /// Looks, and keeps the result, when the future runs.
    pub fn look(self) -> impl Future<Output = Deployment> + 'static {
        let client = context::<AnonymousClient>();
        let account = match untrack(|| self.auth.get()) {
            AuthState::SignedIn(account) => Some(account),
            AuthState::SignedOut(_) => None,
        };
        async move {
            let file = page_load::style_sheet_url().unwrap_or_default();
            let program = page_load::program_bytes();
            let program = program.map(|(sent, full)| Transfer { sent, full });
            let protocol = page_load::protocol();
            let deployment = client
                .see_deployment(account.as_ref(), &file, program, protocol, clock::now())
                .await;
            self.result.try_set(Some(deployment.clone()));
            deployment
        }
    }
}
