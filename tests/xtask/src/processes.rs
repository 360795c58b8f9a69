//! The processes that `serve` runs in parallel.
//!
//! When the command ends (Ctrl+C, an error, or the exit of one process), all of them are stopped.

use std::{
    net::{Ipv4Addr, TcpStream},
    process::{Child, Command},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// Processes that run in parallel until one exits or the user presses Ctrl+C.
#[derive(Debug)]
pub struct Processes {
    running: Vec<(&'static str, Child)>,
    stop_requested: Arc<AtomicBool>,
}

impl Processes {
    /// Creates an empty list and installs the Ctrl+C handler.
    pub fn new() -> Result<Self> {
        let stop_requested = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop_requested);
        ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst))
            .context("cannot install the Ctrl+C handler")?;
        Ok(Self {
            running: Vec::new(),
            stop_requested,
        })
    }

    /// Returns whether the user has pressed Ctrl+C.
    pub fn stop_requested(&self) -> bool {
        self.stop_requested.load(Ordering::SeqCst)
    }

    /// Starts a process.
    pub fn spawn(&mut self, name: &'static str, command: &mut Command) -> Result<()> {
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {name}"))?;
        self.running.push((name, child));
        Ok(())
    }

    /// Waits until a process listens on `port`. Returns `false` if the user presses Ctrl+C first.
    pub fn wait_for_port(&mut self, port: u16, deadline: Option<Duration>) -> Result<bool> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if self.poll()? {
                return Ok(false);
            }
            if deadline.is_some_and(|deadline| started.elapsed() > deadline) {
                bail!("port {port} does not accept connections");
            }
            thread::sleep(POLL_INTERVAL);
        }
        Ok(true)
    }

    /// Waits for Ctrl+C. Returns an error if a process exits before that.
    pub fn wait(&mut self) -> Result<()> {
        while !self.poll()? {
            thread::sleep(POLL_INTERVAL);
        }
        Ok(())
    }

    /// Returns whether the user has pressed Ctrl+C, or an error if a process has exited.
    fn poll(&mut self) -> Result<bool> {
        for (name, child) in &mut self.running {
            if let Some(status) = child.try_wait()? {
                // The terminal sends Ctrl+C to all processes, and a child may handle it before this process does.
                thread::sleep(POLL_INTERVAL);
                if !self.stop_requested.load(Ordering::SeqCst) {
                    bail!("{name} exited unexpectedly ({status}); --verbose shows all its output");
                }
            }
        }
        Ok(self.stop_requested())
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        for (_, child) in &mut self.running {
            // Fails only if the process has already exited.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
