//! Runs a sandbox server on this machine.

use std::{
    fs,
    io::ErrorKind,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::Parser;
use sandbox::{
    Certificate, FailingOrganization, Options, PASSWORD, Sandbox, USER, User, Version, serve,
    serve_tls,
};
use tokio::net::TcpListener;

/// A server that behaves like Veeam Backup for Microsoft 365, with invented data
#[derive(Debug, Parser)]
#[command(name = "sandbox")]
struct Arguments {
    /// Port to listen on
    #[arg(long, default_value_t = 4480)]
    port: u16,
    /// Newest API version that the server supports and the page uses
    #[arg(long, value_enum, default_value_t)]
    api: Version,
    /// Add organizations and users that fail, each named after its failure
    #[arg(long)]
    failures: bool,
    /// Lifetime of access tokens in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    token_lifetime: u64,
    /// Delay of every response in milliseconds
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    latency: u64,
    /// Seed of the IDs of new sessions
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    random_seed: u64,
    /// Add past sessions of several users
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    sessions: usize,
    /// Add an open session with this many events
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    events: usize,
    /// Let this session gain an event every 10 seconds, this many times
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    later_events: usize,
    /// Limit sign-ins to one per second and five per minute, as the real server does for remote clients
    #[arg(long)]
    token_quota: bool,
    /// Serve HTTPS as localhost, with a new self-signed certificate, which is written to this file
    #[arg(long, value_name = "FILE")]
    tls: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), String> {
    let port = arguments.port;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                format!("port {port} is already in use; choose another one with --port")
            }
            _ => format!("cannot listen on port {port}, choose another one with --port: {error}"),
        })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let api = arguments.api;
    let sandbox = Sandbox::new(Options {
        api,
        failures: arguments.failures,
        token_lifetime: Duration::from_secs(arguments.token_lifetime),
        latency: Duration::from_millis(arguments.latency),
        random_seed: arguments.random_seed,
        token_quota: arguments.token_quota,
        past_sessions: arguments.sessions,
        events: arguments.events,
        later_events: arguments.later_events,
        ..Options::default()
    });
    let certificate = arguments
        .tls
        .as_deref()
        .map(write_certificate)
        .transpose()?;
    let scheme = if certificate.is_some() {
        "https"
    } else {
        "http"
    };
    println!("Sandbox server: {scheme}://{address}/{api}/");
    println!("Sign in as {USER} with the password {PASSWORD}.");
    println!(
        "Or sign in as the tenant account {}, with the same password.",
        User::Tenant.name()
    );
    if arguments.failures {
        print_failures();
    }
    match certificate {
        None => match serve(listener, sandbox.router()).await {},
        Some(certificate) => match serve_tls(listener, sandbox.router(), certificate).await {},
    }
}

fn write_certificate(file: &Path) -> Result<Certificate, String> {
    let certificate = Certificate::self_signed(&["localhost", "127.0.0.1"])
        .map_err(|error| format!("cannot make a certificate: {error}"))?;
    fs::write(file, certificate.pem())
        .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    Ok(certificate)
}

fn print_failures() {
    println!("To see a failure, choose the organization with its name:");
    for organization in FailingOrganization::ALL {
        println!("  {}", organization.name());
    }
    println!("or sign in as the user with its name; the password is the same:");
    for user in User::ALL.into_iter().filter(|user| !user.is_ordinary()) {
        println!("  {}", user.name());
    }
}
