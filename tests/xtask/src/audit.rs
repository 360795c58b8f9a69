//! `cargo xtask audit`: checks the dependencies with cargo-deny, and lists those of the bundle as a `CycloneDX` bill of
//! materials.

use std::{
    fs,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};

use crate::{
    dist,
    env::variable,
    files::{read_text, write},
    setup::{Tools, set_up_audit},
    step::{print_step, run_logged, run_with_progress},
    workspace::Workspace,
};

/// What is allowed, as cargo-deny reads it.
const POLICY: &str = "tests/deny.toml";

/// Runs the checks of cargo-deny, and writes `target/restore-desk-<version>.cdx.json`.
pub fn run(workspace: &Workspace) -> Result<ExitCode> {
    let tools = set_up_audit(workspace)?;
    let mut passed = true;
    for check in ["licenses", "sources", "bans"] {
        passed &= deny(workspace, &tools, check)? == Verdict::Passed;
    }
    passed &= match deny(workspace, &tools, "advisories")? {
        Verdict::Passed => true,
        Verdict::Failed => false,
        // In CI, a check that was left out would go unnoticed.
        Verdict::NoDatabase => variable("CI").is_none(),
    };
    write_bill_of_materials(workspace, &tools)?;
    Ok(if passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    /// The database of known vulnerabilities cannot be reached.
    NoDatabase,
}

/// Runs one check and prints its result.
fn deny(workspace: &Workspace, tools: &Tools, check: &str) -> Result<Verdict> {
    let mut command = tools.command("cargo");
    command
        .args([
            "deny",
            "--locked",
            "--workspace",
            "--all-features",
            "--config",
            POLICY,
        ])
        .args(["check", check]);
    let output = run_logged(workspace, &format!("audit-{check}"), &mut command)?;
    let verdict = if output.success {
        Verdict::Passed
    } else if output.text.contains("failed to fetch advisory database") {
        Verdict::NoDatabase
    } else {
        Verdict::Failed
    };
    match verdict {
        Verdict::Passed => println!("{check}: ok"),
        Verdict::NoDatabase => println!("{check}: not checked, the database cannot be reached"),
        Verdict::Failed => {
            output.print_log_end();
            println!("{check}: FAILED");
        }
    }
    Ok(verdict)
}

/// Lists the dependencies of the bundle. In a copy of the files, because cargo-cyclonedx writes beside Cargo.toml.
fn write_bill_of_materials(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let folder = workspace.root().join("target/audit");
    copy_files(workspace, &folder)?;
    print_step("Listing the dependencies of the bundle", "some seconds");
    let mut command = tools.command("cargo");
    command
        .args(["cyclonedx", "--format", "json", "--spec-version", "1.5"])
        .args(["--target", "wasm32-unknown-unknown", "--no-build-deps"])
        .current_dir(&folder);
    run_with_progress(workspace, "audit-cyclonedx", &mut command)?
        .or_fail("listing the dependencies")?;
    let list = read_text(&folder.join("restore-desk.cdx.json"))?;
    // The list names the folder as the source of the bundle.
    let list = list.replace(&*folder.to_string_lossy(), "restore-desk");
    let file = workspace.target_file(&format!("{}.cdx.json", dist::root()))?;
    write(&file, &list)?;
    fs::remove_dir_all(&folder).context("cannot remove target/audit")?;
    println!("{}", file.display());
    Ok(())
}

/// Copies the files that git knows, and new ones that it does not ignore, into an empty folder.
fn copy_files(workspace: &Workspace, folder: &Path) -> Result<()> {
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
