//! The sandbox server behind the page.

use std::{
    env,
    fs::File,
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use super::Serve;
use crate::{
    processes::Processes,
    setup::executable_name,
    step::{print_step, run_with_progress},
    trunk_config::Backend,
};

/// The file with the output of the sandbox, which lists the failures.
pub const LOG: &str = "sandbox.log";

/// The options of a sandbox with long lists.
const LARGE: [&str; 6] = [
    "--sessions",
    "50000",
    "--events",
    "100000",
    "--later-events",
    "1000",
];

/// Builds the sandbox and starts it on a free port.
pub fn start(serve: Serve, processes: &mut Processes) -> Result<Backend> {
    print_step(
        "Building the sandbox server",
        "a few seconds; half a minute the first time",
    );
    build(serve, processes)?;
    let port = driver::free_port()?;
    let options = serve.options;
    let mut sandbox = Command::new(program()?);
    sandbox
        .args(["--port", &port.to_string()])
        .args(options.failures.then_some("--failures"))
        .args(options.large.then_some(LARGE).into_iter().flatten())
        .args(options.api.iter().flat_map(|version| ["--api", version]))
        .current_dir(serve.workspace.root())
        .stdin(Stdio::null())
        .stdout(File::create(serve.file(LOG)?)?);
    processes.spawn("the sandbox", &mut sandbox)?;
    processes
        .wait_for_port(port, Some(Duration::from_secs(20)))
        .context("the sandbox did not start")?;
    Ok(Backend::Sandbox(port))
}

fn build(serve: Serve, processes: &Processes) -> Result<()> {
    let mut cargo = serve.tools.command("cargo");
    cargo.args(["build", "--package", "sandbox"]);
    if serve.options.verbose {
        let status = cargo.status().context("cannot run `cargo`")?;
        ensure!(status.success(), "building the sandbox failed ({status})");
    } else {
        let log = format!("sandbox-build-{}", serve.options.port);
        let output = run_with_progress(serve.workspace, &log, &mut cargo)?;
        // Ctrl+C ends cargo, but not this program.
        ensure!(!processes.stop_requested(), "stopped");
        output.or_fail("building the sandbox")?;
    }
    Ok(())
}

/// Returns the path of the sandbox. Cargo builds all programs of the workspace into the folder of this one.
fn program() -> Result<PathBuf> {
    let this = env::current_exe().context("cannot locate this program")?;
    Ok(this.with_file_name(executable_name("sandbox")))
}
