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
        loading::loading_with_progress,
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
    let progress = RwSignal::new(Progress::default());
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
                let name = file_name(&title, extension);
                export(state, action, progress, format, name);
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
    let preparing = move || {
        let cancel = move || {
            action.abort();
            action.set_result(ActionState::Done(
                Severity::Info,
                text::EXPORT_CANCELED,
                text::EXPORT_CANCELED_BODY,
            ));
        };
        loading_with_progress(
            text::EXPORTING,
            move || progress.get().in_words(),
            text::CANCEL_EXPORT,
            cancel,
        )
    };
    let busy = action.busy();
    fragment([
        menu.view(label, content),
        show(move || busy.get(), preparing),
        action.result(),
    ])
}

/// How far a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Progress {
    rows: usize,
    of: usize,
}

impl Progress {
    fn in_words(self) -> String {
        text::rows_written(self.rows, self.of)
    }
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

fn export(
    state: TableState,
    action: Action,
    progress: RwSignal<Progress>,
    format: ExportFormat,
    name: String,
) {
    let Some(list) = untrack(|| state.with_list(List::clone)) else {
        return;
    };
    let rows = state.all_rows();
    let of = rows.len();
    progress.set(Progress { rows: 0, of });
    // The screen, and the signal with it, may be gone.
    let written = move |rows| {
        let _ = progress.try_set(Progress { rows, of });
    };
    action.dispatch(async move {
        let (parts, media_type, is_whole) = match format {
            ExportFormat::Csv => {
                let (parts, is_whole) = csv_parts(&list, &rows, written).await;
                (parts, "text/csv", is_whole)
            }
            ExportFormat::Json => {
                let parts = json_parts(&list, &rows, written).await;
                (parts, "application/json", true)
            }
        };
        if !parts.save(media_type, &name) {
            return ActionState::Done(
                Severity::Error,
                text::NOT_EXPORTED,
                text::NOT_EXPORTED_ADVICE,
            );
        }
        if !is_whole {
            return ActionState::Done(
                Severity::Warning,
                text::FIELDS_LEFT_OUT,
                text::FIELDS_LEFT_OUT_ADVICE,
            );
        }
        announce(text::EXPORTED);
        ActionState::Idle
    });
}

/// The file, and whether it has all fields.
async fn csv_parts(list: &List, rows: &[usize], written: impl Fn(usize)) -> (FileParts, bool) {
    let mut fields = CsvFields::default();
    for piece in rows.chunks(PIECE) {
        fields.add(list, piece);
        next_task().await;
    }
    let mut parts = FileParts::default();
    parts.push(&fields.head());
    for (position, piece) in rows.chunks(PIECE).enumerate() {
        written(position * PIECE);
        parts.push(&fields.lines(list, piece));
        next_task().await;
    }
    (parts, fields.are_all())
}

async fn json_parts(list: &List, rows: &[usize], written: impl Fn(usize)) -> FileParts {
    let mut parts = FileParts::default();
    parts.push("[");
    for (position, piece) in rows.chunks(PIECE).enumerate() {
        written(position * PIECE);
        parts.push(&json_rows(list, piece, position == 0));
        next_task().await;
    }
    parts.push("\n]\n");
    parts
}
