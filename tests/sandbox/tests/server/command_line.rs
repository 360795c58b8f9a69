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

#[test]
fn the_output_contains_the_address_the_credentials_and_the_failures() {
    let arguments =
        "--port 0 --api v8 --token-lifetime 60 --latency 1 --random-seed 7 --token-quota";
    let mut program = sandbox()
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(program.stdout.take().unwrap()).lines();
    // The address, the credentials, and a heading above each of the two lists.
    let count = 4 + FailingOrganization::ALL.len() + User::ALL.len() - 1;
    let output: Vec<_> = lines.take(count).map(Result::unwrap).collect();
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(output[0].contains("http://127.0.0.1:") && !output[0].contains(":0/"));
    assert!(output[0].ends_with("/v8/"));
    assert!(output[1].contains(USER) && output[1].contains(PASSWORD));
    for name in FailingOrganization::ALL.map(FailingOrganization::name) {
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
