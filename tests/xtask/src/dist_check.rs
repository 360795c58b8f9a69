//! `cargo xtask dist --check`: two clean builds of the last commit, in two folders, give the same zip.

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

/// Clones the last commit into two folders, builds the zip in each, and compares both.
pub fn run(workspace: &Workspace) -> Result<ExitCode> {
    let mut zips = Vec::new();
    for (folder, number) in FOLDERS.into_iter().zip(1..) {
        let folder = workspace.root().join("target").join(folder);
        clone(workspace, &folder)?;
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

/// Clones the last commit.
fn clone(workspace: &Workspace, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let status = Command::new("git")
        .args(["clone", "--quiet"])
        .args([workspace.root(), folder])
        .status()
        .context("cannot start `git`")?;
    ensure!(status.success(), "`git clone` failed");
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
