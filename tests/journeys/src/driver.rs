//! The driver process. It ends its browsers when it is asked to end, so nothing is left behind.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::engine::Engine;

const PATIENCE: Duration = Duration::from_secs(10);

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver of an engine on a free port, and waits until it listens.
    pub fn start(engine: Engine) -> Result<Self> {
        let port = free_port()?;
        let mut command = engine.driver(port);
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("starting {}", command.get_program().display()))?;
        let mut driver = Self { process, port };
        let deadline = Instant::now() + PATIENCE;
        while driver.connect().is_err() {
            if let Some(status) = driver.process.try_wait()? {
                bail!("the driver of {} has ended: {status}", engine.name());
            }
            if Instant::now() > deadline {
                bail!("the driver of {} does not listen", engine.name());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn connect(&self) -> std::io::Result<TcpStream> {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
    }

    /// chromedriver ends its browsers first when asked this way; a signal would leave them behind.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut connection = self.connect()?;
        connection.set_read_timeout(Some(PATIENCE))?;
        connection
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        if self.ask_to_end().is_ok() {
            while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < deadline {
                thread::sleep(Duration::from_millis(20));
            }
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
