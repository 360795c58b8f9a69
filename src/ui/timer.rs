//! Timers that end with the reactive owner that starts them.

use std::time::Duration;

use gloo_timers::{
    callback::Timeout,
    future::{TimeoutFuture, sleep},
};
use leptos::{prelude::*, reactive::diagnostics::SpecialNonReactiveZone};
use send_wrapper::SendWrapper;

/// Calls `callback` after `delay`, unless the current reactive owner is cleaned up before.
///
/// Not with the function of Leptos: the callback of a timer that is cleared would stay in memory until the browser collects
/// its garbage.
pub fn set_timeout_scoped(delay: Duration, callback: impl FnOnce() + 'static) {
    let milliseconds = u32::try_from(delay.as_millis()).unwrap_or(u32::MAX);
    let timeout = Timeout::new(milliseconds, move || {
        let _zone = SpecialNonReactiveZone::enter();
        callback();
    });
    let timeout = SendWrapper::new(timeout);
    on_cleanup(move || drop(timeout));
}

/// Waits.
pub async fn wait(duration: Duration) {
    sleep(duration).await;
}

/// Lets the browser draw and handle events before long work goes on.
pub async fn next_task() {
    TimeoutFuture::new(0).await;
}
