//! Saves the rows of a table as a file.
//!
//! The file is made of pieces, a thousand rows at a time, so that the page stays responsive and the wasm needs the memory
//! of one piece. The browser keeps the pieces, on disk if they are large.

use js_sys::{Array, Uint8Array};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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
        prelude::*,
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
            let rows = state.with_list(List::len).unwrap_or_default();
            text::export_title(state.row_count(), rows)
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

/// What it is and when: `Events 2026-05-26 14.03.csv`. No colons, which Windows forbids.
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
        if save(&parts, media_type, &name) {
            announce(text::EXPORTED);
        }
        ActionState::Idle
    });
}

async fn csv_parts(list: &List, rows: &[usize]) -> Array {
    let mut fields = CsvFields::default();
    for piece in rows.chunks(PIECE) {
        fields.add(list, piece);
        next_task().await;
    }
    let parts = Array::new();
    push(&parts, &fields.head());
    for piece in rows.chunks(PIECE) {
        push(&parts, &fields.lines(list, piece));
        next_task().await;
    }
    parts
}

async fn json_parts(list: &List, rows: &[usize]) -> Array {
    let parts = Array::new();
    push(&parts, "[");
    for (position, piece) in rows.chunks(PIECE).enumerate() {
        push(&parts, &json_rows(list, piece, position == 0));
        next_task().await;
    }
    push(&parts, "\n]\n");
    parts
}

/// Adds a piece as a blob of its own, which the browser may keep outside of its memory.
fn push(parts: &Array, text: &str) {
    let bytes = Array::of1(&Uint8Array::from(text.as_bytes()));
    // Fails only for options that no browser knows.
    if let Ok(blob) = Blob::new_with_u8_array_sequence(&bytes) {
        parts.push(&blob);
    }
}

/// Lets the browser save the file.
fn save(parts: &Array, media_type: &str, name: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let Ok(blob) = Blob::new_with_blob_sequence_and_options(parts, &options) else {
        return false;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return false;
    };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken the file over by then.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    true
}
