//! Timers that end with the reactive owner that starts them.

use std::time::Duration;

use gloo_timers::future::{TimeoutFuture, sleep};
use leptos::prelude::*;

/// Calls `callback` after `delay`, unless the current reactive owner is cleaned up before.
pub fn set_timeout_scoped(delay: Duration, callback: impl FnOnce() + 'static) {
    if let Ok(timer) = set_timeout_with_handle(callback, delay) {
        on_cleanup(move || timer.clear());
    }
}

/// Waits.
pub async fn wait(duration: Duration) {
    sleep(duration).await;
}

/// Lets the browser draw and handle events before long work goes on.
pub async fn next_task() {
    TimeoutFuture::new(0).await;
}
