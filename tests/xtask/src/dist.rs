//! `cargo xtask dist`: puts the release bundle, its compressed files, and files for web servers into a zip.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    bundle::build_with_progress,
    compress::{brotli, gzip},
    files::{list_files, read},
    setup::{Level, set_up},
    sizes::group_digits,
    workspace::Workspace,
};

/// The folder with the files for web servers.
const DEPLOYMENTS: &str = "tests/deployments";
/// The one of them that belongs beside the page.
const CONFIG_EXAMPLE: &str = "config.json.example";

/// Builds the bundle and writes `target/restore-desk-<version>.zip`.
pub fn run(workspace: &Workspace) -> Result<ExitCode> {
    let tools = set_up(workspace, Level::Bundle)?;
    let bundle = build_with_progress(workspace, &tools)?;
    if let Some(failed) = bundle.checks.iter().find(|check| !check.passed) {
        println!("{failed}");
        return Ok(ExitCode::FAILURE);
    }
    let zip = workspace.target_file(&zip_name())?;
    write_zip(&zip, &root(), &contents(workspace)?)?;
    println!(
        "{}: {} bytes",
        zip.display(),
        group_digits(read(&zip)?.len())
    );
    Ok(ExitCode::SUCCESS)
}

/// The folder that the zip contains.
pub fn root() -> String {
    format!("restore-desk-{}", env!("CARGO_PKG_VERSION"))
}

/// The name of the zip.
pub fn zip_name() -> String {
    format!("{}.zip", root())
}

/// Writes the files of the zip below `target/unpacked`, from the bundle that was built last. Returns the folder.
pub fn unpack(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root().join("target/unpacked");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot empty target/unpacked")?;
    }
    for (name, bytes) in contents(workspace)? {
        let file = workspace.target_file(&format!("unpacked/{name}"))?;
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(folder)
}

/// A path inside the zip and its bytes.
type Entry = (String, Vec<u8>);

fn contents(workspace: &Workspace) -> Result<Vec<Entry>> {
    let mut entries = vec![(
        "LICENSE".to_owned(),
        read(&workspace.root().join("LICENSE"))?,
    )];
    for file in list_files(&workspace.root().join(DEPLOYMENTS))? {
        let name = file_name(&file)?;
        let folder = if name == CONFIG_EXAMPLE { "page/" } else { "" };
        entries.push((format!("{folder}{name}"), read(&file)?));
    }
    for file in list_files(&workspace.dist())? {
        let name = format!("page/{}", file_name(&file)?);
        let bytes = read(&file)?;
        entries.push((format!("{name}.br"), brotli(&bytes)?));
        entries.push((format!("{name}.gz"), gzip(&bytes)?));
        entries.push((name, bytes));
    }
    entries.sort();
    Ok(entries)
}

fn file_name(file: &Path) -> Result<&str> {
    let name = file.file_name().and_then(|name| name.to_str());
    name.with_context(|| format!("{} has no name in UTF-8", file.display()))
}

/// Writes the entries below a folder `root`. The same entries give the same bytes: each has the time with which zip files
/// begin to count, 1980.
fn write_zip(file: &Path, root: &str, entries: &[Entry]) -> Result<()> {
    let open = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let mut zip = ZipWriter::new(open);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in entries {
        zip.start_file(format!("{root}/{name}"), options)?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    Ok(())
}
