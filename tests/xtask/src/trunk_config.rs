//! Trunk.toml: what is read from it, and the variants of it that the commands run Trunk with.
//!
//! A variant lies in a folder under `target/`, and Trunk works in the folder of its configuration: every path in it
//! is made absolute.

mod back_end;

use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};

pub use back_end::BackEnd;

/// Trunk.toml as a value.
#[derive(Debug)]
pub struct TrunkConfig(Table);

impl TrunkConfig {
    /// Reads the text of Trunk.toml.
    pub fn read(text: &str) -> Result<Self> {
        Ok(Self(text.parse().context("Trunk.toml is not valid")?))
    }

    /// The one version of Trunk that is used.
    pub fn trunk_version(&self) -> Result<&str> {
        let version = self.0.get("trunk-version").and_then(Value::as_str);
        version
            .and_then(|version| version.strip_prefix('='))
            .context("Trunk.toml needs `trunk-version = \"=…\"`")
    }

    /// The one version of binaryen, which brings wasm-opt, that is used.
    pub fn binaryen_version(&self) -> Result<&str> {
        let version = self.0.get("tools").and_then(|tools| tools.get("wasm_opt"));
        version
            .and_then(Value::as_str)
            .and_then(|version| version.strip_prefix("version_"))
            .context("Trunk.toml needs `wasm_opt = \"version_…\"` in [tools]")
    }

    /// The same for `root`'s page, from whatever folder it is read, with the bundle left in `dist`.
    pub fn anchored(mut self, root: &Path, dist: &Path) -> Result<Self> {
        let build = self.section("build")?;
        anchor(build, "target", root);
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

    /// The text to write.
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    fn section(&mut self, name: &str) -> Result<&mut Table> {
        self.0
            .entry(name)
            .or_insert_with(|| Value::Table(Table::new()))
            .as_table_mut()
            .with_context(|| format!("`{name}` in Trunk.toml is not a table"))
    }
}

fn anchor(table: &mut Table, key: &str, root: &Path) {
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
        minify = "on_release"
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
        TrunkConfig::read(SOURCE).expect("the sample is valid")
    }

    #[test]
    fn versions_are_read() {
        assert_eq!(config().trunk_version().ok(), Some("0.21.14"));
        assert_eq!(config().binaryen_version().ok(), Some("132"));
    }

    #[test]
    fn paths_become_absolute_and_the_rest_stays() {
        let anchored = config().anchored(Path::new("/desk"), Path::new("/elsewhere"));
        let TrunkConfig(config) = anchored.expect("the sample has tables");
        let build = config.get("build");
        let at = |key| build.and_then(|build| build.get(key)?.as_str());
        assert_eq!(
            at("target").map(Path::new),
            Some(Path::new("/desk/index.html"))
        );
        assert_eq!(at("dist"), Some("/elsewhere"));
        assert_eq!(at("minify"), Some("on_release"));
        let watched = config
            .get("watch")
            .and_then(|watch| watch.get("watch")?.get(0)?.as_str());
        assert_eq!(watched.map(Path::new), Some(Path::new("/desk/src")));
    }
}
