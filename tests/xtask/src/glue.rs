//! Shrinks the scripts of a release bundle: wasm-bindgen's glue, and the boot script.
//!
//! Trunk calls this after it has built everything; its own minifier cannot read syntax as new as theirs. Each file
//! keeps its name, so the page needs only its new integrity.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha384};

use crate::{checkout::Checkout, setup::esbuild, step::run};

/// Shrinks what Trunk has staged, if it is a release.
pub fn shrink_staged(checkout: &Checkout) -> Result<()> {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let staged = env::var_os("TRUNK_STAGING_DIR")
        .context("TRUNK_STAGING_DIR is not set: this is a command for Trunk's hook")?;
    shrink(checkout, Path::new(&staged))
}

fn shrink(checkout: &Checkout, staged: &Path) -> Result<()> {
    let page_file = staged.join("index.html");
    let mut page = fs::read_to_string(&page_file)
        .with_context(|| format!("{} cannot be read", page_file.display()))?;
    for script in scripts(staged)? {
        let before = read(&script)?;
        minify(checkout, &script)?;
        let after = read(&script)?;
        page = with_integrity(&page, &integrity(&before), &integrity(&after))
            .with_context(|| format!("the page does not name {}", script.display()))?;
    }
    fs::write(&page_file, page)
        .with_context(|| format!("{} cannot be written", page_file.display()))
}

fn scripts(staged: &Path) -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    let entries =
        fs::read_dir(staged).with_context(|| format!("{} cannot be read", staged.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            scripts.push(path);
        }
    }
    scripts.sort();
    ensure!(!scripts.is_empty(), "the bundle has no script");
    Ok(scripts)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn minify(checkout: &Checkout, script: &Path) -> Result<()> {
    let mut esbuild = esbuild::tool().command(checkout)?;
    esbuild
        .args(["--minify", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()));
    if is_module(script) {
        esbuild
            .arg(entry(checkout, script)?)
            .args(["--bundle", "--format=esm", "--target=es2020"])
            // Neither has an effect of its own: what only they mention may go.
            .args([
                "--define:Symbol.dispose=undefined",
                "--pure:FinalizationRegistry",
            ]);
    } else {
        esbuild.arg(script);
    }
    run(checkout, "esbuild", &mut esbuild)?.or_fail("shrinking the scripts")?;
    Ok(())
}

/// A module that exports only what the boot script calls, so that esbuild leaves out the rest.
fn entry(checkout: &Checkout, script: &Path) -> Result<PathBuf> {
    let entry = checkout.scratch("bundle/entry.js")?;
    let path = script.to_string_lossy().replace('\\', "/");
    fs::write(&entry, format!("export {{ default }} from \"{path}\";\n"))
        .with_context(|| format!("{} cannot be written", entry.display()))?;
    Ok(entry)
}

/// Everything but the boot script, which must run where modules do not, to say so.
fn is_module(script: &Path) -> bool {
    let name = script.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with("boot-")
}

/// As the attribute of the same name has it: <https://www.w3.org/TR/SRI/>.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn with_integrity(page: &str, before: &str, after: &str) -> Result<String> {
    if !page.contains(before) {
        bail!("{before} is not in it");
    }
    Ok(page.replace(before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_integrity_is_what_browsers_compute() {
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), expected);
    }

    #[test]
    fn only_the_changed_file_gets_another_integrity() {
        let page =
            "<script integrity=sha384-a src=a></script><script integrity=sha384-b src=b></script>";
        let changed = with_integrity(page, "sha384-a", "sha384-c").ok();
        assert_eq!(changed.as_deref(), Some(page.replace("-a", "-c").as_str()));
        assert!(with_integrity(page, "sha384-x", "sha384-y").is_err());
    }

    #[test]
    fn the_boot_script_is_no_module() {
        assert!(!is_module(Path::new("stage/boot-faf3709090162c8e.js")));
        assert!(is_module(Path::new(
            "stage/restore-desk-ce64156643ec71fa.js"
        )));
    }
}
