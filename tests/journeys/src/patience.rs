//! Waiting for what a person would see: the only place that knows how long a person would look.

use std::time::{Duration, Instant};

use anyhow::Result;

const PATIENCE: Duration = Duration::from_secs(10);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Looks again and again, and gives up with the last reason.
pub async fn until<T>(mut look: impl AsyncFnMut() -> Result<T>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look().await {
            Err(_) if Instant::now() < deadline => tokio::time::sleep(BETWEEN_LOOKS).await,
            end => return end,
        }
    }
}
