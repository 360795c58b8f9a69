//! `cargo xtask styles`: concatenates the style sheets of `style/` into the one that the page loads.
//!
//! The order matters for the cascade, from general to specific: `tokens.css`, `base.css`, then the folders in the order of
//! the layers in `src/`, each sorted by name.

use std::fs;

use anyhow::Result;

use crate::{
    files::{has_extension, list_files, read_text, write},
    workspace::Workspace,
};

/// Writes `target/restore-desk.css`.
pub fn concatenate(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root().join("style");
    let mut sheets = Vec::new();
    for sheet in list_files(&folder)? {
        if !has_extension(&sheet, &["css"]) {
            continue;
        }
        let name = sheet.strip_prefix(&folder).unwrap_or(&sheet);
        // The same separator on every system, so that the order is the same.
        let name = name.to_string_lossy().replace('\\', "/");
        sheets.push((name, read_text(&sheet)?));
    }
    let style_sheet = concatenate_sheets(sheets);
    let target = workspace.target_file("restore-desk.css")?;
    // An unchanged file is not written again: Trunk watches it and would rebuild in an endless loop.
    if fs::read_to_string(&target).is_ok_and(|current| current == style_sheet) {
        return Ok(());
    }
    write(&target, &style_sheet)
}

fn concatenate_sheets(mut sheets: Vec<(String, String)>) -> String {
    sheets.sort_by(|(one, _), (other, _)| (rank(one), one).cmp(&(rank(other), other)));
    sheets
        .iter()
        .map(|(name, text)| format!("/* style/{name} */\n{}\n", text.trim_end()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn rank(name: &str) -> u8 {
    match name.split('/').next() {
        Some("tokens.css") => 0,
        Some("base.css") => 1,
        Some("ui") => 2,
        Some("components") => 3,
        Some("app") => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::concatenate_sheets;

    fn sheet(name: &str) -> (String, String) {
        (name.into(), format!(".{} {{}}\n", name.len()))
    }

    #[test]
    fn the_cascade_goes_from_general_to_specific() {
        let names = [
            "screens/home.css",
            "ui/field.css",
            "base.css",
            "ui/button.css",
            "tokens.css",
        ];
        let joined = concatenate_sheets(names.map(sheet).into());
        let order: Vec<&str> = joined
            .lines()
            .filter_map(|line| line.strip_prefix("/* style/")?.strip_suffix(" */"))
            .collect();
        assert_eq!(
            order,
            [
                "tokens.css",
                "base.css",
                "ui/button.css",
                "ui/field.css",
                "screens/home.css"
            ]
        );
    }

    #[test]
    fn each_style_sheet_ends_with_one_line_feed() {
        let joined = concatenate_sheets(vec![("a.css".into(), "a {}\n\n\n".into())]);
        assert_eq!(joined, "/* style/a.css */\na {}\n");
    }
}
