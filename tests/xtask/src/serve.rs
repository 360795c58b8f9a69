//! `cargo xtask serve`: the page, built anew whenever a source changes, with a server behind it.

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
    checkout::Checkout,
    children::Children,
    command_line::Serve,
    setup::{Need, Tools, set_up},
    step::{run, say},
    trunk_config::{BackEnd, TrunkConfig},
};

// Copies, because a dependency on the sandbox would have it built before anything can be said.
const USER: &str = r"EPSILON\Administrator";
const PASSWORD: &str = "sandbox";

/// Serves until Ctrl+C.
pub fn serve(checkout: &Checkout, options: &Serve) -> Result<()> {
    let port = options.port;
    // Before anything is built, since a build may take minutes.
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} is taken; choose another with --port, for example `cargo xtask serve --port {}`", port.saturating_add(1))
    })?);
    let need = if options.release {
        Need::Bundle
    } else {
        Need::Page
    };
    let tools = set_up(checkout, need)?;
    let mut children = Children::new()?;
    let back_end = match &options.server {
        Some(address) => BackEnd::Server {
            address: address.clone(),
            insecure: options.insecure,
        },
        None => match start_sandbox(checkout, &tools, options.api.as_deref(), &mut children) {
            Ok(back_end) => back_end,
            Err(_) if children.stopped() => return Ok(()),
            Err(error) => return Err(error),
        },
    };
    let config = write_config(checkout, &back_end, port)?;
    say(
        "Building the page",
        "a few seconds; a minute or two the first time",
    );
    let mut serve = trunk(&tools);
    // Standard input stays closed, so that no other program waits for the terminal.
    serve
        .arg("serve")
        .arg("--config")
        .arg(&config)
        .stdin(Stdio::null());
    if options.release {
        serve.arg("--release=true");
    }
    children.start("Trunk", &mut serve)?;
    // Trunk listens as soon as its first build has ended, well or not.
    if !children.wait_for_port(port, None)? {
        return Ok(());
    }
    println!("{}", invitation(&back_end, port));
    children.watch()
}

fn invitation(back_end: &BackEnd, port: u16) -> String {
    let page = format!("http://127.0.0.1:{port}/");
    match back_end {
        BackEnd::Sandbox(_) => {
            format!("{page} – sign in as {USER} with the password {PASSWORD}; Ctrl+C ends it")
        }
        BackEnd::Server { address, .. } => {
            format!("{page} – with {address} behind it; Ctrl+C ends it")
        }
    }
}

fn start_sandbox(
    checkout: &Checkout,
    tools: &Tools,
    api: Option<&str>,
    children: &mut Children,
) -> Result<BackEnd> {
    say(
        "Building the sandbox server",
        "a moment; half a minute the first time",
    );
    let mut build = tools.command("cargo");
    build.args(["build", "--package", "sandbox"]);
    run(checkout, "sandbox-build", &mut build)?.or_fail("building the sandbox")?;
    let port = free_port()?;
    let mut sandbox = Command::new(beside_this_program("sandbox")?);
    sandbox
        .args(["--port", &port.to_string()])
        .args(api.into_iter().flat_map(|version| ["--api", version]))
        .current_dir(checkout.root())
        .stdin(Stdio::null())
        .stdout(fs::File::create(checkout.scratch("xtask/sandbox.log")?)?);
    children.start("the sandbox", &mut sandbox)?;
    children
        .wait_for_port(port, Some(Duration::from_secs(20)))
        .context("the sandbox did not start")?;
    Ok(BackEnd::Sandbox(port))
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Cargo leaves all programs of the workspace in one folder, wherever its target folder is.
fn beside_this_program(name: &str) -> Result<PathBuf> {
    let this = env::current_exe().context("this program cannot be located")?;
    Ok(this.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// A file of its own: Trunk.toml's proxies can be neither replaced nor switched off from Trunk's command line.
fn write_config(checkout: &Checkout, back_end: &BackEnd, port: u16) -> Result<PathBuf> {
    let file = checkout.scratch("serve/Trunk.toml")?;
    // Not `dist/`, which stays what `cargo xtask build` left there. Made here because Trunk wants it to exist.
    let dist = checkout
        .scratch("serve/dist/index.html")?
        .with_file_name("");
    let config = TrunkConfig::read(&checkout.read("Trunk.toml")?)?
        .anchored(checkout.root(), &dist)?
        .serving(back_end, port)?;
    fs::write(&file, config.text())
        .with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sandbox_knows_the_user_that_is_invited() {
        let users = include_str!("../../sandbox/src/users.rs");
        assert!(users.contains(&format!("USER: &str = r\"{USER}\"")));
        assert!(users.contains(&format!("PASSWORD: &str = \"{PASSWORD}\"")));
    }

    #[test]
    fn the_invitation_names_the_address_and_how_to_sign_in() {
        let text = invitation(&BackEnd::Sandbox(4480), 8081);
        assert!(text.starts_with("http://127.0.0.1:8081/ "));
        assert!(text.contains(USER) && text.contains(PASSWORD));
    }
}
