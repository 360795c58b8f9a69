//! The check of the page’s own deployment. It runs when the user opens the menu of the account, or asks for it.

use std::future::Future;

use leptos::prelude::*;

use crate::{
    api::{
        anonymous::AnonymousClient,
        client::ApiClient,
        deployment::{Deployment, Transfer},
    },
    state::auth::{Auth, AuthState},
    ui::{
        clock,
        context::context,
        page_load,
        reactive::{effect, memo},
        signal::RwSignal,
        task::Task,
    },
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
        let check = Self {
            result: RwSignal::new(None),
            task: Task::new(),
            auth,
        };
        provide_context(check);
        // What one user has seen may not hold for the next.
        let is_signed_in = memo(move || auth.is_signed_in());
        effect(move || {
            if !is_signed_in.get() {
                check.task.abort();
                check.result.set(None);
            }
        });
    }

    /// Returns the check that [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// Runs the check, unless it has run before.
    pub fn run_once(self) {
        if self.result.with_untracked(Option::is_none) {
            self.run();
        }
    }

    /// Forgets the last result, and runs the check.
    pub fn run(self) {
        self.result.set(None);
        let account = match untrack(|| self.auth.get()) {
            AuthState::SignedIn(account) => Some(account),
            AuthState::SignedOut(_) => None,
        };
        let look = Self::look(account);
        self.task
            .run(async move { self.result.set(Some(look.await)) });
    }

    /// Returns what the page sees now. With an account, the request to the API has its token, because browsers log
    /// the 401 of a request without a token as an error.
    pub fn look(account: Option<ApiClient>) -> impl Future<Output = Deployment> + 'static {
        let client = context::<AnonymousClient>();
        async move {
            let file = page_load::style_sheet_url().unwrap_or_default();
            let program = page_load::program_bytes();
            let program = program.map(|(sent, full)| Transfer { sent, full });
            let protocol = page_load::protocol();
            client
                .see_deployment(account.as_ref(), &file, program, protocol, clock::now())
                .await
        }
    }
}
