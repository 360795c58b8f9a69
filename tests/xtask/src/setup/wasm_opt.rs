//! wasm-opt, which shrinks the wasm of the release bundle.

use super::npm_tool::NpmTool;

/// It comes as binaryen's package, whose versions have three numbers where wasm-opt's has one.
pub fn tool(version: &str) -> NpmTool<'_> {
    NpmTool {
        package: "binaryen",
        package_version: format!("{version}.0.0"),
        program: "wasm-opt",
        version,
    }
}
