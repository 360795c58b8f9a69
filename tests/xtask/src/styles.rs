//! Joins the style sheets of `style/` into the one that the page loads.
//!
//! The order is part of the cascade: tokens, then base, then every view and widget by name.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::checkout::Checkout;

/// Writes `target/restore-desk.css`.
pub fn join(checkout: &Checkout) -> Result<()> {
    let folder = checkout.root().join("style");
    let mut sheets = Vec::new();
    collect(&folder, &mut sheets)?;
    let mut named = Vec::new();
    for sheet in sheets {
        let name = sheet.strip_prefix(&folder).unwrap_or(&sheet);
        // One spelling on every system, or the order would differ with the separator.
        let name = name.to_string_lossy().replace('\\', "/");
        let text =
            fs::read_to_string(&sheet).with_context(|| format!("style/{name} cannot be read"))?;
        named.push((name, text));
    }
    let joined = joined(named);
    let target = checkout.scratch("restore-desk.css")?;
    // Left alone when nothing changed, because Trunk watches it and would build for ever.
    if fs::read_to_string(&target).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    fs::write(&target, joined).with_context(|| format!("{} cannot be written", target.display()))
}

fn collect(folder: &Path, sheets: &mut Vec<PathBuf>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

fn joined(mut sheets: Vec<(String, String)>) -> String {
    sheets.sort_by(|(one, _), (other, _)| (rank(one), one).cmp(&(rank(other), other)));
    sheets
        .iter()
        .map(|(name, text)| format!("/* style/{name} */\n{}\n", text.trim_end()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn rank(name: &str) -> u8 {
    match name {
        "tokens.css" => 0,
        "base.css" => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    fn sheet(name: &str) -> (String, String) {
        (name.into(), format!(".{} {{}}\n", name.len()))
    }

    #[test]
    fn tokens_and_base_come_first_then_names_in_order() {
        let names = ["ui/field.css", "base.css", "header.css", "tokens.css"];
        let joined = joined(names.map(sheet).into());
        let order: Vec<&str> = joined
            .lines()
            .filter_map(|line| line.strip_prefix("/* style/")?.strip_suffix(" */"))
            .collect();
        assert_eq!(
            order,
            ["tokens.css", "base.css", "header.css", "ui/field.css"]
        );
    }

    #[test]
    fn every_sheet_ends_with_one_line_feed() {
        let joined = joined(vec![("a.css".into(), "a {}\n\n\n".into())]);
        assert_eq!(joined, "/* style/a.css */\na {}\n");
    }
}
