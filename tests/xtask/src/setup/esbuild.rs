//! esbuild, which shrinks the scripts of the release bundle.

use super::npm_tool::NpmTool;

/// The one version that is used.
const VERSION: &str = "0.28.2";

/// The tool.
pub fn tool() -> NpmTool<'static> {
    NpmTool {
        package: "esbuild",
        package_version: VERSION.to_owned(),
        program: "esbuild",
        version: VERSION,
    }
}
