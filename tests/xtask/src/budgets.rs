//! What a release bundle must keep to.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::sizes::{self, Size, grouped};

/// Brotli bytes of all html, css, js and wasm. Zones, restore points, time line and calendar brought 32,000 of them, a
/// sign-in that lasts and failures that explain themselves 22,500.
const BYTES: usize = 184_500;
/// Files that the page needs before it works, itself included.
const FILES: usize = 6;

/// One budget, kept or not.
#[derive(Debug)]
pub struct Finding {
    /// Whether the bundle keeps to it.
    pub kept: bool,
    /// What was found.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.kept { "ok  " } else { "FAIL" };
        write!(formatter, "{verdict} {}", self.text)
    }
}

/// Holds the bundle in `dist` against every budget; `paths` are folders that it must not name.
pub fn check(
    dist: &Path,
    sizes: &[Size],
    paths: &[(PathBuf, &'static str)],
) -> Result<Vec<Finding>> {
    let page =
        fs::read_to_string(dist.join("index.html")).context("dist/index.html cannot be read")?;
    let mut leaks = Vec::new();
    for size in sizes {
        let bytes = fs::read(dist.join(&size.name))?;
        for (path, _) in paths.iter().filter(|(path, _)| names(&bytes, path)) {
            leaks.push(format!("{} in {}", path.display(), size.name));
        }
    }
    Ok(vec![
        weight(sizes),
        files(sizes, &page),
        sheets(sizes),
        minified(dist, sizes)?,
        secrecy(&leaks),
    ])
}

fn weight(sizes: &[Size]) -> Finding {
    let bytes = sizes::total(sizes).brotli;
    Finding {
        kept: bytes <= BYTES,
        text: format!("{} of {} bytes (brotli)", grouped(bytes), grouped(BYTES)),
    }
}

fn files(sizes: &[Size], page: &str) -> Finding {
    let needed = |size: &&Size| size.name == "index.html" || page.contains(&size.name);
    let count = sizes.iter().filter(needed).count();
    Finding {
        kept: count <= FILES,
        text: format!("{count} of {FILES} files for the page"),
    }
}

fn is_sheet(size: &Size) -> bool {
    Path::new(&size.name)
        .extension()
        .is_some_and(|extension| extension == "css")
}

fn sheets(sizes: &[Size]) -> Finding {
    let count = sizes.iter().filter(|size| is_sheet(size)).count();
    Finding {
        kept: count == 1,
        text: format!("{count} of 1 style sheet"),
    }
}

/// A sheet with an error in it is passed on as it is, with a warning only, and browsers skip what they cannot read.
fn minified(dist: &Path, sizes: &[Size]) -> Result<Finding> {
    let mut comments = 0;
    for sheet in sizes.iter().filter(|size| is_sheet(size)) {
        comments += fs::read_to_string(dist.join(&sheet.name))?
            .matches("/*")
            .count();
    }
    Ok(Finding {
        kept: comments == 0,
        text: if comments == 0 {
            "style sheet minified".into()
        } else {
            "style sheet not minified: there is an error in it".into()
        },
    })
}

fn secrecy(leaks: &[String]) -> Finding {
    Finding {
        kept: leaks.is_empty(),
        text: match leaks {
            [] => "no path of this machine".into(),
            leaks => format!("paths of this machine: {}", leaks.join(", ")),
        },
    }
}

/// Whether `bytes` hold a path inside `folder`.
///
/// With the separator, because a home such as `/home/ann` is also the beginning of innocent words.
fn names(bytes: &[u8], folder: &Path) -> bool {
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
    fn the_last_byte_of_the_budget_may_be_used() {
        assert!(weight(&[size("a.wasm", BYTES)]).kept);
        assert!(!weight(&[size("a.wasm", BYTES), size("b.js", 1)]).kept);
    }

    #[test]
    fn only_files_that_the_page_names_are_needed() {
        let sizes = [
            size("index.html", 1),
            size("boot-1.js", 1),
            size("config.json", 1),
        ];
        let finding = files(&sizes, r#"<script src="./boot-1.js"></script>"#);
        assert_eq!(finding.text, "2 of 6 files for the page");
    }

    #[test]
    fn a_second_style_sheet_is_one_too_many() {
        assert!(sheets(&[size("a.css", 1)]).kept);
        assert!(!sheets(&[size("a.css", 1), size("b.css", 1)]).kept);
        assert!(!sheets(&[size("a.js", 1)]).kept);
    }

    #[test]
    fn a_sheet_with_a_comment_was_not_minified() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("budgets-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        fs::write(dist.join("a.css"), "a{color:red}")?;
        assert!(minified(&dist, &[size("a.css", 1)])?.kept);
        fs::write(dist.join("a.css"), "/* a */ a { color: }")?;
        assert!(!minified(&dist, &[size("a.css", 1)])?.kept);
        Ok(fs::remove_dir_all(&dist)?)
    }

    #[test]
    fn a_path_counts_but_a_word_that_begins_like_it_does_not() {
        let home = Path::new("/home/me");
        assert!(names(b"panicked at /home/me/src/a.rs", home));
        assert!(!names(b"/home/message", home));
    }
}
