//! Reads Trunk.toml, and makes the variants of it that the commands pass to Trunk.
//!
//! Trunk resolves paths relative to its configuration file. The variants are in `target/`, so their paths are absolute.

mod backend;

use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::{files::write, workspace::Workspace};

pub use backend::Backend;

/// A parsed Trunk.toml.
#[derive(Debug)]
pub struct TrunkConfig(Table);

impl TrunkConfig {
    /// Reads the Trunk.toml of the workspace.
    pub fn read(workspace: &Workspace) -> Result<Self> {
        Self::parse(&workspace.read("Trunk.toml")?)
    }

    fn parse(text: &str) -> Result<Self> {
        Ok(Self(text.parse().context("Trunk.toml is not valid")?))
    }

    /// Returns the required version of Trunk.
    pub fn trunk_version(&self) -> Result<&str> {
        let version = self.0.get("trunk-version").and_then(Value::as_str);
        version
            .and_then(|version| version.strip_prefix('='))
            .context("Trunk.toml has no `trunk-version = \"=…\"`")
    }

    /// Returns the required version of binaryen, which contains wasm-opt.
    pub fn binaryen_version(&self) -> Result<&str> {
        let version = self.0.get("tools").and_then(|tools| tools.get("wasm_opt"));
        version
            .and_then(Value::as_str)
            .and_then(|version| version.strip_prefix("version_"))
            .context("Trunk.toml has no `wasm_opt = \"version_…\"` in [tools]")
    }

    /// Resolves all paths against `root` and sets the output folder to `dist`.
    pub fn with_absolute_paths(mut self, root: &Path, dist: &Path) -> Result<Self> {
        let build = self.section("build")?;
        make_absolute(build, "target", root);
        build.insert("dist".into(), path(dist));
        let watch = self.section("watch")?;
        for list in ["watch", "ignore"] {
            if let Some(Value::Array(paths)) = watch.get_mut(list) {
                for entry in paths {
                    if let Some(relative) = entry.as_str() {
                        *entry = path(&root.join(relative));
                    }
                }
            }
        }
        Ok(self)
    }

    /// Writes the configuration to `file`.
    pub fn write(&self, file: &Path) -> Result<()> {
        write(file, &self.0.to_string())
    }

    fn section(&mut self, name: &str) -> Result<&mut Table> {
        self.0
            .entry(name)
            .or_insert_with(|| Value::Table(Table::new()))
            .as_table_mut()
            .with_context(|| format!("`{name}` in Trunk.toml is not a table"))
    }
}

fn make_absolute(table: &mut Table, key: &str, root: &Path) {
    if let Some(relative) = table.get(key).and_then(Value::as_str) {
        let absolute = path(&root.join(relative));
        table.insert(key.into(), absolute);
    }
}

fn path(path: &Path) -> Value {
    Value::String(path.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
        trunk-version = "=0.21.14"
        [build]
        target = "index.html"
        minify = "never"
        [tools]
        wasm_opt = "version_132"
        [watch]
        watch = ["src"]
        [serve]
        port = 8080
        [[proxy]]
        backend = "http://127.0.0.1:4480/v6/"
    "#;

    fn config() -> TrunkConfig {
        TrunkConfig::parse(SOURCE).expect("the sample is valid")
    }

    #[test]
    fn the_tool_versions_are_read() {
        assert_eq!(config().trunk_version().ok(), Some("0.21.14"));
        assert_eq!(config().binaryen_version().ok(), Some("132"));
    }

    #[test]
    fn paths_become_absolute_and_other_values_stay() {
        let absolute = config().with_absolute_paths(Path::new("/desk"), Path::new("/elsewhere"));
        let TrunkConfig(config) = absolute.expect("the sample has tables");
        let build = config.get("build");
        let at = |key| build.and_then(|build| build.get(key)?.as_str());
        assert_eq!(
            at("target").map(Path::new),
            Some(Path::new("/desk/index.html"))
        );
        assert_eq!(at("dist"), Some("/elsewhere"));
        assert_eq!(at("minify"), Some("never"));
        let watched = config
            .get("watch")
            .and_then(|watch| watch.get("watch")?.get(0)?.as_str());
        assert_eq!(watched.map(Path::new), Some(Path::new("/desk/src")));
    }
}
