//! Stops the sessions that the user has selected. Many sessions, and those of other users, are stopped only after a
//! question, which names the users.

use crate::{
    components::{
        resource_load::ResourceLoad,
        stops::Stops,
        table::{
            selection::{Selected, Selection},
            state::TableState,
            text::CLOSE,
        },
    },
    screens::sessions::text,
    state::own_sessions::OwnSessions,
    ui::{
        button::{button, link_button},
        focus::focus,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

const BAR_ID: &str = "stop-several";

/// More sessions than this are stopped only after a question.
const MANY: usize = 5;

/// The bar of the selection, the question, and a line for each stop. Empty while nothing is selected.
pub fn stop_several(resource: &ResourceLoad, state: TableState, selection: Selection) -> AnyView {
    let own = OwnSessions::current();
    let load = resource.load;
    let stops = Stops::new(move |_, _| load.refetch());
    let run = move |sessions: Vec<Selected>| {
        selection.remove(&sessions);
        stops.run(sessions);
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
            run(selected);
        } else {
            asked.set(selected);
        }
    };
    let number = memo(move || selection.len());
    let hidden = memo(move || selection.hidden(state));
    let bar = move || {
        let stop = button(
            TextProp::from(move || text::stop(number.get())),
            move || stop_or_ask(selection.get_untracked()),
        )
        .attr("data-small", "");
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
        stop_or_ask(vec![session]);
    });
    let question = move || question(own, asked, run);
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
        .dynamic(move || lines(&stops))
        .into()
}

fn is_own(own: OwnSessions, selected: &Selected) -> bool {
    own.contains(&selected.id, selected.owner.as_deref())
}

/// Asks whether to stop sessions that other users have started, or whose user is not known.
fn question(
    own: OwnSessions,
    asked: RwSignal<Vec<Selected>>,
    run: impl Fn(Vec<Selected>) + Copy + 'static,
) -> AnyView {
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
    let (title, question) = match (others.as_slice(), all) {
        ([], _) => (text::many(all), text::QUESTION_OF_OWN),
        ([other], 1) => (text::other(&other.name, &owners), text::QUESTION),
        _ => (text::others(others.len(), all, &owners), text::QUESTION),
    };
    let close = move || {
        focus(BAR_ID);
        asked.set(Vec::new());
    };
    let stop = move |sessions: Vec<Selected>| {
        close();
        run(sessions);
    };
    let mut actions = div()
        .class("actions")
        .child(button(text::stop_all(all), move || stop(selected.clone())));
    if !mine.is_empty() && !others.is_empty() {
        actions = actions.child(button(text::STOP_MINE, move || stop(mine.clone())));
    }
    let actions = actions.child(button(text::keep_open(all), close));
    let body = fragment([paragraph(question), actions.into()]);
    announced_notice(Severity::Warning, &title, question, body)
}

/// A line for each stop, and the button that hides them once all have ended. Tracked.
fn lines(stops: &Stops) -> AnyView {
    let stops = *stops;
    if stops.is_empty() {
        return empty();
    }
    let close = (!stops.is_running()).then(|| {
        let close = move || {
            focus(BAR_ID);
            stops.clear();
        };
        button(CLOSE, close).attr("data-small", "").into()
    });
    div().child(stops.lines()).children(close).into()
}
