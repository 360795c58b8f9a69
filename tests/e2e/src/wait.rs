//! Waiting for an expected state of the page: the only place that defines how long a step waits.

use std::time::{Duration, Instant};

use anyhow::Result;

const TIMEOUT: Duration = Duration::from_secs(10);
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// Repeats `check` until it succeeds. After the timeout, returns its last error.
pub async fn wait_until<T>(mut check: impl AsyncFnMut() -> Result<T>) -> Result<T> {
    let deadline = Instant::now() + TIMEOUT;
    loop {
        match check().await {
            Err(_) if Instant::now() < deadline => tokio::time::sleep(POLL_INTERVAL).await,
            result => return result,
        }
    }
}
