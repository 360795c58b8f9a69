//! The budgets of the release bundle.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    files::{has_extension, read, read_text},
    sizes::{self, Size, group_digits},
};

/// The most bytes of HTML, CSS, JS and wasm, compressed with Brotli. Time zones, restore points, the timeline and the
/// calendar account for 50,000 of them, of which the drawing of the timeline and its pointer are 11,000; token refresh and
/// detailed error messages for 21,500; reading pasted times and IDs, and saying what could not be read of a response, for
/// 23,000; the combobox of the organizations for 6,000; the last forms of the device for 2,000; long lists, with their search,
/// filters, order and export, and the sessions that are stopped together, for 39,000; the
/// workspace of a session, its watching and what the device remembers of it for 11,000.
const MAX_BROTLI_BYTES: usize = 275_500;
/// The most files that the page loads at startup, including `index.html`.
const MAX_FILES: usize = 6;

/// The result of one budget check.
#[derive(Debug)]
pub struct BudgetCheck {
    /// Whether the bundle is within the budget.
    pub passed: bool,
    /// The measured value, for the report.
    pub message: String,
}

impl fmt::Display for BudgetCheck {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.passed { "ok  " } else { "FAIL" };
        write!(formatter, "{verdict} {}", self.message)
    }
}

/// Checks the bundle in `dist` against every budget. `paths` are local folders that must not occur in it.
pub fn check(
    dist: &Path,
    sizes: &[Size],
    paths: &[(PathBuf, &'static str)],
) -> Result<Vec<BudgetCheck>> {
    let page = read_text(&dist.join("index.html"))?;
    let mut leaks = Vec::new();
    for size in sizes {
        let bytes = read(&dist.join(&size.name))?;
        for (path, _) in paths
            .iter()
            .filter(|(path, _)| contains_path_in(&bytes, path))
        {
            leaks.push(format!("{} in {}", path.display(), size.name));
        }
    }
    Ok(vec![
        check_size(sizes),
        check_file_count(sizes, &page),
        check_style_sheet_count(sizes),
        check_local_paths(&leaks),
    ])
}

fn check_size(sizes: &[Size]) -> BudgetCheck {
    let bytes = sizes::total(sizes).brotli;
    BudgetCheck {
        passed: bytes <= MAX_BROTLI_BYTES,
        message: format!(
            "{} of {} bytes (brotli)",
            group_digits(bytes),
            group_digits(MAX_BROTLI_BYTES)
        ),
    }
}

fn check_file_count(sizes: &[Size], page: &str) -> BudgetCheck {
    let needed = |size: &&Size| size.name == "index.html" || page.contains(&size.name);
    let count = sizes.iter().filter(needed).count();
    BudgetCheck {
        passed: count <= MAX_FILES,
        message: format!("{count} of {MAX_FILES} files loaded at startup"),
    }
}

fn check_style_sheet_count(sizes: &[Size]) -> BudgetCheck {
    let is_style_sheet = |size: &&Size| has_extension(Path::new(&size.name), &["css"]);
    let count = sizes.iter().filter(is_style_sheet).count();
    BudgetCheck {
        passed: count == 1,
        message: format!("{count} of 1 style sheet"),
    }
}

fn check_local_paths(leaks: &[String]) -> BudgetCheck {
    BudgetCheck {
        passed: leaks.is_empty(),
        message: match leaks {
            [] => "no local paths".into(),
            leaks => format!("local paths: {}", leaks.join(", ")),
        },
    }
}

/// Returns whether `bytes` contain a path inside `folder`.
///
/// The search includes the path separator, because `/home/ann` is also the beginning of `/home/annotations`.
fn contains_path_in(bytes: &[u8], folder: &Path) -> bool {
    let folder = folder.to_string_lossy();
    ["/", "\\"].iter().any(|separator| {
        let inside = format!("{folder}{separator}");
        bytes
            .windows(inside.len())
            .any(|window| window == inside.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size {
            name: name.into(),
            raw: 0,
            gzip: 0,
            brotli,
        }
    }

    #[test]
    fn a_bundle_of_exactly_the_maximum_size_passes() {
        assert!(check_size(&[size("a.wasm", MAX_BROTLI_BYTES)]).passed);
        assert!(!check_size(&[size("a.wasm", MAX_BROTLI_BYTES), size("b.js", 1)]).passed);
    }

    #[test]
    fn only_files_named_in_the_page_count() {
        let sizes = [
            size("index.html", 1),
            size("boot-1.js", 1),
            size("config.json", 1),
        ];
        let check = check_file_count(&sizes, r#"<script src="./boot-1.js"></script>"#);
        assert_eq!(check.message, "2 of 6 files loaded at startup");
    }

    #[test]
    fn a_second_style_sheet_fails() {
        assert!(check_style_sheet_count(&[size("a.css", 1)]).passed);
        assert!(!check_style_sheet_count(&[size("a.css", 1), size("b.css", 1)]).passed);
        assert!(!check_style_sheet_count(&[size("a.js", 1)]).passed);
    }

    #[test]
    fn a_local_path_is_found_but_a_word_with_the_same_beginning_is_not() {
        let home = Path::new("/home/me");
        assert!(contains_path_in(b"panicked at /home/me/src/a.rs", home));
        assert!(!contains_path_in(b"/home/message", home));
    }
}
