//! The release bundle: built by Trunk into `dist/`, then measured and checked.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::{
    budgets::{self, Finding},
    checkout::Checkout,
    setup::{Need, Tools, set_up},
    sizes::{self, Size},
    step::{run, say},
    trunk_config::TrunkConfig,
};

/// `cargo xtask build`.
pub fn build_and_show(checkout: &Checkout) -> Result<ExitCode> {
    let tools = set_up(checkout, Need::Bundle)?;
    say("Building the release bundle", "2 minutes; 5 the first time");
    let Bundle { sizes, findings } = build(checkout, &tools)?;
    print!("{}", sizes::table(&sizes));
    for finding in &findings {
        println!("{finding}");
    }
    Ok(if findings.iter().all(|finding| finding.kept) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What lies in `dist/`.
#[derive(Debug)]
pub struct Bundle {
    /// Its files.
    pub sizes: Vec<Size>,
    /// How it keeps to its budgets.
    pub findings: Vec<Finding>,
}

/// Builds the bundle and holds it against its budgets.
pub fn build(checkout: &Checkout, tools: &Tools) -> Result<Bundle> {
    // What a failed build leaves must not be taken for its result.
    if checkout.dist().exists() {
        fs::remove_dir_all(checkout.dist()).context("dist/ cannot be emptied")?;
    }
    let paths = builder_paths(checkout)?;
    let config = write_config(checkout, &paths)?;
    let mut build = trunk(tools);
    build
        .args(["build", "--release=true", "--locked=true", "--config"])
        .arg(config);
    // Either would take the place of the flags that hide this machine's paths.
    build
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    run(checkout, "bundle", &mut build)?.or_fail("building the bundle")?;
    let sizes = sizes::measure(&checkout.dist())?;
    let findings = budgets::check(&checkout.dist(), &sizes, &paths)?;
    Ok(Bundle { sizes, findings })
}

/// Trunk, without the network and with nothing to say but warnings.
pub fn trunk(tools: &Tools) -> Command {
    let mut trunk = tools.command("trunk");
    trunk.args(["--quiet", "--offline=true"]);
    // Trunk takes only `true` or `false` for this variable and would stop at the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}

/// Folders of this machine, each with the name that the bundle may have for it; the most general first.
fn builder_paths(checkout: &Checkout) -> Result<Vec<(PathBuf, &'static str)>> {
    let home = env::home_dir().context("there is no home folder")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(checkout.root())
        .output()
        .context("`rustc` cannot be started")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    Ok(vec![
        (home, "home"),
        (cargo, "cargo"),
        (sysroot, "rust"),
        (checkout.root().to_owned(), "restore-desk"),
    ])
}

/// Puts Trunk.toml and the compiler's flags into a folder in which Trunk, and so cargo, will work.
///
/// Flags in a cargo configuration are added to those of the project; flags in `RUSTFLAGS` would replace them, could
/// not hold a path with a space, and would have this program built again by Trunk's hook.
fn write_config(checkout: &Checkout, paths: &[(PathBuf, &'static str)]) -> Result<PathBuf> {
    let cargo = checkout.scratch("bundle/.cargo/config.toml")?;
    fs::write(&cargo, remapping(paths))
        .with_context(|| format!("{} cannot be written", cargo.display()))?;
    let trunk = checkout.scratch("bundle/Trunk.toml")?;
    let config = TrunkConfig::read(&checkout.read("Trunk.toml")?)?
        .anchored(checkout.root(), &checkout.dist())?;
    fs::write(&trunk, config.text())
        .with_context(|| format!("{} cannot be written", trunk.display()))?;
    Ok(trunk)
}

fn remapping(paths: &[(PathBuf, &'static str)]) -> String {
    let flag = |(path, name): &(PathBuf, &str)| Value::String(remap_flag(path, name));
    let flags = Value::Array(paths.iter().map(flag).collect());
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
    fn the_flags_are_for_the_page_only_and_keep_their_order() {
        let paths = [
            (PathBuf::from("/h b"), "home"),
            (PathBuf::from("/h b/desk"), "desk"),
        ];
        assert_eq!(
            remapping(&paths),
            "[target.wasm32-unknown-unknown]\n\
             rustflags = [\"--remap-path-prefix=/h b=home\", \"--remap-path-prefix=/h b/desk=desk\"]\n"
        );
    }
}
