//! `cargo xtask dist --check`: two clean builds in two folders give the same zip.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};

use crate::{
    dist,
    files::read,
    step::{print_step, run_with_progress},
    workspace::Workspace,
};

/// The two folders. Their names differ in length and depth, because a path in a file would change its size.
const FOLDERS: [&str; 2] = ["dist-check/one", "dist-check/two/deeper down"];

/// Copies the files that git knows into two folders, builds the zip in each, and compares both.
pub fn run(workspace: &Workspace) -> Result<ExitCode> {
    let mut zips = Vec::new();
    for (folder, number) in FOLDERS.into_iter().zip(1..) {
        let folder = workspace.root().join("target").join(folder);
        copy_files(workspace, &folder)?;
        print_step(&format!("Building zip {number} of 2"), "4 minutes");
        zips.push(build(workspace, &folder)?);
    }
    let equal = zips.windows(2).all(|pair| pair.first() == pair.last());
    if !equal {
        println!("The two zips differ. They are below target/dist-check.");
        return Ok(ExitCode::FAILURE);
    }
    println!("Both builds gave the same zip.");
    Ok(ExitCode::SUCCESS)
}

/// Copies the files that git knows, and new ones that it does not ignore, into an empty folder.
pub fn copy_files(workspace: &Workspace, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let output = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(workspace.root())
        .output()
        .context("cannot start `git`")?;
    ensure!(output.status.success(), "`git ls-files` failed");
    let names = String::from_utf8(output.stdout).context("a file has no name in UTF-8")?;
    for name in names.split_terminator('\0') {
        let (from, to) = (workspace.root().join(name), folder.join(name));
        // A file that was deleted, but not yet in git.
        if !from.exists() {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    Ok(())
}

/// Runs this program in the folder, and returns the bytes of its zip.
fn build(workspace: &Workspace, folder: &Path) -> Result<Vec<u8>> {
    let program = env::current_exe().context("cannot find this program")?;
    let mut command = Command::new(program);
    command
        .arg("dist")
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_MANIFEST_DIR");
    run_with_progress(workspace, "dist-check", &mut command)?.or_fail("building the zip")?;
    let zip: PathBuf = folder.join("target").join(dist::zip_name());
    read(&zip)
}
