//! Saves the rows of a table as a file.
//!
//! The file is made of pieces, a thousand rows at a time, so that the page stays responsive and the wasm needs the memory
//! of one piece. The browser keeps the pieces, on disk if they are large.

use crate::{
    components::{
        action::{Action, ActionState},
        table::{state::TableState, text},
    },
    domain::list::{
        List,
        export::{CsvFields, ExportFormat, json_rows},
    },
    ui::{
        announcer::announce,
        icon::{Icon, icon},
        menu::{Menu, menu_heading},
        notice::Severity,
        prelude::*,
        save_file::FileParts,
        timer::next_task,
    },
};

/// The rows of a piece.
const PIECE: usize = 1_000;

/// The menu that saves the rows that are shown. `title` names the list.
pub fn export_menu(state: TableState, title: &str) -> AnyView {
    let menu = Menu::new("export");
    let action = Action::new();
    on_cleanup(move || action.abort());
    let title = title.to_owned();
    let label = fragment([
        icon(Icon::Download),
        span().class("menu-label").text(text::EXPORT).into(),
    ]);
    let content = move || {
        let option = |format: ExportFormat, name: &str, extension: &'static str| {
            let title = title.clone();
            menu.option(name, extension, false, move || {
                export(state, action, format, file_name(&title, extension));
            })
        };
        let heading = untrack(|| {
            let title = state.with_list(|list| {
                text::export_title(list.kind, state.row_count(), list.len(), list.is_complete())
            });
            title.unwrap_or_default()
        });
        fragment([
            menu_heading(&heading),
            option(ExportFormat::Csv, text::CSV, ".csv"),
            option(ExportFormat::Json, text::JSON, ".json"),
            p().class("field-hint").text(text::CSV_NOTE).into(),
        ])
    };
    fragment([
        menu.view(label, content),
        action.notice(
            text::EXPORTING,
            crate::components::operation::Operation::Read,
        ),
    ])
}

/// What it is and when: `Events 2026-05-26 14.03 UTC.csv`. No colons, which Windows forbids.
fn file_name(title: &str, extension: &str) -> String {
    let now = crate::state::display_zone::now().naive_utc();
    let minute = format!("{now:?}")
        .get(..16)
        .unwrap_or_default()
        .replace('T', " ");
    let name: String = title
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    format!(
        "{} {} UTC{extension}",
        name.trim(),
        minute.replace(':', ".")
    )
}

fn export(state: TableState, action: Action, format: ExportFormat, name: String) {
    let Some(list) = untrack(|| state.with_list(List::clone)) else {
        return;
    };
    let rows = state.all_rows();
    action.dispatch(async move {
        let parts = match format {
            ExportFormat::Csv => csv_parts(&list, &rows).await,
            ExportFormat::Json => json_parts(&list, &rows).await,
        };
        let media_type = match format {
            ExportFormat::Csv => "text/csv",
            ExportFormat::Json => "application/json",
        };
        if parts.save(media_type, &name) {
            announce(text::EXPORTED);
            return ActionState::Idle;
        }
        ActionState::Done(
            Severity::Error,
            text::NOT_EXPORTED,
            text::NOT_EXPORTED_ADVICE,
        )
    });
}

async fn csv_parts(list: &List, rows: &[usize]) -> FileParts {
    let mut fields = CsvFields::default();
    for piece in rows.chunks(PIECE) {
        fields.add(list, piece);
        next_task().await;
    }
    let mut parts = FileParts::default();
    parts.push(&fields.head());
    for piece in rows.chunks(PIECE) {
        parts.push(&fields.lines(list, piece));
        next_task().await;
    }
    parts
}

async fn json_parts(list: &List, rows: &[usize]) -> FileParts {
    let mut parts = FileParts::default();
    parts.push("[");
    for (position, piece) in rows.chunks(PIECE).enumerate() {
        parts.push(&json_rows(list, piece, position == 0));
        next_task().await;
    }
    parts.push("\n]\n");
    parts
}
