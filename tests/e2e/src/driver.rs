//! The `WebDriver` process of a browser.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use crate::engine::Engine;

const START_TIMEOUT: Duration = Duration::from_secs(10);
const FIRST_PORT: u16 = 17_000;
const LAST_PORT: u16 = 18_000;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver of an engine on a free port, in a time zone, and waits until it accepts connections.
    pub fn start(engine: Engine, time_zone: &str) -> Result<Self> {
        let port = free_port()?;
        let mut command = engine.driver(port, time_zone);
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
        let mut driver = Self { process, port };
        let deadline = Instant::now() + START_TIMEOUT;
        while driver.connect().is_err() {
            if let Some(status) = driver.process.try_wait()? {
                bail!("the driver of {} exited: {status}", engine.name());
            }
            if Instant::now() > deadline {
                bail!(
                    "the driver of {} does not accept connections",
                    engine.name()
                );
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// The URL of the driver.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn connect(&self) -> std::io::Result<TcpStream> {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Returns a free port outside the ephemeral range. The operating system could give an ephemeral port to a host or to
/// another browser before the driver binds it.
fn free_port() -> Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(FIRST_PORT);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        ensure!(
            port < LAST_PORT,
            "no free port for a driver between {FIRST_PORT} and {LAST_PORT}"
        );
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
}
