//! Builds the release bundle with Trunk into `dist/` and checks it against its budgets.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::{
    budgets::{self, BudgetCheck},
    files::write,
    setup::{Level, Tools, set_up},
    sizes::{self, Size},
    step::{Run, print_step, run_with_progress},
    trunk_config::TrunkConfig,
    workspace::Workspace,
};

/// Builds the bundle and prints its sizes and budgets (`cargo xtask build`).
pub fn build_and_report(workspace: &Workspace) -> Result<ExitCode> {
    let tools = set_up(workspace, Level::Bundle)?;
    let Bundle { sizes, checks } = build_with_progress(workspace, &tools)?;
    print!("{}", sizes::table(&sizes));
    for check in &checks {
        println!("{check}");
    }
    Ok(if checks.iter().all(|check| check.passed) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Builds the bundle, and shows the progress in the terminal.
pub fn build_with_progress(workspace: &Workspace, tools: &Tools) -> Result<Bundle> {
    print_step(
        "Building the release bundle",
        "2 minutes; 5 minutes the first time",
    );
    build(workspace, tools, run_with_progress)
}

/// The contents of `dist/`.
#[derive(Debug)]
pub struct Bundle {
    /// The sizes of its files.
    pub sizes: Vec<Size>,
    /// The results of the budget checks.
    pub checks: Vec<BudgetCheck>,
}

/// Builds the bundle and checks it against its budgets. `run` is [`run_with_progress`], or
/// [`run_logged`](crate::step::run_logged) if other programs use the terminal at the same time.
pub fn build(workspace: &Workspace, tools: &Tools, run: Run) -> Result<Bundle> {
    // A failed build must not leave an older bundle behind.
    if workspace.dist().exists() {
        fs::remove_dir_all(workspace.dist()).context("cannot empty dist/")?;
    }
    let paths = local_paths(workspace)?;
    let config = write_config(workspace, &paths)?;
    let mut build = trunk(tools);
    build
        // Not `--quiet`, which Trunk rejects if RUST_LOG is set.
        .args(["--log", "error,trunk=warn"])
        .args(["build", "--release=true", "--locked=true"])
        .arg("--config")
        .arg(config);
    keep_rustflags(&mut build);
    run(workspace, "bundle", &mut build)?.or_fail("building the bundle")?;
    let sizes = sizes::measure(&workspace.dist())?;
    let checks = budgets::check(&workspace.dist(), &sizes, &paths)?;
    Ok(Bundle { sizes, checks })
}

/// Returns a command that runs Trunk offline.
pub fn trunk(tools: &Tools) -> Command {
    let mut trunk = tools.command("trunk");
    trunk.arg("--offline=true");
    // Trunk accepts only `true` or `false` as a value of NO_COLOR and exits on the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}

/// Returns the local folders that may occur in the compiled code, each with its replacement. The most general one is
/// first, because rustc applies the last flag that matches.
pub fn local_paths(workspace: &Workspace) -> Result<Vec<(PathBuf, &'static str)>> {
    let home = env::home_dir().context("there is no home folder")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(workspace.root())
        .output()
        .context("cannot start `rustc`")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    Ok(vec![
        (home, "home"),
        (cargo, "cargo"),
        (sysroot, "rust"),
        (workspace.root().to_owned(), "restore-desk"),
    ])
}

/// Writes Trunk.toml and a cargo configuration to the folder in which Trunk runs cargo.
fn write_config(workspace: &Workspace, paths: &[(PathBuf, &'static str)]) -> Result<PathBuf> {
    let cargo = workspace.target_file("bundle/.cargo/config.toml")?;
    write_rustflags(&cargo, paths)?;
    let trunk = workspace.target_file("bundle/Trunk.toml")?;
    TrunkConfig::read(workspace)?
        .with_absolute_paths(workspace.root(), &workspace.dist())?
        .write(&trunk)?;
    Ok(trunk)
}

/// The stack of the wasm. The linker’s default is 1 MiB, and the memory that the page starts with contains it. A walk over
/// all screens with 100,000 events and 50,000 sessions used 6.5 kB of it: what does not need an address is not in it.
const STACK_BYTES: usize = 128 * 1024;

/// Writes a cargo configuration with the compiler flags that remove local paths and limit the stack.
///
/// Cargo adds the flags of its configuration to those of the project. `RUSTFLAGS` would replace them, cannot contain a
/// path with a space, and would make Trunk’s hooks rebuild xtask.
pub fn write_rustflags(file: &Path, paths: &[(PathBuf, &'static str)]) -> Result<()> {
    write(file, &rustflags_config(paths))
}

/// Removes the variables that would replace the flags of the configuration.
pub fn keep_rustflags(command: &mut Command) {
    command
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
}

fn rustflags_config(paths: &[(PathBuf, &'static str)]) -> String {
    let flag = |(path, name): &(PathBuf, &str)| Value::String(remap_flag(path, name));
    let stack = Value::String(format!("-Clink-arg=-zstack-size={STACK_BYTES}"));
    let flags = Value::Array(paths.iter().map(flag).chain([stack]).collect());
    let wasm = Table::from_iter([("rustflags".to_owned(), flags)]);
    let target = Table::from_iter([("wasm32-unknown-unknown".to_owned(), Value::Table(wasm))]);
    Table::from_iter([("target".to_owned(), Value::Table(target))]).to_string()
}

fn remap_flag(path: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_apply_to_wasm_only_and_keep_their_order() {
        let paths = [
            (PathBuf::from("/h b"), "home"),
            (PathBuf::from("/h b/desk"), "desk"),
        ];
        assert_eq!(
            rustflags_config(&paths),
            "[target.wasm32-unknown-unknown]\n\
             rustflags = [\"--remap-path-prefix=/h b=home\", \"--remap-path-prefix=/h b/desk=desk\", \
             \"-Clink-arg=-zstack-size=131072\"]\n"
        );
    }
}
