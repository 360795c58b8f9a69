//! esbuild, which minifies the scripts of the release bundle.

use super::npm_tool::NpmTool;

/// The required version.
const VERSION: &str = "0.28.2";

/// Returns esbuild in the required version.
pub fn tool() -> NpmTool<'static> {
    NpmTool {
        package: "esbuild",
        package_version: VERSION.to_owned(),
        program: "esbuild",
        version: VERSION,
    }
}
