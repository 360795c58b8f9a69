//! The program that runs a sandbox for manual tests.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    process::{Command, Stdio},
};

use sandbox::{FailingOrganization, PASSWORD, USER, User};

fn sandbox() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sandbox"))
}

/// Returns the first lines of the output.
fn first_lines(arguments: &str, count: usize) -> Vec<String> {
    let mut program = sandbox()
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(program.stdout.take().unwrap()).lines();
    let output = lines.take(count).map(Result::unwrap).collect();
    program.kill().unwrap();
    program.wait().unwrap();
    output
}

#[test]
fn the_output_contains_the_address_and_the_credentials() {
    let output = first_lines(
        "--port 0 --api v8 --token-lifetime 60 --latency 1 --random-seed 7 --token-quota",
        2,
    );
    assert!(output[0].contains("http://127.0.0.1:") && !output[0].contains(":0/"));
    assert!(output[0].ends_with("/v8/"));
    assert!(output[1].contains(USER) && output[1].contains(PASSWORD));
}

#[test]
fn with_tls_the_address_is_https_and_the_certificate_is_written() {
    let file = std::env::temp_dir().join(format!("sandbox-{}.pem", std::process::id()));
    let arguments = format!("--port 0 --tls {}", file.display());
    let output = first_lines(&arguments, 1);
    assert!(output[0].contains("https://127.0.0.1:"), "{output:?}");
    let certificate = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(certificate.starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(!certificate.contains("PRIVATE KEY"));
}

#[test]
fn the_output_lists_the_failures() {
    let organizations = FailingOrganization::ALL.map(FailingOrganization::name);
    let users = User::ALL.into_iter().filter(|user| !user.is_ordinary());
    let names: Vec<_> = organizations
        .into_iter()
        .chain(users.map(User::name))
        .collect();
    // The address, both ordinary users, and a heading above each of the two lists.
    let output = first_lines("--port 0 --failures", 5 + names.len());
    for name in names {
        assert!(output.iter().any(|line| line.trim() == name), "{name}");
    }
}

#[test]
fn a_port_in_use_is_an_error_that_names_the_option() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let output = sandbox().args(["--port", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains(&port) && message.contains("--port"),
        "{message}"
    );
}

#[test]
fn unknown_options_are_rejected() {
    let output = sandbox().arg("--nonsense").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
