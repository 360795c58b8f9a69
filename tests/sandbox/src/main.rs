//! Runs a sandbox on a port of this machine.

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use sandbox::{Failure, Options, PASSWORD, Sandbox, USER, User, Version, serve};
use tokio::net::TcpListener;

/// A Veeam Backup for Microsoft 365 server, as far as its restore sessions go, with invented data
#[derive(Debug, Parser)]
#[command(name = "sandbox")]
struct Arguments {
    /// Port to listen on
    #[arg(long, default_value_t = 4480)]
    port: u16,
    /// Newest version of the API that it speaks; the page speaks that one
    #[arg(long, value_enum, default_value_t)]
    api: Version,
    /// Seconds for which an access token is accepted
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    token_lifetime: u64,
    /// Milliseconds added to every answer
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    latency: u64,
    /// Decides the ids of the sessions that are started
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    random_seed: u64,
    /// Limit sign-ins to one per second and five per minute, as the real server does for remote callers
    #[arg(long)]
    token_quota: bool,
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
                format!("port {port} is taken by another program; choose another with --port")
            }
            _ => format!("cannot listen on port {port}, choose another with --port: {error}"),
        })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let api = arguments.api;
    let sandbox = Sandbox::new(Options {
        api,
        token_lifetime: Duration::from_secs(arguments.token_lifetime),
        latency: Duration::from_millis(arguments.latency),
        random_seed: arguments.random_seed,
        token_quota: arguments.token_quota,
        ..Options::default()
    });
    println!("Sandbox server: http://{address}/{api}/");
    println!("Sign in as {USER} with the password {PASSWORD}");
    println!("Failures have names. To see one, choose the organization that is named after it:");
    for failure in Failure::ALL {
        println!("  {}", failure.name());
    }
    println!("or sign in, with the same password, as the user that is named after it:");
    for user in User::ALL
        .into_iter()
        .filter(|user| *user != User::Administrator)
    {
        println!("  {}", user.name());
    }
    serve(listener, sandbox.router())
        .await
        .map_err(|error| format!("the server stopped: {error}"))
}
