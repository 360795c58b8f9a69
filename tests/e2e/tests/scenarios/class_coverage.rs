//! Checks that every CSS class in the source of the application appears in some state.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

use anyhow::Result;

/// The classes of all elements in the states checked so far.
static RENDERED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Records the classes of a state.
pub fn record(classes: Vec<String>) {
    let mut rendered = RENDERED.lock().unwrap_or_else(PoisonError::into_inner);
    rendered.extend(classes);
}

/// Returns the classes in the source of the application that no state has rendered.
pub fn missing() -> Result<Vec<String>> {
    let rendered = RENDERED.lock().unwrap_or_else(PoisonError::into_inner);
    let mut missing = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(path)?;
                let classes = classes_in(&source).filter(|class| !rendered.contains(*class));
                missing.extend(classes.map(str::to_owned));
            }
        }
    }
    Ok(missing)
}

fn classes_in(source: &str) -> impl Iterator<Item = &str> {
    let calls = source.split(".class(\"").skip(1);
    calls
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_whitespace)
}
