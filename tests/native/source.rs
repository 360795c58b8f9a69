//! The source of the application, read as text.

use std::{fs, path::Path};

/// A source file.
pub struct Source {
    /// From `src/`, with `/`.
    pub path: String,
    /// Without comments.
    pub code: String,
}

/// All of them.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|extension| extension == "rs") {
                let path = file
                    .strip_prefix(&root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                let code = without_comments(&fs::read_to_string(&file).unwrap());
                sources.push(Source { path, code });
            }
        }
    }
    sources
}

fn without_comments(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

impl Source {
    /// The layer: the first part of the path, such as `domain`.
    pub fn layer(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// What it takes from our other layers, whether by `use` or in the middle of the code.
    pub fn layers_used(&self) -> Vec<&str> {
        let roots = self
            .code
            .match_indices("crate::")
            .chain(self.code.match_indices("restore_desk::"));
        roots
            .flat_map(|(at, root)| first_names(self.code.split_at(at + root.len()).1))
            .collect()
    }

    /// Whether a whole word stands in it.
    pub fn mentions(&self, name: &str) -> bool {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.code.match_indices(name).any(|(at, _)| {
            let (before, after) = self.code.split_at(at);
            let after = after.split_at(name.len()).1;
            !before.ends_with(is_part) && !after.starts_with(is_part)
        })
    }
}

/// The first name of each path in `a::b` or `{a::b, c::{d, e}}`.
fn first_names(text: &str) -> Vec<&str> {
    let Some(group) = text.strip_prefix('{') else {
        return vec![first_name(text)];
    };
    let mut names = Vec::new();
    let mut depth = 0_u32;
    let mut begin = 0;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(first_name(group.get(begin..at).unwrap_or_default()));
                begin = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    path.split_at(end.unwrap_or(path.len())).0
}
