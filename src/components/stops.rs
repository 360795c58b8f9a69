//! Stops several sessions: at most four at a time, each read after its stop, and with a line for each.

pub mod text;

use std::{cell::RefCell, rc::Rc};

use leptos::task::spawn_local;

use crate::{
    api::endpoint::SessionRef,
    components::{
        error_text::explain, operation::Operation, session_frame::text::STOP_ACCEPTED,
        table::selection::Selected,
    },
    domain::restore_session::{RestoreSessionId, SessionState},
    state::{
        auth::Auth,
        session_stops::{SessionStops, Stopped},
    },
    ui::{
        announcer::announce,
        icon::{Icon, icon},
        loading::spinner,
        prelude::*,
    },
};

/// How many sessions are stopped at a time.
const AT_A_TIME: usize = 4;

/// What is known of the stop of a session.
#[derive(Clone, Debug, PartialEq)]
enum LineState {
    Waiting,
    Stopping,
    Stopped,
    /// The session is open after the stop; why.
    StillOpen(String),
    /// The session could not be read after the stop; why the server has rejected the stop, if it has.
    NotKnown(String),
    /// The session has a state that the page does not know.
    Other,
}

impl LineState {
    fn of(Stopped { answer, state }: Stopped) -> Self {
        match (state, answer) {
            (Some(SessionState::Stopped), _) => Self::Stopped,
            (Some(SessionState::Working), Err(error)) => {
                Self::StillOpen(explain(&error, Operation::StopOfOpen).summary)
            }
            (Some(SessionState::Working), Ok(())) => Self::StillOpen(STOP_ACCEPTED.to_owned()),
            (Some(SessionState::Other(_)), _) => Self::Other,
            (None, Err(error)) if !error.leaves_outcome_unknown() => {
                Self::NotKnown(explain(&error, Operation::Stop).summary)
            }
            (None, _) => Self::NotKnown(String::new()),
        }
    }
}

/// A session and the state of its stop.
type Line = (Selected, LineState);

/// The stops that are left.
#[derive(Default)]
struct Queue {
    /// The sessions that wait, the next one first.
    waiting: Vec<Selected>,
    /// How many of them are stopped at present.
    workers: usize,
    /// How many are stopped.
    stopped: usize,
    /// How many there were.
    all: usize,
}

type AtEnd = Rc<dyn Fn(usize, bool)>;

/// The stops in progress, or the last ones.
#[derive(Clone, Copy)]
pub struct Stops {
    lines: RwSignal<Vec<Line>>,
    queue: StoredValue<(Rc<RefCell<Queue>>, AtEnd), LocalStorage>,
    auth: Auth,
    sent: SessionStops,
}

impl Stops {
    /// No stop yet. Whenever the last stop has ended, `at_end` takes how many sessions are stopped, and whether that is all
    /// of them.
    pub fn new(at_end: impl Fn(usize, bool) + 'static) -> Self {
        let at_end: AtEnd = Rc::new(at_end);
        Self {
            lines: RwSignal::new(Vec::new()),
            queue: StoredValue::new_local((Rc::default(), at_end)),
            auth: context(),
            sent: SessionStops::current(),
        }
    }

    /// Stops the sessions, except those that are being stopped already. It goes on if the user leaves the screen.
    pub fn run(self, mut sessions: Vec<Selected>) {
        untrack(|| sessions.retain(|session| !self.sent.is_running(&session.id)));
        let (queue, at_end) = self.queue.get_value();
        let is_idle = queue.borrow().workers == 0;
        self.lines.update(|lines| {
            if is_idle {
                lines.clear();
            }
            lines.retain(|(line, _)| !sessions.iter().any(|session| session.id == line.id));
            let waiting = sessions.iter().cloned();
            lines.extend(waiting.map(|session| (session, LineState::Waiting)));
        });
        let workers = {
            let mut queue = queue.borrow_mut();
            if is_idle {
                *queue = Queue::default();
            }
            let workers = sessions.len().min(AT_A_TIME - queue.workers);
            queue.all += sessions.len();
            queue.waiting.extend(sessions);
            queue.workers += workers;
            workers
        };
        for _ in 0..workers {
            spawn_local(self.work(Rc::clone(&queue), Rc::clone(&at_end)));
        }
    }

    /// Stops sessions of the queue, one after the other.
    async fn work(self, queue: Rc<RefCell<Queue>>, at_end: AtEnd) {
        loop {
            let next = {
                let mut queue = queue.borrow_mut();
                (!queue.waiting.is_empty()).then(|| queue.waiting.remove(0))
            };
            let (Some(session), Some(api)) = (next, self.auth.api()) else {
                break;
            };
            self.set(&session.id, LineState::Stopping);
            let session_ref = SessionRef {
                version: api.version(),
                id: session.id.clone(),
            };
            let stopped = self.sent.stop(&api, &session_ref).await;
            if stopped.is_stopped() {
                queue.borrow_mut().stopped += 1;
            }
            self.set(&session.id, LineState::of(stopped));
        }
        queue.borrow_mut().workers -= 1;
        let Queue {
            workers,
            stopped,
            all,
            ..
        } = *queue.borrow();
        if workers == 0 && self.auth.api().is_some() {
            announce(&text::result(stopped, all));
            if self.is_mounted() {
                at_end(stopped, stopped == all);
            }
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
                |(_, state): &Line| matches!(state, LineState::Waiting | LineState::Stopping);
            lines.iter().any(is_open)
        })
    }

    fn set(self, id: &RestoreSessionId, state: LineState) {
        if self.is_mounted() {
            self.lines.update(|lines| {
                let line = lines.iter_mut().find(|(session, _)| session.id == *id);
                if let Some((_, line)) = line {
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

fn line((session, state): &Line) -> AnyView {
    let (symbol, tone, word) = match state {
        LineState::Waiting => (icon(Icon::Info), "other", text::WAITING),
        LineState::Stopping => (spinner().into(), "working", text::STOPPING),
        LineState::Stopped => (icon(Icon::Check), "success", text::STOPPED),
        LineState::StillOpen(_) => (icon(Icon::Warning), "warning", text::STILL_OPEN),
        LineState::NotKnown(_) => (icon(Icon::Warning), "warning", text::NOT_KNOWN),
        LineState::Other => (icon(Icon::Warning), "warning", text::OTHER_STATE),
    };
    let reason = match state {
        LineState::StillOpen(reason) | LineState::NotKnown(reason) => reason.as_str(),
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
