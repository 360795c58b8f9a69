//! The budgets of the release bundle.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    files::{has_extension, read, read_text},
    sizes::{Size, group_digits},
};

/// The parts of the bundle, by the end of the file name or its beginning, with the most bytes of each, compressed with
/// Brotli.
///
/// Of the wasm, 50,000 bytes are time zones, restore points, the timeline and the calendar (11,000 of them the drawing of the
/// timeline and its pointer); 21,500 token refresh and detailed error messages; 23,000 reading pasted times and IDs, and
/// saying what could not be read of a response; 6,000 the combobox of the organizations; 2,000 the last forms of the browser;
/// 39,000 long lists, with their search, filters, order and export, and the sessions that are stopped together; 14,000 the
/// workspace of a session, its watching, its stops and what the browser remembers of it; 6,000 the deployment check.
const PARTS: [(&str, usize); 6] = [
    ("index.html", 1_350),
    (".css", 8_900),
    ("boot-", 2_250),
    (".js", 4_290),
    (".wasm", 263_400),
    (".svg", 200),
];
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
    let mut checks = check_sizes(sizes);
    checks.extend([
        check_file_count(sizes, &page),
        check_style_sheet_count(sizes),
        check_local_paths(&leaks),
    ]);
    Ok(checks)
}

/// Each part against its budget. A file that is in no part has none.
fn check_sizes(sizes: &[Size]) -> Vec<BudgetCheck> {
    let part_of = |name: &str| {
        PARTS
            .iter()
            .position(|(part, _)| name.starts_with(part) || name.ends_with(part))
    };
    let of_part = |part: Option<usize>| {
        let files = sizes.iter().filter(|size| part_of(&size.name) == part);
        files.map(|size| size.brotli).sum::<usize>()
    };
    let known = PARTS.iter().enumerate();
    let known = known.map(|(part, (name, max))| (*name, of_part(Some(part)), *max));
    known
        .chain([("other files", of_part(None), 0)])
        .map(|(name, bytes, max)| BudgetCheck {
            passed: bytes <= max,
            message: format!(
                "{name}: {} of {} bytes (brotli)",
                group_digits(bytes),
                group_digits(max)
            ),
        })
        .collect()
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
    fn each_part_has_its_budget() {
        let passes = |sizes: &[Size]| check_sizes(sizes).iter().all(|check| check.passed);
        for (name, max) in [("a_bg.wasm", PARTS[4].1), ("boot-1.js", PARTS[2].1)] {
            assert!(passes(&[size(name, max)]));
            assert!(!passes(&[size(name, max + 1)]));
        }
        assert!(!passes(&[size("a.txt", 1)]));
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
