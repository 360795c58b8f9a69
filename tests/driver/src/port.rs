//! Free ports for drivers and other servers of the tests.

use std::{
    net::{Ipv4Addr, TcpListener},
    process,
    sync::atomic::{AtomicU16, Ordering},
};

use anyhow::{Result, ensure};

const FIRST_PORT: u16 = 17_000;
const PORTS: u16 = 1_000;

/// Returns a free port outside the ephemeral range. The operating system could give an ephemeral port to another program
/// before the server binds it.
///
/// # Errors
///
/// If no port of the range is free.
pub fn free_port() -> Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Test runs at the same time start at different ports, because a driver takes a while to bind its port.
    let offset = process::id().wrapping_mul(31) % u32::from(PORTS);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        ensure!(
            number < PORTS,
            "no free port from {FIRST_PORT} to {}",
            FIRST_PORT + PORTS - 1
        );
        let position = (offset + u32::from(number)) % u32::from(PORTS);
        let port = FIRST_PORT + u16::try_from(position)?;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
}
