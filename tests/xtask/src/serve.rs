//! `cargo xtask serve`: serves the page with a server, and rebuilds it when a source file changes.

mod sandbox;
mod trunk_output;

use std::{
    env, fs,
    io::{self, IsTerminal as _},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    bundle,
    command_line::ServeOptions,
    env::variable,
    processes::Processes,
    setup::{Level, Tools, set_up},
    step::{print_step, run_with_progress},
    trunk_config::{Backend, TrunkConfig},
    workspace::Workspace,
};

// Copies, because with a dependency on the sandbox every command would have to build it first.
const USER: &str = r"EPSILON\Administrator";
const PASSWORD: &str = "sandbox";

/// Serves the page until Ctrl+C.
pub fn run(workspace: &Workspace, options: &ServeOptions) -> Result<()> {
    let port = options.port;
    // Before the build, which may take minutes.
    let reserved_port = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("cannot use port {port}; choose another one, for example `cargo xtask serve --port 8081`")
    })?;
    let started = Instant::now();
    let level = if options.release {
        Level::Bundle
    } else {
        Level::Page
    };
    let tools = set_up(workspace, level)?;
    let mut processes = Processes::new()?;
    let serve = Serve {
        workspace,
        options,
        tools: &tools,
    };
    match serve.start(reserved_port, started, &mut processes) {
        Ok(()) => processes.wait(),
        // Ctrl+C also ends the programs that build the page, which is then an error.
        Err(_) if processes.stop_requested() => Ok(()),
        Err(error) => Err(error),
    }
}

/// What all steps need.
#[derive(Debug, Clone, Copy)]
struct Serve<'a> {
    workspace: &'a Workspace,
    options: &'a ServeOptions,
    tools: &'a Tools,
}

impl Serve<'_> {
    /// Starts the server and Trunk, and waits until Trunk serves the page.
    fn start(
        self,
        reserved_port: TcpListener,
        started: Instant,
        processes: &mut Processes,
    ) -> Result<()> {
        let port = self.options.port;
        let backend = match &self.options.server {
            Some(url) => Backend::Server {
                url: url.clone(),
                insecure: self.options.insecure,
            },
            None => sandbox::start(self, processes)?,
        };
        let config = self.write_config(&backend)?;
        self.start_trunk(&config, reserved_port, processes)?;
        // Trunk starts to listen after its first build, even if that build fails.
        if processes.wait_for_port(port, None)? {
            if !self.file("dist/index.html")?.is_file() {
                println!(
                    "After the next build, the page is at http://127.0.0.1:{port}/. Press Ctrl+C to stop."
                );
                return Ok(());
            }
            println!("{}", ready_message(port, started.elapsed(), &backend));
            if self.options.failures {
                let list = self.file(sandbox::LOG)?;
                println!("The organizations and users that fail: {}", list.display());
            }
        }
        Ok(())
    }

    /// Returns the path of a file that no `serve` at another port or in the other profile uses.
    fn file(self, name: &str) -> Result<PathBuf> {
        let port = self.options.port;
        let profile = if self.options.release {
            "release"
        } else {
            "debug"
        };
        self.workspace
            .target_file(&format!("serve/{port}-{profile}/{name}"))
    }

    /// Writes a copy of Trunk.toml with other proxies, because Trunk has no command-line option to replace them.
    fn write_config(self, backend: &Backend) -> Result<PathBuf> {
        let file = self.file("Trunk.toml")?;
        // A failed build must not leave an older page behind.
        let _ = fs::remove_dir_all(self.file("dist")?);
        // Not `dist/`, which contains the result of `cargo xtask build`. Trunk requires this folder to exist.
        let dist = self.file("dist/index.html")?.with_file_name("");
        TrunkConfig::read(self.workspace)?
            .with_absolute_paths(self.workspace.root(), &dist)?
            .with_backend(backend, self.options.port)?
            .write(&file)?;
        Ok(file)
    }

    fn start_trunk(
        self,
        config: &Path,
        reserved_port: TcpListener,
        processes: &mut Processes,
    ) -> Result<()> {
        let duration = if self.options.release {
            "2 minutes; 5 minutes the first time"
        } else {
            "a few seconds; 2 minutes the first time"
        };
        print_step("Building the page", duration);
        let mut trunk = bundle::trunk(self.tools);
        self.share_crates(&mut trunk)?;
        // Without standard input, no process waits for the terminal.
        trunk.stdin(Stdio::null());
        if !self.options.verbose {
            self.compile()?;
            // Ctrl+C ends cargo, but not this program.
            ensure!(!processes.stop_requested(), "stopped");
            let (output, writer) = io::pipe().context("cannot read the output of Trunk")?;
            trunk
                .stdout(writer.try_clone()?)
                .stderr(writer)
                .args(trunk_output::ARGUMENTS)
                .env("RUST_LIB_BACKTRACE", "0")
                // Only warnings and errors.
                .env("CARGO_TERM_QUIET", "true");
            if io::stdout().is_terminal() && variable("NO_COLOR").is_none() {
                trunk.env("CARGO_TERM_COLOR", "always");
            }
            thread::spawn(move || trunk_output::print(output));
        }
        trunk.args(["serve", "--config"]).arg(config);
        if self.options.release {
            trunk.arg("--release=true");
        }
        drop(reserved_port);
        processes.spawn("Trunk", &mut trunk)
    }

    /// Compiles the page, which Trunk would do without showing the progress. If it fails, Trunk prints the errors, and
    /// compiles again when a source file changes.
    fn compile(self) -> Result<()> {
        let mut cargo = self.tools.command("cargo");
        cargo
            .args(["build", "--offline", "--bin", "restore-desk"])
            .args(["--target", "wasm32-unknown-unknown"])
            .args(self.options.release.then_some("--release"));
        cargo.current_dir(self.file("")?);
        self.share_crates(&mut cargo)?;
        let log = format!("page-{}", self.options.port);
        run_with_progress(self.workspace, &log, &mut cargo).map(drop)
    }

    /// Makes cargo put the results into the folder of this `serve`, and share all else with the other commands. Versions
    /// of cargo before 1.91 share nothing.
    fn share_crates(self, command: &mut Command) -> Result<()> {
        if self.options.release {
            // With other flags than those of the release bundle, cargo would compile all crates again.
            let paths = bundle::local_paths(self.workspace)?;
            bundle::write_rustflags(&self.file(".cargo/config.toml")?, &paths)?;
            bundle::keep_rustflags(command);
        }
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(
            || self.workspace.root().join("target"),
            |folder| self.workspace.root().join(folder),
        );
        command
            .env("CARGO_BUILD_BUILD_DIR", target)
            .env("CARGO_TARGET_DIR", self.file("cargo")?);
        Ok(())
    }
}

fn ready_message(port: u16, elapsed: Duration, backend: &Backend) -> String {
    let seconds = elapsed.as_secs();
    let server = match backend {
        Backend::Sandbox(_) => format!("Sign in as {USER} with the password {PASSWORD}."),
        Backend::Server { url, .. } => format!("The server is {url}."),
    };
    format!("Ready after {seconds} s: http://127.0.0.1:{port}/\n{server} Press Ctrl+C to stop.")
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
        let text = ready_message(8081, Duration::from_secs(9), &Backend::Sandbox(4480));
        assert!(text.starts_with("Ready after 9 s: http://127.0.0.1:8081/\n"));
        assert!(text.contains(USER) && text.contains(PASSWORD));
    }
}
