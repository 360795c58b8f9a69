//! An operation that the user starts, such as stopping a session: its progress and its result.

use std::future::Future;

use leptos::prelude::*;

use crate::{
    api::error::ApiError,
    components::{error_notice::error_notice, error_text::explain, operation::Operation},
    ui::{
        announcer::{announce, announce_now},
        loading::loading_with_cancel,
        notice::{Severity, announced_notice, paragraph},
        reactive::{dynamic, empty, fragment, memo},
        signal::{Memo, RwSignal},
        task::Task,
    },
};

/// The state of an action.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionState {
    /// Not started, or finished with a result that the screen itself shows.
    Idle,
    /// In progress.
    Running,
    /// Finished, with a notice: its severity, title and body.
    Done(Severity, &'static str, &'static str),
    /// Failed. The operation selects the text of the error.
    Failed(ApiError, Operation),
}

/// An action that runs at most once at a time. All copies share its state.
#[derive(Clone, Copy)]
pub struct Action {
    state: RwSignal<ActionState>,
    task: Task,
}

impl Action {
    /// Creates an idle action.
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(ActionState::Idle),
            task: Task::new(),
        }
    }

    /// Runs `work` unless the action is already running. The future resolves to the new state.
    pub fn dispatch(self, work: impl Future<Output = ActionState> + 'static) {
        if self.task.run(async move { self.finish(work.await) }) {
            self.state.set(ActionState::Running);
        }
    }

    fn finish(self, outcome: ActionState) {
        // If the user has left the screen, its signal is disposed of and returns the outcome: announce it instead.
        match self.state.try_set(outcome) {
            Some(ActionState::Done(_, title, _)) => announce(title),
            Some(ActionState::Failed(error, operation)) => {
                announce_now(&explain(&error, operation).summary);
            }
            Some(ActionState::Idle | ActionState::Running) | None => {}
        }
    }

    /// Returns whether the action is in progress. Untracked.
    pub fn is_running(self) -> bool {
        self.task.is_running()
    }

    /// Returns the same as [`is_running`](Self::is_running), tracked, for the button that starts the action.
    pub fn busy(self) -> Memo<bool> {
        memo(move || self.state.with(|state| *state == ActionState::Running))
    }

    /// Replaces the result, because more is known now.
    pub fn set_result(self, result: ActionState) {
        self.state.set(result);
    }

    /// Aborts the work and discards its result.
    pub fn abort(self) {
        self.task.abort();
        // The screen, and the signal with it, may be gone.
        let _ = self.state.try_set(ActionState::Idle);
    }

    /// Stops waiting for the server. It may still complete the operation.
    pub fn cancel(self, operation: Operation) {
        self.abort();
        self.state
            .set(ActionState::Failed(ApiError::Canceled, operation));
    }

    /// Shows the state. `what` names the work in progress; `operation` selects the error text if the user stops waiting.
    pub fn notice(self, what: &'static str, operation: Operation) -> AnyView {
        let busy = self.busy();
        let progress = move || {
            if busy.get() {
                loading_with_cancel(what, move || self.cancel(operation))
            } else {
                empty()
            }
        };
        fragment([dynamic(progress), self.result()])
    }

    /// Shows the result, if the action has one. The screen itself shows the progress.
    pub fn result(self) -> AnyView {
        dynamic(move || match self.state.get() {
            ActionState::Idle | ActionState::Running => empty(),
            ActionState::Done(severity, title, body) => {
                announced_notice(severity, title, body, paragraph(body))
            }
            ActionState::Failed(error, operation) => error_notice(&error, operation, empty()),
        })
    }
}

impl Default for Action {
    fn default() -> Self {
        Self::new()
    }
}
