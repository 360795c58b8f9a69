//! The source text of the repository: the imports of each file, and the files that its modules declare.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A source file of the page.
pub struct Source {
    /// The path below `src/`, with `/`.
    pub path: String,
    /// The text without comment lines.
    pub code: String,
}

/// All source files of the page.
pub fn sources() -> Vec<Source> {
    let root = repository().join("src");
    let read = |file: PathBuf| Source {
        path: relative(&file, &root),
        code: without_comments(&fs::read_to_string(&file).unwrap()),
    };
    rust_files(&root).into_iter().map(read).collect()
}

/// The root folder of the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All `.rs` files in a folder and its subfolders.
pub fn rust_files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut files = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.insert(path);
            }
        }
    }
    files
}

/// The files of a module tree: a root, such as `src/lib.rs`, and every file that it declares with `mod`, directly or
/// indirectly.
pub fn module_tree(root: &Path) -> BTreeSet<PathBuf> {
    let mut pending = vec![root.to_owned()];
    let mut found = BTreeSet::new();
    while let Some(file) = pending.pop() {
        let code = without_comments(&fs::read_to_string(&file).unwrap());
        let folder = if file == root || file.ends_with("mod.rs") {
            file.parent().unwrap().to_owned()
        } else {
            file.with_extension("")
        };
        let declared = code.lines().filter_map(declared_module);
        pending.extend(declared.map(|name| folder.join(format!("{name}.rs"))));
        found.insert(file);
    }
    found
}

/// The name in `mod name;` or `pub mod name;`.
fn declared_module(line: &str) -> Option<&str> {
    let (before, name) = line.trim().strip_suffix(';')?.rsplit_once("mod ")?;
    let is_declaration = before.is_empty() || before.starts_with("pub");
    is_declaration.then_some(name)
}

/// A path below a folder, with `/`.
pub fn relative(file: &Path, folder: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap();
    path.to_string_lossy().replace('\\', "/")
}

fn without_comments(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

impl Source {
    /// The first segment of the path, such as `domain`.
    pub fn layer(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// All paths that start with `crate::` or `restore_desk::`, without this start: `domain::json::Json`.
    pub fn imports(&self) -> Vec<String> {
        let roots = self
            .code
            .match_indices("crate::")
            .chain(self.code.match_indices("restore_desk::"));
        roots
            .flat_map(|(at, root)| paths(&self.code[at + root.len()..]))
            .collect()
    }

    /// Returns whether the code contains a whole word.
    pub fn mentions(&self, word: &str) -> bool {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.code.match_indices(word).any(|(at, _)| {
            let (before, after) = (&self.code[..at], &self.code[at + word.len()..]);
            !before.ends_with(is_part) && !after.starts_with(is_part)
        })
    }
}

/// The paths in the use tree at the start of a text: `a::b` is one, `a::{b, c::{d, e}}` are three.
fn paths(tree: &str) -> Vec<String> {
    let end = tree.find(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)));
    let (path, rest) = tree.split_at(end.unwrap_or(tree.len()));
    let Some(group) = rest.strip_prefix('{') else {
        return vec![path.to_owned()];
    };
    branches(group)
        .into_iter()
        .flat_map(paths)
        .map(|branch| format!("{path}{branch}"))
        .collect()
}

/// The branches of a group, up to its closing brace.
fn branches(group: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0_u32, 0);
    let mut branches = Vec::new();
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                branches.push(group[start..at].trim());
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    branches.retain(|branch| !branch.is_empty());
    branches
}

#[test]
fn a_use_tree_is_split_into_its_paths() {
    let source = Source {
        path: "app.rs".to_owned(),
        code: "use crate::{api::{Api, error::ApiError}, route::Route,\n};\nlet x = crate::ui::clock::now();".to_owned(),
    };
    let expected = [
        "api::Api",
        "api::error::ApiError",
        "route::Route",
        "ui::clock::now",
    ];
    assert_eq!(source.imports(), expected);
}
