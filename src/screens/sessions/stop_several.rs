//! Stops the sessions that the user has selected: at most four at a time, each read after its stop, and with a line for
//! each. Many sessions, and those of other users, are stopped only after a question, which names the users.

use std::{cell::RefCell, rc::Rc};

use futures::future::join;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef},
    components::{
        error_text::explain,
        operation::Operation,
        resource_load::ResourceLoad,
        stop_session::{Stopped, stop_session},
        table::{
            selection::{Selected, Selection},
            state::TableState,
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

/// More sessions than this are stopped only after a question.
const MANY: usize = 5;

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

/// The bar of the selection, the question, and a line for each stop. Empty while nothing is selected.
pub fn stop_several(resource: &ResourceLoad, state: TableState, selection: Selection) -> AnyView {
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
    // The sessions that the question is about.
    let asked: RwSignal<Vec<Selected>> = RwSignal::new(Vec::new());
    let is_asking = memo(move || !asked.get().is_empty());
    effect(move || {
        // The question ends with the selection that it is about.
        selection.get();
        asked.set(Vec::new());
    });
    let stop_or_ask = move |selected: Vec<Selected>| {
        let is_few = selected.len() <= MANY;
        if is_few && selected.iter().all(|selected| is_own(own, selected)) {
            stops.run(selected, refetch);
        } else {
            asked.set(selected);
        }
    };
    let is_running = memo(move || stops.is_running());
    let number = memo(move || selection.len());
    let hidden = memo(move || selection.hidden(state));
    let bar = move || {
        let stop = button(
            TextProp::from(move || text::stop(number.get())),
            move || {
                if !is_running.get_untracked() {
                    stop_or_ask(selection.get_untracked());
                }
            },
        )
        .attr("data-small", "")
        .attr("aria-disabled", move || is_running.get().then_some("true"));
        let count = move || text::selected(number.get(), hidden.get());
        div()
            .class("selection-bar")
            .child(strong().text_with(TextProp::from(count)))
            .child(stop)
            .child(link_button(text::CLEAR, move || selection.clear()))
            .into()
    };
    let pressed = selection.pressed();
    effect(move || {
        let Some(session) = pressed.get() else {
            return;
        };
        pressed.set(None);
        if !is_running.get_untracked() {
            stop_or_ask(vec![session]);
        }
    });
    let question = move || question(own, &stops, asked, refetch);
    div()
        .attr("id", BAR_ID)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", text::SELECTION)
        .class("stop-several")
        .on(ev::keydown, move |event| {
            if event.key() == "Escape" && is_asking.get_untracked() {
                asked.set(Vec::new());
                focus(BAR_ID);
            }
        })
        .show(move || number.get() > 0, bar)
        .show(move || is_asking.get(), question)
        .dynamic(move || stops.view())
        .into()
}

fn is_own(own: OwnSessions, selected: &Selected) -> bool {
    own.contains(&selected.id, selected.owner.as_deref())
}

/// Asks whether to stop sessions that other users have started, or whose user is not known.
fn question(
    own: OwnSessions,
    stops: &Stops,
    asked: RwSignal<Vec<Selected>>,
    refetch: impl Fn() + Copy + 'static,
) -> AnyView {
    let stops = *stops;
    let selected = asked.get_untracked();
    let all = selected.len();
    let (mine, others): (Vec<Selected>, Vec<Selected>) = selected
        .iter()
        .cloned()
        .partition(|selected| is_own(own, selected));
    let mut owners: Vec<Option<String>> = Vec::new();
    for Selected { owner, .. } in &others {
        if !owners.contains(owner) {
            owners.push(owner.clone());
        }
    }
    let title = if others.is_empty() {
        text::many(all)
    } else {
        text::others(others.len(), all, &owners)
    };
    let close = move || {
        focus(BAR_ID);
        asked.set(Vec::new());
    };
    let stop = move |sessions: Vec<Selected>| {
        close();
        stops.run(sessions, refetch);
    };
    let mut actions = div()
        .class("actions")
        .child(button(text::STOP_ALL, move || stop(selected.clone())));
    if !mine.is_empty() && !others.is_empty() {
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
    /// Stops the sessions, and refreshes the list at the end. It goes on if the user leaves the screen.
    fn run(self, sessions: Vec<Selected>, refetch: impl Fn() + 'static) {
        let Some(api) = self.auth.api().filter(|_| !self.task.is_running()) else {
            return;
        };
        let all = sessions.len();
        let waiting = sessions.iter().cloned();
        let waiting = waiting.map(|session| (session, StopState::Waiting));
        self.lines.set(waiting.collect());
        self.selection.clear();
        let queue: Queue = Rc::new(RefCell::new(
            sessions.into_iter().enumerate().rev().collect(),
        ));
        let worker = move || self.work(api.clone(), Rc::clone(&queue));
        self.task.run(async move {
            let ((a, b), (c, d)) = join(join(worker(), worker()), join(worker(), worker())).await;
            announce(&text::result(a + b + c + d, all));
            if self.is_mounted() {
                refetch();
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
                stop_session(&api, &session_ref, |session| self.sessions.update(session)).await;
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
    fn is_running(self) -> bool {
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

    fn view(self) -> AnyView {
        let lines = self.lines.get();
        if lines.is_empty() {
            return empty();
        }
        let close = (!self.is_running()).then(|| {
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
