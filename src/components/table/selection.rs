//! The open sessions that the user has selected in the table.

use crate::{
    components::table::{state::TableState, text},
    domain::{
        json::Json,
        list::column::ListKind,
        record::Record,
        restore_session::{RestoreSession, RestoreSessionId},
        restore_type::type_name,
    },
    state::session_stops::SessionStops,
    ui::{button::busy_button, prelude::*},
};

/// A session that is selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Selected {
    /// Its ID.
    pub id: RestoreSessionId,
    /// What people call it: `Exchange, northwind.onmicrosoft.com`.
    pub name: String,
    /// The user who has started it.
    pub owner: Option<String>,
}

impl Selected {
    /// The session of a row; `None` if it is not open, or no session.
    fn of(record: &Record) -> Option<Self> {
        let text = |field: &str| record.field(field).and_then(Json::non_blank);
        if text("state").as_deref() != Some("Working") {
            return None;
        }
        Some(Self {
            id: RestoreSessionId::parse(&text("id")?)?,
            name: session_name(record),
            owner: text("initiatedBy"),
        })
    }

    /// A session that was read.
    pub fn of_session(session: &RestoreSession) -> Self {
        Self {
            id: session.id.clone(),
            name: Some(name_of(
                session.restore_type.clone(),
                session.organization.clone(),
            ))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| session.id.to_string()),
            owner: session.initiated_by.clone(),
        }
    }
}

/// What people call a session: `Exchange, northwind.onmicrosoft.com`.
pub fn session_name(record: &Record) -> String {
    let text = |field: &str| record.field(field).and_then(Json::non_blank);
    name_of(text("type"), text("organization"))
}

fn name_of(restore_type: Option<String>, organization: Option<String>) -> String {
    let parts = [restore_type.map(type_name), organization];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

/// The sessions that are selected, and the one that is to be stopped alone.
#[derive(Clone, Copy)]
pub struct Selection {
    all: RwSignal<Vec<Selected>>,
    /// The session whose button the user has pressed, until its stop begins.
    pressed: RwSignal<Option<Selected>>,
}

impl Selection {
    /// Nothing is selected.
    pub fn new() -> Self {
        Self {
            all: RwSignal::new(Vec::new()),
            pressed: RwSignal::new(None),
        }
    }

    /// How many are selected. Tracked.
    pub fn len(self) -> usize {
        self.all.with(Vec::len)
    }

    /// Returns whether none is selected. Tracked.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The sessions that are selected. Tracked.
    pub fn get(self) -> Vec<Selected> {
        self.all.get()
    }

    /// How many of them are not among the rows that are shown. Tracked.
    pub fn hidden(self, state: TableState) -> usize {
        state.row_count();
        let selected = self.get();
        if selected.is_empty() {
            return 0;
        }
        let shown = open_sessions(state);
        let is_hidden = |session: &&Selected| !shown.iter().any(|shown| shown.id == session.id);
        selected.iter().filter(is_hidden).count()
    }

    /// The sessions that are selected.
    pub fn get_untracked(self) -> Vec<Selected> {
        self.all.get_untracked()
    }

    /// The session that is to be stopped alone. Tracked.
    pub fn pressed(self) -> RwSignal<Option<Selected>> {
        self.pressed
    }

    /// The button that stops the session of a row. Empty if it is no open session.
    pub fn stop_button(self, record: &Record) -> AnyView {
        let Some(session) = Selected::of(record) else {
            return empty();
        };
        let name = text::stop_named(&session.name);
        let stops = SessionStops::current();
        let id = session.id.clone();
        let is_stopping = memo(move || stops.is_running(&id));
        let press = move || self.pressed.set(Some(session.clone()));
        busy_button(text::STOP, text::STOPPING, is_stopping, press)
            .attr("data-tiny", "")
            .attr("aria-label", name)
            .into()
    }

    /// Selects these sessions no longer.
    pub fn remove(self, sessions: &[Selected]) {
        self.all.update(|all| {
            all.retain(|selected| !sessions.iter().any(|session| session.id == selected.id));
        });
    }

    /// Selects none.
    pub fn clear(self) {
        self.all.set(Vec::new());
    }

    /// The cell with the checkbox of a row. It is empty if the row is no open session.
    pub fn cell(self, record: &Record) -> AnyView {
        let cell = td().attr("role", "cell").class("row-select");
        let Some(session) = Selected::of(record) else {
            return cell.into();
        };
        let id = session.id.clone();
        let is_checked = move || {
            self.all
                .with(|all| all.iter().any(|selected| selected.id == id))
        };
        let label = text::select(&session.name);
        let toggle = move |event: web_sys::Event| {
            let is_checked = event_target_checked(&event);
            self.all.update(|all| {
                all.retain(|selected| selected.id != session.id);
                if is_checked {
                    all.push(session.clone());
                }
            });
        };
        cell.child(checkbox(label, is_checked, || None, toggle))
            .into()
    }

    /// The heading with the checkbox of all open sessions that are shown. It is checked if all of them are.
    pub fn heading(self, state: TableState) -> AnyView {
        let toggle = move |event: web_sys::Event| {
            let shown = open_sessions(state);
            self.all.update(|all| {
                all.retain(|selected| !shown.iter().any(|shown| shown.id == selected.id));
                if event_target_checked(&event) {
                    all.extend(shown);
                }
            });
        };
        let open = memo(move || {
            state.row_count();
            open_sessions(state)
        });
        let is_checked = memo(move || {
            let selected = self.get();
            let is_selected =
                |session: &Selected| selected.iter().any(|other| other.id == session.id);
            open.with(|open| !open.is_empty() && open.iter().all(is_selected))
        });
        let is_empty = move || open.with(Vec::is_empty).then_some("");
        let is_checked = move || is_checked.get();
        td().attr("role", "columnheader")
            .class("row-select")
            .child(checkbox(
                text::SELECT_OPEN.to_owned(),
                is_checked,
                is_empty,
                toggle,
            ))
            .into()
    }
}

impl Default for Selection {
    fn default() -> Self {
        Self::new()
    }
}

fn checkbox(
    label: String,
    is_checked: impl Fn() -> bool + Send + Sync + 'static,
    disabled: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    toggle: impl FnMut(web_sys::Event) + 'static,
) -> Element {
    let input = input()
        .attr("type", "checkbox")
        .attr("aria-label", label)
        .attr("disabled", disabled)
        .checked(is_checked)
        .on(ev::change, toggle);
    // A larger target than the box.
    html::label().class("row-checkbox").child(input)
}

/// The open sessions among the rows that are shown.
fn open_sessions(state: TableState) -> Vec<Selected> {
    let rows = state.all_rows();
    let sessions = state.with_list_untracked(|list| {
        let column = (list.kind == ListKind::Sessions).then(|| list.column("state"))??;
        let is_open = |row: &usize| list.cell_json(*row, column) == "\"Working\"";
        let open = rows.into_iter().filter(is_open);
        Some(
            open.filter_map(|row| Selected::of(&list.record(row)?))
                .collect(),
        )
    });
    sessions.flatten().unwrap_or_default()
}
