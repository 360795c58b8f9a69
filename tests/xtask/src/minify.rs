//! `cargo xtask minify`: minifies the scripts, the style sheet and the page of a release bundle, and shortens the
//! names between the scripts and the wasm.
//!
//! Trunk runs this command as a `post_build` hook, because its own minifier cannot parse the syntax of the scripts. Each file
//! gets a new hash in its name, because browsers keep a file with a known name for a year, and a new version of a minifier
//! changes the bytes too.

mod short_names;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha384};

use crate::{
    files::{has_extension, list_files, read, read_text, write},
    setup::esbuild,
    workspace::Workspace,
};

/// The hexadecimal digits of the hash in a file name, as Trunk writes it.
const HASH_DIGITS: usize = 16;

/// Minifies the files in Trunk’s staging folder if this is a release build.
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
    let mut page = read_text(&page_file)?;
    let mut files = list_files(staged)?;
    files.retain(|file| has_extension(file, &["css", "js", "wasm"]));
    let hashes = files
        .iter()
        .map(|file| Ok(integrity(&read(file)?)))
        .collect::<Result<Vec<_>>>()?;
    shorten_names(workspace, &files)?;
    for (file, before) in files.iter().zip(hashes) {
        if !has_extension(file, &["wasm"]) {
            minify(workspace, file)?;
        }
        ensure!(
            page.contains(&before),
            "the page does not contain the integrity hash of {}",
            file.display()
        );
        let bytes = read(file)?;
        page = page.replace(&before, &integrity(&bytes));
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let new_name = name_with_hash(&name, &bytes)?;
        fs::rename(file, file.with_file_name(&new_name))?;
        page = page.replace(&*name, &new_name);
    }
    write(&page_file, &load_module_late(&minify_page(&page))?)
}

/// Lets the style sheet come before the script of wasm-bindgen, which is needed only once the wasm is there: over a slow
/// line, the sign-in form is painted 0.02 s sooner, and the program answers as soon as before.
fn load_module_late(page: &str) -> Result<String> {
    const PRELOAD: &str = r#"<link rel="modulepreload""#;
    ensure!(page.contains(PRELOAD), "the page preloads no module");
    let late = format!(r#"{PRELOAD} fetchpriority="low""#);
    Ok(page.replace(PRELOAD, &late))
}

fn shorten_names(workspace: &Workspace, files: &[PathBuf]) -> Result<()> {
    let wasm = files.iter().find(|file| has_extension(file, &["wasm"]));
    let script = files.iter().find(|file| is_module(file));
    let (wasm, script) = wasm.zip(script).context("the bundle has no wasm")?;
    short_names::shorten(workspace, wasm, script)
}

/// Minifies a file. A warning is an error too: browsers ignore an invalid rule in a style sheet.
fn minify(workspace: &Workspace, file: &Path) -> Result<()> {
    let mut esbuild = esbuild::tool().command(workspace)?;
    esbuild
        .args(["--minify", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", file.display()));
    let entry = if is_module(file) {
        esbuild
            .args(["--bundle", "--format=esm", "--target=es2020"])
            // Lets esbuild remove unused classes in spite of their `Symbol.dispose` methods and finalizers.
            .args([
                "--define:Symbol.dispose=undefined",
                "--pure:FinalizationRegistry",
            ]);
        write_entry(file)?
    } else {
        file.to_owned()
    };
    let output = esbuild
        .arg(&entry)
        .output()
        .context("cannot start esbuild")?;
    if entry != file {
        fs::remove_file(entry)?;
    }
    ensure!(
        output.status.success() && output.stderr.is_empty(),
        "cannot minify {}:\n{}",
        file.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

/// Writes an entry module that exports only what the boot script calls, so that esbuild removes the rest.
fn write_entry(script: &Path) -> Result<PathBuf> {
    let entry = script.with_file_name("entry.js");
    let name = script.file_name().unwrap_or_default().to_string_lossy();
    write(
        &entry,
        &format!("export {{ default }} from \"./{name}\";\n"),
    )?;
    Ok(entry)
}

/// Removes comments and indentation.
fn minify_page(page: &str) -> String {
    let mut parts = page.split("<!--");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once("-->").map_or("", |(_, rest)| rest));
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns whether `file` is a module. The boot script is not, because it has to run in browsers without modules to tell
/// the user that they are not supported.
fn is_module(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    has_extension(file, &["js"]) && !name.starts_with("boot-")
}

/// Replaces the hash in the name of a file by that of its bytes.
fn name_with_hash(name: &str, bytes: &[u8]) -> Result<String> {
    let (stem, rest) = name.rsplit_once('-').unwrap_or_default();
    let end = rest.find(|character: char| !character.is_ascii_hexdigit());
    let (hash, end) = rest.split_at(end.unwrap_or_default());
    ensure!(hash.len() == HASH_DIGITS, "the name {name} has no hash");
    let digits = Sha384::digest(bytes)
        .iter()
        .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
    let hash = digits.get(..HASH_DIGITS).unwrap_or_default();
    Ok(format!("{stem}-{hash}{end}"))
}

/// Returns the value of the `integrity` attribute: <https://www.w3.org/TR/SRI/>.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
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
    fn the_name_of_a_file_follows_from_its_bytes() {
        let name = |name: &str, bytes: &[u8]| name_with_hash(name, bytes).ok();
        let renamed = name("restore-desk-0123456789abcdef_bg.wasm", b"");
        let expected = "restore-desk-38b060a751ac9638_bg.wasm";
        assert_eq!(renamed.as_deref(), Some(expected));
        assert_eq!(name(expected, b""), renamed);
        assert_ne!(name(expected, b"\0"), renamed);
        assert_eq!(name("restore-desk.css", b""), None);
    }

    #[test]
    fn comments_and_indentation_are_removed_from_the_page() {
        let page = "<html>\n  <!-- one\n  two -->\n  <p>Loading …</p>\n</html>\n";
        assert_eq!(minify_page(page), "<html>\n<p>Loading …</p>\n</html>");
    }

    #[test]
    fn the_module_comes_after_the_style_sheet() {
        let page = r#"<link rel="modulepreload" href="a.js"><link rel="preload" href="a.wasm">"#;
        let late = r#"<link rel="modulepreload" fetchpriority="low" href="a.js"><link rel="preload" href="a.wasm">"#;
        assert_eq!(load_module_late(page).ok().as_deref(), Some(late));
        assert!(load_module_late("<html>").is_err());
    }

    #[test]
    fn only_the_wasm_bindgen_script_is_a_module() {
        assert!(!is_module(Path::new("stage/boot-faf3709090162c8e.js")));
        assert!(!is_module(Path::new("stage/restore-desk-0a.css")));
        assert!(is_module(Path::new("stage/restore-desk-0a.js")));
    }
}
