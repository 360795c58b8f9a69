//! A row of a table: its cells, the link to the row itself, and the button that shows its details.

use std::sync::Arc;

use crate::{
    api::client::ApiClient,
    components::{
        fields::cell,
        link_list::resolve,
        table::{
            element_ids::{details_button_id, row_id},
            selection::{Selection, session_name},
            shown_rows::ShownRow,
            state::TableState,
            text,
        },
        text::{READ_AS_UTC, STARTED_HERE},
    },
    domain::{
        json::Json,
        list::{
            column::{Column, ColumnKind, ListKind},
            key::RowKey,
        },
        record::Record,
        restore_session::RestoreSessionId,
        restore_type::type_name,
        session_name::point_in_name,
        time::timestamp::Timestamp,
    },
    route::Route,
    state::started_here::StartedHere,
    ui::{
        button::plain_button,
        icon::{Icon, icon},
        prelude::*,
        text::grouped,
        time_element::time_in_table,
    },
};

/// What all rows of a table share.
#[derive(Clone)]
pub struct RowContext {
    /// The table.
    pub state: TableState,
    /// The rows that users select.
    pub selection: Option<Selection>,
    /// What the rows are.
    pub kind: ListKind,
    /// The columns.
    pub columns: Arc<[Column]>,
    /// Resolves the links of the rows.
    pub api: Option<ApiClient>,
    /// The sessions that were started in this browser.
    pub here: StartedHere,
}

impl RowContext {
    /// The row that is shown at `index`.
    pub fn row(&self, row: &ShownRow, index: usize) -> AnyView {
        let record = Record::parse(&row.json);
        let key = RowKey::of(&row.json);
        let is_new = row.is_new;
        let shown = self.columns.iter().filter(|column| column.is_shown);
        let cells = shown.enumerate().map(|(position, column)| {
            let content = self.cell(&record, column);
            if position > 0 {
                return td()
                    .attr("role", "cell")
                    .attr("data-kind", kind_name(self.kind, column))
                    .child(content)
                    .into();
            }
            th().attr("role", "rowheader")
                .attr("scope", "row")
                .attr("data-kind", kind_name(self.kind, column))
                .child(new_mark(is_new))
                .child(self.linked(&record, content))
                .into()
        });
        let is_failed = tone(self.kind, &record).is_some_and(|tone| tone == "failed");
        tr().attr("role", "row")
            .attr("id", row_id(key))
            .attr("data-new", move || is_new.then_some(""))
            .attr("aria-rowindex", (index + 2).to_string())
            .attr("data-tone", move || is_failed.then_some("failed"))
            .children(self.selection.map(|selection| selection.cell(&record)))
            .children(cells)
            .child(self.details_button(row.row, key, &record))
            .into()
    }

    /// The content of the first cell, as a link to the row itself if there is one.
    fn linked(&self, record: &Record, content: AnyView) -> AnyView {
        let own = record.links.iter().find(|link| link.rel == "self");
        let target = own.and_then(|link| resolve(self.api.as_ref()?, link).ok());
        match target {
            Some(target) => a()
                .class("row-link")
                .attr("href", Route::from(target).hash())
                .child(content)
                .into(),
            None => content,
        }
    }

    /// Says that the session was started in this browser.
    fn here_mark(&self, record: &Record) -> AnyView {
        let id = record.field("id").and_then(Json::non_blank);
        let id = id.and_then(|id| RestoreSessionId::parse(&id));
        if id.is_none_or(|id| untrack(|| self.here.request_of(&id)).is_none()) {
            return empty();
        }
        span().class("started-here").text(STARTED_HERE).into()
    }

    fn details_button(&self, row: usize, key: RowKey, record: &Record) -> AnyView {
        let state = self.state;
        let name = self.name(record);
        let show = move || {
            let record = state.with_list_untracked(|list| list.record(row)).flatten();
            state.details.set(record.map(|record| (key, record)));
        };
        let button = plain_button("row-details", show)
            .attr("id", details_button_id(key))
            .attr("title", text::DETAILS)
            .attr("aria-label", format!("{}{name}", text::DETAILS_OF));
        let stop = self
            .selection
            .map(|selection| selection.stop_button(record));
        td().attr("role", "cell")
            .class("row-end")
            .children(stop)
            .child(button)
            .into()
    }

    /// What people call the row.
    fn name(&self, record: &Record) -> String {
        let text = |field: &str| record.field(field).and_then(Json::non_blank);
        let first = || text(&self.columns.first()?.field);
        let name = match self.kind {
            ListKind::Sessions => Some(session_name(record)),
            ListKind::Events => text("message").or_else(first),
            ListKind::Other => first(),
        };
        name.unwrap_or_default()
    }

    fn cell(&self, record: &Record, column: &Column) -> AnyView {
        let Some(json) = record.field(&column.field) else {
            return empty();
        };
        let Some(content) = json.non_blank() else {
            return empty();
        };
        match column.kind {
            ColumnKind::Status => {
                let word = status_word(self.kind, record, &content);
                status(&word)
            }
            ColumnKind::Time => {
                let timestamp = Timestamp::new(content.clone());
                match timestamp.epoch_milliseconds() {
                    Some(milliseconds) => {
                        let note = if timestamp.is_assumed_utc() {
                            READ_AS_UTC
                        } else {
                            ""
                        };
                        time_in_table(&content, milliseconds, note)
                    }
                    None => cell(&column.field, json),
                }
            }
            ColumnKind::Size => match content.parse::<u64>() {
                Ok(bytes) => span()
                    .attr("title", text::bytes(&content))
                    .text(&text::size(bytes))
                    .into(),
                Err(_) => cell(&column.field, json),
            },
            ColumnKind::Number => match content.parse::<usize>() {
                Ok(number) => span().text(&grouped(number)).into(),
                Err(_) => cell(&column.field, json),
            },
            ColumnKind::Text if is_session_name(self.kind, column) => span()
                .attr("title", content.clone())
                .isolated_text(point_in_name(&content))
                .into(),
            ColumnKind::Text | ColumnKind::Word if column.field == "initiatedBy" => {
                fragment([cell(&column.field, json), self.here_mark(record)])
            }
            ColumnKind::Word if column.field == "type" => bdi().text(&type_name(content)).into(),
            ColumnKind::Word | ColumnKind::Text | ColumnKind::Message => cell(&column.field, json),
        }
    }
}

/// Returns whether a column is the names of sessions, of which it shows the point in time.
pub fn is_session_name(kind: ListKind, column: &Column) -> bool {
    kind == ListKind::Sessions && column.field == "name"
}

/// Says that the last refresh has added the row, which has a bar at its side.
fn new_mark(is_new: bool) -> AnyView {
    if is_new {
        span().class("visually-hidden").text(text::NEW).into()
    } else {
        empty()
    }
}

/// The name of what a column shows, for CSS.
pub fn kind_name(kind: ListKind, column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Text if is_session_name(kind, column) => "as-of",
        ColumnKind::Status => "status",
        ColumnKind::Word => "word",
        ColumnKind::Time => "time",
        ColumnKind::Size | ColumnKind::Number => "number",
        ColumnKind::Text => "text",
        ColumnKind::Message => "message",
    }
}

/// The state of a row in one word: of a session that is stopped, its result.
fn status_word(kind: ListKind, record: &Record, content: &str) -> String {
    let result = record.field("result").and_then(Json::non_blank);
    match (kind, result) {
        (ListKind::Sessions, Some(result)) if content == "Stopped" && result != "None" => result,
        _ => content.to_owned(),
    }
}

/// The tone of the state of a row.
fn tone(kind: ListKind, record: &Record) -> Option<&'static str> {
    let field = match kind {
        ListKind::Sessions => "state",
        ListKind::Events | ListKind::Other => "status",
    };
    let content = record.field(field).and_then(Json::non_blank)?;
    Some(tone_of(&status_word(kind, record, &content)).0)
}

/// A state with an icon and a word, so that color is never the only sign (WCAG 2.2, criterion 1.4.1).
fn status(word: &str) -> AnyView {
    let (tone, symbol) = tone_of(word);
    span()
        .class("status")
        .attr("data-tone", tone)
        .child(icon(symbol))
        .isolated_text(word)
        .into()
}

/// The tone and the icon of the states in the documents of the API.
fn tone_of(word: &str) -> (&'static str, Icon) {
    match word {
        "Working" | "Running" => ("working", Icon::Running),
        "Success" => ("success", Icon::Check),
        "Warning" => ("warning", Icon::Warning),
        "Failed" => ("failed", Icon::Cross),
        "Stopped" | "Cancelled" | "Skipped" => ("stopped", Icon::Stopped),
        _ => ("other", Icon::Info),
    }
}
