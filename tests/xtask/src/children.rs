//! The programs that `serve` keeps running.
//!
//! Whatever ends the command (Ctrl+C, an error, one of them ending by itself) ends all of them.

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

const PAUSE: Duration = Duration::from_millis(100);

/// Programs that run side by side until one ends or the user has had enough.
#[derive(Debug)]
pub struct Children {
    running: Vec<(&'static str, Child)>,
    stop: Arc<AtomicBool>,
}

impl Children {
    /// No program yet; from here on Ctrl+C is an orderly end.
    pub fn new() -> Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop);
        ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst))
            .context("Ctrl+C cannot be listened to")?;
        Ok(Self {
            running: Vec::new(),
            stop,
        })
    }

    /// Whether the user asked for the end.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Starts one more program.
    pub fn start(&mut self, name: &'static str, command: &mut Command) -> Result<()> {
        let child = command
            .spawn()
            .with_context(|| format!("{name} cannot be started"))?;
        self.running.push((name, child));
        Ok(())
    }

    /// Waits until something listens on `port`; `false` when the user stops it first.
    pub fn wait_for_port(&mut self, port: u16, deadline: Option<Duration>) -> Result<bool> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if self.ended()? {
                return Ok(false);
            }
            if deadline.is_some_and(|deadline| started.elapsed() > deadline) {
                bail!("nothing listens on port {port} yet");
            }
            thread::sleep(PAUSE);
        }
        Ok(true)
    }

    /// Waits for Ctrl+C; a program that ends before it is an error.
    pub fn watch(&mut self) -> Result<()> {
        while !self.ended()? {
            thread::sleep(PAUSE);
        }
        Ok(())
    }

    fn ended(&mut self) -> Result<bool> {
        for (name, child) in &mut self.running {
            if let Some(status) = child.try_wait()? {
                // A terminal sends Ctrl+C to the whole family, and a child may be quicker than this process.
                thread::sleep(PAUSE);
                if !self.stop.load(Ordering::SeqCst) {
                    bail!("{name} ended by itself ({status})");
                }
            }
        }
        Ok(self.stopped())
    }
}

impl Drop for Children {
    fn drop(&mut self) {
        for (_, child) in &mut self.running {
            // Fails only when it has ended already, which is what is wanted.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
