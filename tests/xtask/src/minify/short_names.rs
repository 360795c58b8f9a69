//! Shortens the names by which the wasm and the script of wasm-bindgen call each other. Each name has a hash, which brotli
//! cannot compress, in both files.

use std::{collections::HashMap, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    files::{read_text, write},
    setup::wasm_opt,
    trunk_config::TrunkConfig,
    workspace::Workspace,
};

/// Renames the imports and exports of `wasm`, and their uses in `script`.
pub fn shorten(workspace: &Workspace, wasm: &Path, script: &Path) -> Result<()> {
    let trunk_config = TrunkConfig::read(workspace)?;
    let page = workspace.read("index.html")?;
    let output = wasm_opt::tool(trunk_config.binaryen_version()?)
        .command(workspace)?
        .arg("--minify-imports-and-exports-and-modules")
        .args(enabled_features(&page))
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .output()
        .context("cannot start wasm-opt")?;
    ensure!(
        output.status.success(),
        "cannot shorten the names of {}:\n{}",
        wasm.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    let names = Names::parse(&String::from_utf8_lossy(&output.stdout));
    ensure!(
        !names.imports.is_empty() && !names.exports.is_empty(),
        "wasm-opt did not print the new names of {}",
        wasm.display()
    );
    write(script, &names.replace(&read_text(script)?))
}

/// The features of wasm that wasm-opt may use. The build has removed their list from the file.
fn enabled_features(page: &str) -> impl Iterator<Item = &str> {
    page.split([' ', '"'])
        .filter(|word| word.starts_with("--enable-"))
}

/// The new names of the old ones.
#[derive(Debug, Default)]
struct Names {
    /// The module that the wasm imports from.
    module: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Names {
    /// Reads what wasm-opt prints: on each line, `["module", "old", "new"]` of an import or `["old", "new"]` of an export.
    fn parse(printed: &str) -> Self {
        let mut names = Self::default();
        for line in printed.lines() {
            match *line.split('"').collect::<Vec<_>>() {
                [_, module, _, old, _, new, _] => {
                    module.clone_into(&mut names.module);
                    names.imports.insert(old.to_owned(), new.to_owned());
                }
                [_, old, _, new, _] => {
                    names.exports.insert(old.to_owned(), new.to_owned());
                }
                _ => {}
            }
        }
        names
    }

    /// Returns the script with the new names.
    fn replace(&self, script: &str) -> String {
        // The name that wasm-opt gives to the only module.
        let script = script.replace(&format!("\"{}\"", self.module), "\"a\"");
        let mut replaced = String::with_capacity(script.len());
        for part in script.split_inclusive(is_not_in_word) {
            let word = part.trim_end_matches(is_not_in_word);
            let names = if replaced.ends_with("wasm.") {
                &self.exports
            } else {
                &self.imports
            };
            replaced.push_str(names.get(word).map_or(word, String::as_str));
            replaced.push_str(part.get(word.len()..).unwrap_or_default());
        }
        replaced
    }
}

fn is_not_in_word(character: char) -> bool {
    !character.is_alphanumeric() && character != '_' && character != '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_gets_the_names_that_wasm_opt_prints() {
        let printed = r#"{
 "imports": [
  ["./page_bg.js", "__wbg_abort_d8f1589eb0c65ee2", "a"],
  ["./page_bg.js", "__wbindgen_throw_4c88d8bf264fd984", "b"]
 ],
"exports": [
  ["memory", "c"],
  ["invoke__h0bac", "d"]
 ]
}"#;
        let script = r#"function invoke__h0bac(memory) {
    return wasm.invoke__h0bac(wasm.memory.buffer, memory);
}
const import0 = { __wbg_abort_d8f1589eb0c65ee2: function(arg0) { arg0.abort(); }, __wbindgen_throw_4c88d8bf264fd984() {} };
return { "./page_bg.js": import0 };"#;
        let expected = r#"function invoke__h0bac(memory) {
    return wasm.d(wasm.c.buffer, memory);
}
const import0 = { a: function(arg0) { arg0.abort(); }, b() {} };
return { "a": import0 };"#;
        assert_eq!(Names::parse(printed).replace(script), expected);
    }

    #[test]
    fn wasm_opt_may_use_the_features_that_the_page_names() {
        let page = r#"data-wasm-opt-params="-Oz --enable-sign-ext --enable-multivalue">"#;
        let features: Vec<_> = enabled_features(page).collect();
        assert_eq!(features, ["--enable-sign-ext", "--enable-multivalue"]);
    }
}
