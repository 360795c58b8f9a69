//! `cargo xtask minify-js`: minifies the wasm-bindgen script and the boot script of a release bundle.
//!
//! Trunk runs this command as a `post_build` hook, because its own minifier cannot parse the syntax of these scripts.
//! The file names stay the same; only the integrity hashes in the page change.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha384};

use crate::{setup::esbuild, step::run_logged, workspace::Workspace};

/// Minifies the scripts in Trunk’s staging folder if this is a release build.
pub fn minify_staged(workspace: &Workspace) -> Result<()> {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let staged = env::var_os("TRUNK_STAGING_DIR")
        .context("TRUNK_STAGING_DIR is not set; only Trunk runs this command")?;
    minify_all(workspace, Path::new(&staged))
}

fn minify_all(workspace: &Workspace, staged: &Path) -> Result<()> {
    let page_file = staged.join("index.html");
    let mut page = fs::read_to_string(&page_file)
        .with_context(|| format!("cannot read {}", page_file.display()))?;
    for script in scripts(staged)? {
        let before = read(&script)?;
        minify(workspace, &script)?;
        let after = read(&script)?;
        page = replace_integrity(&page, &integrity(&before), &integrity(&after))
            .with_context(|| format!("cannot update the integrity hash of {}", script.display()))?;
    }
    fs::write(&page_file, page).with_context(|| format!("cannot write {}", page_file.display()))
}

fn scripts(staged: &Path) -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    let entries =
        fs::read_dir(staged).with_context(|| format!("cannot read {}", staged.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            scripts.push(path);
        }
    }
    scripts.sort();
    ensure!(!scripts.is_empty(), "the bundle has no scripts");
    Ok(scripts)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

fn minify(workspace: &Workspace, script: &Path) -> Result<()> {
    let mut esbuild = esbuild::tool().command(workspace)?;
    esbuild
        .args(["--minify", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()));
    if is_module(script) {
        esbuild
            .arg(write_entry(workspace, script)?)
            .args(["--bundle", "--format=esm", "--target=es2020"])
            // Lets esbuild remove unused classes in spite of their `Symbol.dispose` methods and finalizers.
            .args([
                "--define:Symbol.dispose=undefined",
                "--pure:FinalizationRegistry",
            ]);
    } else {
        esbuild.arg(script);
    }
    run_logged(workspace, "esbuild", &mut esbuild)?.or_fail("minifying the scripts")?;
    Ok(())
}

/// Writes an entry module that exports only what the boot script calls, so that esbuild removes the rest.
fn write_entry(workspace: &Workspace, script: &Path) -> Result<PathBuf> {
    let entry = workspace.target_file("bundle/entry.js")?;
    let path = script.to_string_lossy().replace('\\', "/");
    fs::write(&entry, format!("export {{ default }} from \"{path}\";\n"))
        .with_context(|| format!("cannot write {}", entry.display()))?;
    Ok(entry)
}

/// Returns whether `script` is a module. The boot script is not, because it has to run in browsers without modules
/// to tell the user that they are not supported.
fn is_module(script: &Path) -> bool {
    let name = script.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with("boot-")
}

/// Returns the value of the `integrity` attribute: <https://www.w3.org/TR/SRI/>.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn replace_integrity(page: &str, before: &str, after: &str) -> Result<String> {
    if !page.contains(before) {
        bail!("the page does not contain {before}");
    }
    Ok(page.replace(before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrity_hash_matches_the_one_browsers_compute() {
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), expected);
    }

    #[test]
    fn only_the_integrity_of_the_changed_file_is_replaced() {
        let page =
            "<script integrity=sha384-a src=a></script><script integrity=sha384-b src=b></script>";
        let changed = replace_integrity(page, "sha384-a", "sha384-c").ok();
        assert_eq!(changed.as_deref(), Some(page.replace("-a", "-c").as_str()));
        assert!(replace_integrity(page, "sha384-x", "sha384-y").is_err());
    }

    #[test]
    fn the_boot_script_is_not_a_module() {
        assert!(!is_module(Path::new("stage/boot-faf3709090162c8e.js")));
        assert!(is_module(Path::new(
            "stage/restore-desk-ce64156643ec71fa.js"
        )));
    }
}
