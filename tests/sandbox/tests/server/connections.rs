//! Clients that keep connections open or do not send what they announced.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use sandbox::{Options, Sandbox, serve};
use tokio::{net::TcpListener, task::spawn_blocking};

/// Sends a request, and returns all that the server sends until it closes the connection, within ten seconds.
fn response_to(connection: &mut TcpStream, request: &str) -> std::io::Result<String> {
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    connection.write_all(request.as_bytes())?;
    let mut response = String::new();
    connection.read_to_string(&mut response)?;
    Ok(response)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_body_that_never_arrives_closes_the_connection() {
    let sandbox = Sandbox::new(Options {
        body_timeout: Duration::from_millis(50),
        ..Options::default()
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, sandbox.router()));
    let request =
        "POST /v6/token HTTP/1.1\r\nHost: sandbox\r\nContent-Length: 100\r\n\r\ngrant_type=";
    let response = spawn_blocking(move || {
        let mut connection = TcpStream::connect(address).unwrap();
        response_to(&mut connection, request)
    });
    assert_eq!(response.await.unwrap().unwrap(), "");
    assert_eq!(sandbox.requests().len(), 0);
}

/// In a process of its own, because the limit is that of the process.
#[cfg(unix)]
#[test]
fn without_free_file_descriptors_the_server_waits_and_goes_on() {
    use std::{
        io::{BufRead, BufReader},
        process::{Command, Stdio},
    };

    let mut program = Command::new("sh")
        .args(["-c", "ulimit -n 40; exec \"$0\" --port 0"])
        .arg(env!("CARGO_BIN_EXE_sandbox"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(program.stdout.take().unwrap()).lines();
    let first_line = output.next().unwrap().unwrap();
    let (_, address) = first_line.split_once("http://").unwrap();
    let (address, _) = address.split_once('/').unwrap();
    let connect = || TcpStream::connect(address).unwrap();

    let connections: Vec<TcpStream> = (0..60).map(|_| connect()).collect();
    let mut log = BufReader::new(program.stderr.take().unwrap());
    let mut message = String::new();
    log.read_line(&mut message).unwrap();
    assert!(message.contains("cannot accept a connection"), "{message}");
    drop(connections);

    let request = "GET /config.json HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n";
    let response = response_to(&mut connect(), request).unwrap();
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");

    program.kill().unwrap();
    program.wait().unwrap();
    let mut rest = String::new();
    log.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "", "the message is printed once");
}
