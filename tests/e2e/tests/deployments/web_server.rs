//! Starts a web server with the unpacked zip and its own file from it.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context, Result, bail};
use e2e::wait::wait_until;
use sandbox::Certificate;

use crate::{
    HOST,
    configuration::{self, Place, Values},
};

/// A web server from a Debian package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebServer {
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
    /// The Apache HTTP server.
    Apache,
}

impl WebServer {
    /// All web servers, in the order of the tests.
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Caddy, Self::Apache];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache",
        }
    }

    /// Its file in the zip.
    fn file(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Caddy => "Caddyfile",
            Self::Apache => "apache.conf",
        }
    }

    /// The folder of the page inside the folder that the server serves. Caddy takes the path away from the address.
    fn page_folder(self, place: Place) -> &'static str {
        match (self, place) {
            (Self::Nginx | Self::Apache, Place::BelowPath) => "dr",
            (Self::Caddy, _) | (_, Place::Root) => "",
        }
    }

    /// The variable with the path of the program, and the name to find it by.
    fn program(self) -> PathBuf {
        let (variable, name) = match self {
            Self::Nginx => ("NGINX_PROGRAM", "nginx"),
            Self::Caddy => ("CADDY_PROGRAM", "caddy"),
            Self::Apache => ("APACHE_PROGRAM", "apache2"),
        };
        env::var_os(variable).unwrap_or_else(|| name.into()).into()
    }
}

/// A running web server. Dropping it stops it and removes its folder.
#[derive(Debug)]
pub struct Running {
    process: Child,
    folder: PathBuf,
    page: PathBuf,
    certificate: String,
}

impl Running {
    /// Starts `server` on a port, in front of a backup server on the port `backend`, and waits until it listens. It trusts
    /// the certificate `pinned`.
    pub async fn start(
        server: WebServer,
        place: Place,
        port: u16,
        backend: u16,
        pinned: &Certificate,
    ) -> Result<Self> {
        let zip = env::var_os("RESTORE_DESK_UNPACKED")
            .context("RESTORE_DESK_UNPACKED is not set to the folder of the unpacked zip")?;
        let zip = PathBuf::from(zip);
        let folder = new_folder()?;
        let own = Certificate::self_signed(&[HOST])?;
        fs::write(folder.join("web.pem"), own.pem())?;
        fs::write(folder.join("web.key"), own.key_pem())?;
        fs::write(folder.join("backend.pem"), pinned.pem())?;
        let page = folder.join("www").join(server.page_folder(place));
        copy_page(&zip.join("page"), &page)?;
        let text = fs::read_to_string(zip.join(server.file()))?;
        let values = Values {
            place,
            port,
            backend,
            folder: &folder,
        };
        let mut command = command(server, &text, &values)?;
        let output = fs::File::create(folder.join("output.log"))?;
        let process = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        let mut running = Self {
            process,
            page,
            certificate: own.pem().to_owned(),
            folder,
        };
        running.wait(port).await?;
        Ok(running)
    }

    /// The folder with the files of the page.
    pub fn page(&self) -> &Path {
        &self.page
    }

    /// The certificate of the web server, as PEM.
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// What it has written so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("output.log")).unwrap_or_default()
    }

    async fn wait(&mut self, port: u16) -> Result<()> {
        wait_until(async || {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            bail!("the web server does not listen: {}", self.log())
        })
        .await
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Not `kill`, which would leave the worker processes of Apache.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A new folder outside the repository, which an unprivileged web server may be unable to read.
fn new_folder() -> Result<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("restore-desk-{}-{count}", process::id()));
    fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// Copies the page, and makes config.json of its example.
fn copy_page(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let file = entry?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    fs::rename(to.join("config.json.example"), to.join("config.json"))?;
    Ok(())
}

/// Writes the configuration. Returns the command that runs the web server in the foreground.
fn command(server: WebServer, text: &str, values: &Values) -> Result<Command> {
    let folder = values.folder;
    let file = folder.join(server.file());
    let program = server.program();
    let mut command = Command::new(&program);
    let configuration = match server {
        WebServer::Nginx => {
            command.arg("-p").arg(folder).arg("-c").arg(&file);
            configuration::nginx(text, values)?
        }
        WebServer::Caddy => {
            command
                .args(["run", "--adapter", "caddyfile", "--config"])
                .arg(&file)
                .env("HOME", folder);
            configuration::caddy(text, values)?
        }
        WebServer::Apache => {
            command.arg("-DFOREGROUND").arg("-f").arg(&file);
            let modules = env::var_os("APACHE_MODULES");
            let modules = modules.unwrap_or_else(|| "/usr/lib/apache2/modules".into());
            configuration::apache(text, values, Path::new(&modules), is_root())?
        }
    };
    fs::write(&file, configuration)?;
    Ok(command)
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
