//! The wasm-bindgen programs: one generates the script that loads the wasm file, the other runs tests in a browser.
//!
//! Their version has to be exactly that of the wasm-bindgen crate.

use anyhow::{Context, Result};
use toml::{Table, Value};

use super::cargo_tool::CargoTool;

/// Returns the programs in the version of the wasm-bindgen crate in `lock`, the text of Cargo.lock.
pub fn tool(lock: &str) -> Result<CargoTool> {
    let version = locked_version(lock, "wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        folder: format!("wasm-bindgen-{version}"),
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        duration: "about 4 minutes, once per machine",
        can_ignore_lock_file: true,
    })
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: Table = lock.parse().context("Cargo.lock is not valid")?;
    let packages = lock.get("package").and_then(Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no {package}"))
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.1"
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
    "#;

    #[test]
    fn the_version_of_the_package_with_exactly_this_name_is_read() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").ok().as_deref(),
            Some("0.2.130")
        );
        assert!(locked_version(LOCK, "leptos").is_err());
    }
}
