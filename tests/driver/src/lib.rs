//! A `WebDriver` server, such as geckodriver: starts it and waits until it is ready to start a browser.

mod port;
mod status;

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

pub use port::free_port;

/// The first start on a new machine takes much longer than all others.
const START_TIMEOUT: Duration = Duration::from_secs(60);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A driver that is ready. Dropping it ends the process.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts the driver that `command` returns for a free port, and waits until it is ready. `browser` is its name in
    /// messages. The output is added to the file `log`.
    ///
    /// # Errors
    ///
    /// If the driver cannot be started, exits, or is not ready after a minute.
    pub fn start(browser: &str, log: &Path, command: impl FnOnce(u16) -> Command) -> Result<Self> {
        let port = port::free_port()?;
        let mut command = command(port);
        let output = open_log(log)?;
        // Without `..`, for messages.
        let log = log.canonicalize()?;
        let process = command
            .stdin(Stdio::null())
            .stdout(output.try_clone().context("cannot share the log file")?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        // Created before the wait, so that an error ends the process.
        let mut driver = Self { process, port, log };
        wait_until_ready(port, START_TIMEOUT, || driver.check_running()).with_context(|| {
            let log = driver.log.display();
            format!("the driver of {browser} did not start; its log is {log}")
        })?;
        Ok(driver)
    }

    /// The URL of the driver.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The file with the output of the driver.
    pub fn log(&self) -> &Path {
        &self.log
    }

    fn check_running(&mut self) -> Result<()> {
        match self.process.try_wait()? {
            Some(status) => bail!("it exited ({status})"),
            None => Ok(()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Fails only if the process has already exited.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn open_log(log: &Path) -> Result<File> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    File::options()
        .create(true)
        .append(true)
        .open(log)
        .with_context(|| format!("cannot write {}", log.display()))
}

/// Asks the driver for its status until it is ready. A driver may listen before that.
fn wait_until_ready(
    port: u16,
    timeout: Duration,
    mut check_running: impl FnMut() -> Result<()>,
) -> Result<()> {
    let started = Instant::now();
    loop {
        let remaining = timeout.saturating_sub(started.elapsed());
        let Err(error) = status::check_ready(port, remaining.max(POLL_INTERVAL)) else {
            return Ok(());
        };
        check_running()?;
        ensure!(
            !remaining.is_zero(),
            "waited {:.1} s for GET http://127.0.0.1:{port}/status: {error:#}",
            timeout.as_secs_f32()
        );
        thread::sleep(POLL_INTERVAL);
    }
}

#[cfg(test)]
mod tests {
    use std::{
        env,
        io::{Read as _, Write as _},
        net::{Ipv4Addr, TcpListener},
        sync::{Mutex, MutexGuard, PoisonError},
    };

    use super::*;

    const READY: &str = "HTTP/1.1 200 OK\r\n\r\n{\"value\": {\"message\": \"\", \"ready\": true}}";
    const NOT_READY: &str = "HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":false}}";

    /// A port is free until another test asks for one too, so these tests run one after the other.
    static PORTS: Mutex<()> = Mutex::new(());

    fn free_port() -> (u16, MutexGuard<'static, ()>) {
        let guard = PORTS.lock().unwrap_or_else(PoisonError::into_inner);
        (port::free_port().expect("a free port"), guard)
    }

    fn listen(port: u16) -> TcpListener {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).expect("the port is free")
    }

    fn respond(listener: &TcpListener, response: &str) {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut request = [0; 1024];
        assert!(stream.read(&mut request).is_ok());
        assert!(request.starts_with(b"GET /status "));
        stream.write_all(response.as_bytes()).expect("a reader");
    }

    #[test]
    fn a_driver_that_listens_late_and_is_ready_later_is_awaited() {
        let (port, _guard) = free_port();
        let mut fake = None;
        // Called after each attempt that fails, so the first attempt finds no listener.
        let result = wait_until_ready(port, START_TIMEOUT, || {
            fake.get_or_insert_with(|| {
                let listener = listen(port);
                thread::spawn(move || {
                    respond(&listener, NOT_READY);
                    respond(&listener, READY);
                })
            });
            Ok(())
        });
        assert!(result.is_ok(), "{result:?}");
        assert!(fake.is_some_and(|fake| fake.join().is_ok()));
    }

    #[test]
    fn a_driver_that_never_listens_is_an_error_with_the_request_and_the_time() {
        let (port, _guard) = free_port();
        let result = wait_until_ready(port, Duration::from_millis(200), || Ok(()));
        let message = format!("{:#}", result.expect_err("nothing listens"));
        let request = format!("waited 0.2 s for GET http://127.0.0.1:{port}/status: ");
        assert!(message.starts_with(&request), "{message}");
    }

    #[test]
    fn a_driver_that_accepts_a_connection_but_does_not_respond_is_an_error() {
        let (port, _guard) = free_port();
        let _listener = listen(port);
        let result = wait_until_ready(port, Duration::from_millis(200), || Ok(()));
        assert!(result.is_err());
    }

    #[test]
    fn a_driver_that_exits_is_an_error_with_its_log() {
        let log = env::temp_dir().join(format!("driver-{}.log", std::process::id()));
        let program = env::current_exe().expect("this program has a path");
        let (_, _guard) = free_port();
        let result = Driver::start("firefox", &log, |_| {
            let mut command = Command::new(program);
            command.arg("--help");
            command
        });
        let message = format!("{:#}", result.expect_err("the program exits"));
        assert!(message.contains("the driver of firefox"), "{message}");
        assert!(message.contains(&*log.to_string_lossy()), "{message}");
        assert!(message.contains("exited"), "{message}");
        let output = fs::read_to_string(&log).unwrap_or_default();
        assert!(output.contains("--help"), "{output}");
        let _ = fs::remove_file(log);
    }
}
