//! The program that runs a sandbox by hand.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use sandbox::{Failure, PASSWORD, USER, User};

fn sandbox() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sandbox"))
}

#[test]
fn says_where_it_is_and_how_to_sign_in() {
    let arguments =
        "--port 0 --api v8 --token-lifetime 60 --latency 1 --random-seed 7 --token-quota";
    let mut program = sandbox()
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(program.stdout.take().unwrap()).lines();
    // Two for where and who, one before each list.
    let count = 4 + Failure::ALL.len() + User::ALL.len() - 1;
    let said: Vec<_> = lines.take(count).map(Result::unwrap).collect();
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(said[0].contains("http://127.0.0.1:") && !said[0].contains(":0/"));
    assert!(said[0].ends_with("/v8/"));
    assert!(said[1].contains(USER) && said[1].contains(PASSWORD));
    for name in Failure::ALL.map(Failure::name) {
        assert!(said.iter().any(|line| line.trim() == name), "{name}");
    }
}

#[test]
fn says_when_its_port_is_taken() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = sandbox().args(["--port", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
}

#[test]
fn refuses_unknown_options() {
    let output = sandbox().arg("--nonsense").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
