//! `cargo xtask dist`: puts the release bundle, its compressed files, and files for web servers into a zip.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
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
    let time = commit_time(workspace)?;
    if has_changes(workspace)? {
        println!(
            "note: there are changes after the last commit, whose time the files have: browsers may keep an old page"
        );
    }
    write_zip(&zip, &root(), time, &contents(workspace)?)?;
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
    let license = read(&workspace.root().join("LICENSE"))?;
    let steps = steps(&workspace.read("README.md")?)?;
    let mut entries = vec![
        ("LICENSE".to_owned(), license),
        ("DEPLOY.md".to_owned(), steps.into_bytes()),
    ];
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

/// The part of the README for those who have only the zip.
fn steps(readme: &str) -> Result<String> {
    let (_, after) = readme
        .split_once("\n### On the web server\n")
        .context("README.md has no section “On the web server”")?;
    let steps = after.split("\n### ").next().unwrap_or_default();
    Ok(format!(
        "# Restore Desk on a web server\n{}\n",
        steps.trim_end()
    ))
}

fn file_name(file: &Path) -> Result<&str> {
    let name = file.file_name().and_then(|name| name.to_str());
    name.with_context(|| format!("{} has no name in UTF-8", file.display()))
}

/// The time of the last commit, in UTC. Web servers make the `ETag` of a file from its time and its size: with the same time
/// in each version, browsers would keep an old page whose size is that of the new one. The time of the build would differ in
/// each build.
fn commit_time(workspace: &Workspace) -> Result<DateTime> {
    let output = Command::new("git")
        .args([
            "log",
            "-1",
            "--format=%cd",
            "--date=format-local:%Y %m %d %H %M %S",
        ])
        .env("TZ", "UTC")
        .current_dir(workspace.root())
        .output()
        .context("cannot start `git`")?;
    let time = String::from_utf8_lossy(&output.stdout);
    parse_time(&time).with_context(|| format!("git returned no time of a commit: {time}"))
}

/// Whether there are changes that are not committed.
fn has_changes(workspace: &Workspace) -> Result<bool> {
    let output = Command::new("git")
        .args(["status", "--porcelain"])
        .current_dir(workspace.root())
        .output()
        .context("cannot start `git`")?;
    Ok(!output.stdout.is_empty())
}

fn parse_time(text: &str) -> Option<DateTime> {
    let numbers = text.split_whitespace().map(str::parse::<u16>);
    let numbers = numbers.collect::<Result<Vec<_>, _>>().ok()?;
    let [year, rest @ ..] = numbers.as_slice() else {
        return None;
    };
    let rest: Vec<u8> = rest
        .iter()
        .filter_map(|number| (*number).try_into().ok())
        .collect();
    let &[month, day, hour, minute, second] = rest.as_slice() else {
        return None;
    };
    DateTime::from_date_and_time(*year, month, day, hour, minute, second).ok()
}

/// Writes the entries below a folder `root`, all with the same time.
fn write_zip(file: &Path, root: &str, time: DateTime, entries: &[Entry]) -> Result<()> {
    let open = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let mut zip = ZipWriter::new(open);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time)
        .unix_permissions(0o644);
    for (name, bytes) in entries {
        zip.start_file(format!("{root}/{name}"), options)?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_commit_is_the_time_of_the_files() {
        let time = parse_time("2026 11 28 06 47 33\n").map(|time| (time.year(), time.minute()));
        assert_eq!(time, Some((2026, 47)));
        assert!(parse_time("").is_none());
    }

    #[test]
    fn the_steps_are_a_section_of_the_readme() {
        let readme = "## Deploy\nx\n\n### On the web server\n\n1. Unpack\n\n### Tests\ny\n";
        let steps = steps(readme).unwrap_or_default();
        assert_eq!(steps, "# Restore Desk on a web server\n\n1. Unpack\n");
        assert!(super::steps("## Deploy\n").is_err());
    }
}
