//! Another server, which unsafe links and redirects lead to. Nothing may reach it.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::Result;
use tokio::{net::TcpListener, task::JoinHandle};

/// A server that counts its connections and closes them. Dropping it stops it.
#[derive(Debug)]
pub(super) struct Elsewhere {
    /// Its host and port.
    pub host: String,
    connections: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Elsewhere {
    /// Starts the server on a free port.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let host = listener.local_addr()?.to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        let task = tokio::spawn(async move {
            while listener.accept().await.is_ok() {
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        Ok(Self {
            host,
            connections,
            task,
        })
    }

    /// How many connections it has accepted.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpStream;

    use super::*;
    use crate::wait::wait_until;

    #[tokio::test]
    async fn a_connection_is_counted() -> Result<()> {
        let elsewhere = Elsewhere::start().await?;
        assert_eq!(elsewhere.connections(), 0);
        TcpStream::connect(&elsewhere.host).await?;
        wait_until(async || {
            anyhow::ensure!(elsewhere.connections() == 1, "no connection");
            Ok(())
        })
        .await
    }
}
