//! Stops the sessions that the user has selected: at most four at a time, each read after its stop, and with a line for
//! each. Sessions of other users are stopped only after a question that names them.

use std::{cell::RefCell, rc::Rc};

use futures::future::join;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef},
    components::{
        error_text::explain,
        operation::Operation,
        resource_load::ResourceLoad,
        table::{
            selection::{Selected, Selection},
            text::CLOSE,
        },
    },
    domain::restore_session::SessionState,
    screens::sessions::text,
    state::{auth::Auth, own_sessions::OwnSessions, recent_sessions::RecentSessions},
    ui::{
        announcer::announce,
        button::{button, link_button},
        focus::focus,
        icon::{Icon, icon},
        loading::spinner,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
        task::Task,
    },
};

const BAR_ID: &str = "stop-several";

/// What is known of the stop of a session.
#[derive(Clone, Debug, PartialEq)]
enum StopState {
    Waiting,
    Stopping,
    Stopped,
    /// The session is open after the stop; why, if the server has said it.
    StillOpen(String),
    NotKnown,
}

/// A session and the state of its stop.
type Line = (Selected, StopState);

/// The bar of the selection, the question, and a line for each stop. Empty while nothing is selected.
pub fn stop_several(resource: &ResourceLoad, selection: Selection) -> AnyView {
    let own = OwnSessions::current();
    let stops = Stops {
        lines: RwSignal::new(Vec::new()),
        task: Task::new(),
        auth: context(),
        sessions: RecentSessions::current(),
        selection,
    };
    let refetch = {
        let load = resource.load;
        move || load.refetch()
    };
    let is_asking = RwSignal::new(false);
    let stop_or_ask = move || {
        let selected = selection.get_untracked();
        if selected.iter().all(|selected| is_own(own, selected)) {
            stops.run(selected, refetch);
        } else {
            is_asking.set(true);
        }
    };
    let bar = move || {
        let number = selection.len();
        div()
            .class("selection-bar")
            .child(strong().text(&text::selected(number)))
            .child(button(text::stop(number), stop_or_ask).attr("data-small", ""))
            .child(link_button(text::CLEAR, move || selection.clear()))
            .into()
    };
    let question = move || question(own, stops, is_asking, refetch);
    div()
        .attr("id", BAR_ID)
        .attr("tabindex", "-1")
        .class("stop-several")
        .dynamic(move || if selection.is_empty() { empty() } else { bar() })
        .show(move || is_asking.get() && !selection.is_empty(), question)
        .dynamic(move || stops.view())
        .into()
}

fn is_own(own: OwnSessions, selected: &Selected) -> bool {
    own.contains(&selected.id, selected.owner.as_deref())
}

/// Asks whether to stop sessions that other users have started, or whose user is not known.
fn question(
    own: OwnSessions,
    stops: Stops,
    is_asking: RwSignal<bool>,
    refetch: impl Fn() + Copy + 'static,
) -> AnyView {
    let selected = stops.selection.get_untracked();
    let all = selected.len();
    let (mine, others): (Vec<Selected>, Vec<Selected>) = selected
        .iter()
        .cloned()
        .partition(|selected| is_own(own, selected));
    let mut owners: Vec<String> = Vec::new();
    for owner in others.iter().filter_map(|selected| selected.owner.clone()) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let title = text::others(others.len(), all, &owners);
    let close = move || {
        focus(BAR_ID);
        is_asking.set(false);
    };
    let stop = move |sessions: Vec<Selected>| {
        close();
        stops.run(sessions, refetch);
    };
    let mut actions = div()
        .class("actions")
        .child(button(text::STOP_ALL, move || stop(selected.clone())));
    if !mine.is_empty() {
        actions = actions.child(button(text::STOP_MINE, move || stop(mine.clone())));
    }
    let actions = actions.child(button(text::KEEP_OPEN, close));
    let body = fragment([paragraph(text::QUESTION), actions.into()]);
    announced_notice(Severity::Warning, &title, text::QUESTION, body)
}

/// The stops in progress, or the last ones.
#[derive(Clone, Copy)]
struct Stops {
    lines: RwSignal<Vec<Line>>,
    task: Task,
    auth: Auth,
    sessions: RecentSessions,
    selection: Selection,
}

impl Stops {
    /// Stops the sessions, and refreshes the list at the end.
    fn run(self, sessions: Vec<Selected>, refetch: impl Fn() + 'static) {
        let Some(api) = self.auth.api() else {
            return;
        };
        let waiting = sessions
            .into_iter()
            .map(|session| (session, StopState::Waiting));
        let waiting: Vec<Line> = waiting.collect();
        let queue = Rc::new(RefCell::new(
            (0..waiting.len()).rev().collect::<Vec<usize>>(),
        ));
        if self.task.is_running() {
            return;
        }
        self.lines.set(waiting);
        self.selection.clear();
        let worker = move || self.work(api.clone(), Rc::clone(&queue));
        self.task.run(async move {
            join(join(worker(), worker()), join(worker(), worker())).await;
            let Some((stopped, all)) = self.lines.try_with_untracked(|lines| {
                let is_stopped = |(_, state): &&Line| *state == StopState::Stopped;
                (lines.iter().filter(is_stopped).count(), lines.len())
            }) else {
                return;
            };
            announce(&text::result(stopped, all));
            refetch();
        });
    }

    /// Stops sessions of the queue, one after the other.
    async fn work(self, api: ApiClient, queue: Rc<RefCell<Vec<usize>>>) {
        loop {
            let next = queue.borrow_mut().pop();
            let Some(index) = next else {
                return;
            };
            let id = self.lines.try_with_untracked(|lines| {
                lines.get(index).map(|(session, _)| session.id.clone())
            });
            let Some(id) = id.flatten() else {
                return;
            };
            self.set(index, StopState::Stopping);
            let session_ref = SessionRef {
                version: api.version(),
                id,
            };
            let stop = api.stop(&session_ref).await;
            let state = match api.restore_session(&session_ref).await {
                Ok(session) => {
                    self.sessions.update(&session);
                    match (session.state, stop) {
                        (SessionState::Stopped, _) => StopState::Stopped,
                        (SessionState::Working, Err(error)) => {
                            StopState::StillOpen(explain(&error, Operation::StopOfOpen).summary)
                        }
                        (SessionState::Working, Ok(())) => StopState::StillOpen(String::new()),
                        (SessionState::Other(_), _) => StopState::NotKnown,
                    }
                }
                Err(_) => StopState::NotKnown,
            };
            self.set(index, state);
        }
    }

    fn set(self, index: usize, state: StopState) {
        // The screen, and the signal with it, may be gone.
        if self.lines.try_with_untracked(|_| ()).is_some() {
            self.lines.update(|lines| {
                if let Some((_, line)) = lines.get_mut(index) {
                    *line = state;
                }
            });
        }
    }

    fn view(self) -> AnyView {
        let lines = self.lines.get();
        if lines.is_empty() {
            return empty();
        }
        let is_done = lines
            .iter()
            .all(|(_, state)| !matches!(state, StopState::Waiting | StopState::Stopping));
        let close = is_done.then(|| {
            let close = move || {
                focus(BAR_ID);
                self.lines.set(Vec::new());
            };
            button(CLOSE, close).attr("data-small", "").into()
        });
        div()
            .class("stop-lines")
            .child(ul().children(lines.iter().map(line)))
            .children(close)
            .into()
    }
}

fn line((session, state): &Line) -> AnyView {
    let (symbol, tone, word) = match state {
        StopState::Waiting => (icon(Icon::Info), "other", text::WAITING),
        StopState::Stopping => (spinner().into(), "working", text::STOPPING),
        StopState::Stopped => (icon(Icon::Check), "success", text::STOPPED),
        StopState::StillOpen(_) => (icon(Icon::Warning), "warning", text::STILL_OPEN),
        StopState::NotKnown => (icon(Icon::Warning), "warning", text::NOT_KNOWN),
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
