//! `cargo xtask serve`: serves the page with a server, and rebuilds it when a source file changes.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{
    bundle::trunk,
    command_line::ServeOptions,
    processes::Processes,
    setup::{Level, Tools, set_up},
    step::{print_step, run_logged},
    trunk_config::{Backend, TrunkConfig},
    workspace::Workspace,
};

// Copies, because with a dependency on the sandbox every command would have to build it first.
const USER: &str = r"EPSILON\Administrator";
const PASSWORD: &str = "sandbox";

/// Serves the page until Ctrl+C.
pub fn run(workspace: &Workspace, options: &ServeOptions) -> Result<()> {
    let port = options.port;
    // Checked before the build, which may take minutes.
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} is in use; choose another one, for example `cargo xtask serve --port {}`", port.saturating_add(1))
    })?);
    let level = if options.release {
        Level::Bundle
    } else {
        Level::Page
    };
    let tools = set_up(workspace, level)?;
    let mut processes = Processes::new()?;
    let backend = match &options.server {
        Some(url) => Backend::Server {
            url: url.clone(),
            insecure: options.insecure,
        },
        None => match start_sandbox(workspace, &tools, options.api.as_deref(), &mut processes) {
            Ok(backend) => backend,
            Err(_) if processes.stop_requested() => return Ok(()),
            Err(error) => return Err(error),
        },
    };
    let config = write_config(workspace, &backend, port)?;
    print_step(
        "Building the page",
        "a few seconds; 2 minutes the first time",
    );
    let mut serve = trunk(&tools);
    // Without standard input, no process waits for the terminal.
    serve
        .arg("serve")
        .arg("--config")
        .arg(&config)
        .stdin(Stdio::null());
    if options.release {
        serve.arg("--release=true");
    }
    processes.spawn("Trunk", &mut serve)?;
    // Trunk starts to listen after its first build, even if that build fails.
    if !processes.wait_for_port(port, None)? {
        return Ok(());
    }
    println!("{}", ready_message(&backend, port));
    processes.wait()
}

fn ready_message(backend: &Backend, port: u16) -> String {
    let page = format!("http://127.0.0.1:{port}/");
    match backend {
        Backend::Sandbox(_) => {
            format!(
                "{page} – sign in as {USER} with the password {PASSWORD}. Press Ctrl+C to stop."
            )
        }
        Backend::Server { url, .. } => {
            format!("{page} – connected to {url}. Press Ctrl+C to stop.")
        }
    }
}

fn start_sandbox(
    workspace: &Workspace,
    tools: &Tools,
    api: Option<&str>,
    processes: &mut Processes,
) -> Result<Backend> {
    print_step(
        "Building the sandbox server",
        "a few seconds; half a minute the first time",
    );
    let mut build = tools.command("cargo");
    build.args(["build", "--package", "sandbox"]);
    run_logged(workspace, "sandbox-build", &mut build)?.or_fail("building the sandbox")?;
    let port = free_port()?;
    let mut sandbox = Command::new(sibling_program("sandbox")?);
    sandbox
        .args(["--port", &port.to_string()])
        .args(api.into_iter().flat_map(|version| ["--api", version]))
        .current_dir(workspace.root())
        .stdin(Stdio::null())
        .stdout(fs::File::create(
            workspace.target_file("xtask/sandbox.log")?,
        )?);
    processes.spawn("the sandbox", &mut sandbox)?;
    processes
        .wait_for_port(port, Some(Duration::from_secs(20)))
        .context("the sandbox did not start")?;
    Ok(Backend::Sandbox(port))
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr()?.port())
}

/// Returns the path of another program of the workspace. Cargo builds all of them into the folder of this one.
fn sibling_program(name: &str) -> Result<PathBuf> {
    let this = env::current_exe().context("cannot locate this program")?;
    Ok(this.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// Writes a copy of Trunk.toml with other proxies, because Trunk has no command-line option to replace them.
fn write_config(workspace: &Workspace, backend: &Backend, port: u16) -> Result<PathBuf> {
    let file = workspace.target_file("serve/Trunk.toml")?;
    // Not `dist/`, which contains the result of `cargo xtask build`. Trunk requires this folder to exist.
    let dist = workspace
        .target_file("serve/dist/index.html")?
        .with_file_name("");
    let config = TrunkConfig::parse(&workspace.read("Trunk.toml")?)?
        .with_absolute_paths(workspace.root(), &dist)?
        .with_backend(backend, port)?;
    fs::write(&file, config.to_toml())
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_credentials_are_those_of_the_sandbox() {
        let users = include_str!("../../sandbox/src/users.rs");
        assert!(users.contains(&format!("USER: &str = r\"{USER}\"")));
        assert!(users.contains(&format!("PASSWORD: &str = \"{PASSWORD}\"")));
    }

    #[test]
    fn the_message_contains_the_address_and_the_credentials() {
        let text = ready_message(&Backend::Sandbox(4480), 8081);
        assert!(text.starts_with("http://127.0.0.1:8081/ "));
        assert!(text.contains(USER) && text.contains(PASSWORD));
    }
}
