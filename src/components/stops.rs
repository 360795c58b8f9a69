//! Stops several sessions: at most four at a time, each read after its stop, and with a line for each.

pub mod text;

use std::{cell::RefCell, rc::Rc};

use futures::future::join;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef},
    components::{
        error_text::explain,
        operation::Operation,
        stop_session::{Stopped, stop_session},
        table::selection::Selected,
    },
    domain::restore_session::SessionState,
    state::{auth::Auth, recent_sessions::RecentSessions},
    ui::{
        announcer::announce,
        icon::{Icon, icon},
        loading::spinner,
        prelude::*,
        task::Task,
    },
};

/// What is known of the stop of a session.
#[derive(Clone, Debug, PartialEq)]
enum StopState {
    Waiting,
    Stopping,
    Stopped,
    /// The session is open after the stop; why, if the server has said it.
    StillOpen(String),
    /// The session could not be read after the stop.
    NotKnown,
    /// The session has a state that the page does not know.
    Other,
}

/// A session and the state of its stop.
type Line = (Selected, StopState);

/// The sessions that wait, the next one last, with the indices of their lines.
type Queue = Rc<RefCell<Vec<(usize, Selected)>>>;

/// The stops in progress, or the last ones.
#[derive(Clone, Copy)]
pub struct Stops {
    lines: RwSignal<Vec<Line>>,
    task: Task,
    auth: Auth,
    sessions: RecentSessions,
}

impl Stops {
    /// No stop yet.
    pub fn new() -> Self {
        Self {
            lines: RwSignal::new(Vec::new()),
            task: Task::new(),
            auth: context(),
            sessions: RecentSessions::current(),
        }
    }

    /// Stops the sessions. It goes on if the user leaves the screen; if they have not, `at_end` takes whether all are
    /// stopped.
    pub fn run(self, sessions: Vec<Selected>, at_end: impl FnOnce(bool) + 'static) {
        let Some(api) = self.auth.api().filter(|_| !self.task.is_running()) else {
            return;
        };
        let all = sessions.len();
        let waiting = sessions.iter().cloned();
        let waiting = waiting.map(|session| (session, StopState::Waiting));
        self.lines.set(waiting.collect());
        let queue: Queue = Rc::new(RefCell::new(
            sessions.into_iter().enumerate().rev().collect(),
        ));
        let worker = move || self.work(api.clone(), Rc::clone(&queue));
        self.task.run(async move {
            let ((a, b), (c, d)) = join(join(worker(), worker()), join(worker(), worker())).await;
            let stopped = a + b + c + d;
            announce(&text::result(stopped, all));
            if self.is_mounted() {
                at_end(stopped == all);
            }
        });
    }

    /// Stops sessions of the queue, one after the other. Returns how many are stopped.
    async fn work(self, api: ApiClient, queue: Queue) -> usize {
        let mut stopped = 0;
        loop {
            let next = queue.borrow_mut().pop();
            let Some((index, session)) = next else {
                return stopped;
            };
            self.set(index, StopState::Stopping);
            let session_ref = SessionRef {
                version: api.version(),
                id: session.id,
            };
            let Stopped { answer, state } =
                stop_session(&api, self.sessions, &session_ref, |_| {}).await;
            let state = match (state, answer) {
                (Some(SessionState::Stopped), _) => StopState::Stopped,
                (Some(SessionState::Working), Err(error)) => {
                    StopState::StillOpen(explain(&error, Operation::StopOfOpen).summary)
                }
                (Some(SessionState::Working), Ok(())) => StopState::StillOpen(String::new()),
                (Some(SessionState::Other(_)), _) => StopState::Other,
                (None, _) => StopState::NotKnown,
            };
            if state == StopState::Stopped {
                stopped += 1;
            }
            self.set(index, state);
        }
    }

    /// Returns whether the screen with the lines is still there.
    fn is_mounted(self) -> bool {
        self.lines.try_with_untracked(|_| ()).is_some()
    }

    /// Returns whether sessions are being stopped. Tracked.
    pub fn is_running(self) -> bool {
        self.lines.with(|lines| {
            let is_open =
                |(_, state): &Line| matches!(state, StopState::Waiting | StopState::Stopping);
            lines.iter().any(is_open)
        })
    }

    fn set(self, index: usize, state: StopState) {
        if self.is_mounted() {
            self.lines.update(|lines| {
                if let Some((_, line)) = lines.get_mut(index) {
                    *line = state;
                }
            });
        }
    }

    /// Forgets the last stops.
    pub fn clear(self) {
        self.lines.set(Vec::new());
    }

    /// Returns whether there are stops, in progress or ended. Tracked.
    pub fn is_empty(self) -> bool {
        self.lines.with(Vec::is_empty)
    }

    /// A line for each stop. Tracked.
    pub fn lines(self) -> AnyView {
        let lines = self.lines.get();
        ul().class("stop-lines")
            .children(lines.iter().map(line))
            .into()
    }
}

impl Default for Stops {
    fn default() -> Self {
        Self::new()
    }
}

fn line((session, state): &Line) -> AnyView {
    let (symbol, tone, word) = match state {
        StopState::Waiting => (icon(Icon::Info), "other", text::WAITING),
        StopState::Stopping => (spinner().into(), "working", text::STOPPING),
        StopState::Stopped => (icon(Icon::Check), "success", text::STOPPED),
        StopState::StillOpen(_) => (icon(Icon::Warning), "warning", text::STILL_OPEN),
        StopState::NotKnown => (icon(Icon::Warning), "warning", text::NOT_KNOWN),
        StopState::Other => (icon(Icon::Warning), "warning", text::OTHER_STATE),
    };
    let reason = match state {
        StopState::StillOpen(reason) => reason.as_str(),
        _ => "",
    };
    li().child(span().isolated_text(&session.name))
        .text(" ")
        .child(
            span()
                .class("status")
                .attr("data-tone", tone)
                .child(symbol)
                .text(word),
        )
        .text(" ")
        .child(span().class("field-hint").text(reason))
        .into()
}
