//! wasm-opt, which reduces the size of the wasm in the release bundle.

use super::npm_tool::NpmTool;

/// Returns wasm-opt from the binaryen package, where version 132 of wasm-opt is 132.0.0.
pub fn tool(version: &str) -> NpmTool<'_> {
    NpmTool {
        package: "binaryen",
        package_version: format!("{version}.0.0"),
        program: "wasm-opt",
        version,
    }
}
