//! The status of a driver: <https://www.w3.org/TR/webdriver2/#status>.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

use anyhow::{Result, bail};

/// Asks the driver for its status. Returns an error if it does not respond within `timeout`, or is not ready.
pub fn check_ready(port: u16, timeout: Duration) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, timeout)?;
    stream.set_read_timeout(Some(timeout))?;
    let request = format!("GET /status HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut response = Vec::new();
    let mut chunk = [0; 1024];
    // Not until the end of the connection, which a driver may keep open.
    loop {
        let length = stream.read(&mut chunk)?;
        response.extend(chunk.iter().take(length));
        match parse_ready(&response) {
            Some(true) => return Ok(()),
            Some(false) => bail!("it is not ready"),
            None if length == 0 => bail!("the response is not a status"),
            None => {}
        }
    }
}

fn parse_ready(response: &[u8]) -> Option<bool> {
    let text: String = String::from_utf8_lossy(response)
        .split_whitespace()
        .collect();
    [true, false]
        .into_iter()
        .find(|ready| text.contains(&format!(r#""ready":{ready}"#)))
}
