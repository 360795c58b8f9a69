//! Work in the background that the page can abort.

use std::future::Future;

use futures::future::{AbortHandle, FutureExt, LocalBoxFuture, abortable};
use leptos::{prelude::*, task::spawn_local};

/// Work that runs at most once at a time. All copies share it.
///
/// It goes on when the reactive owner that created it is cleaned up; call [`abort`](Self::abort) in `on_cleanup` to end
/// it with its owner.
#[derive(Clone, Copy)]
pub struct Task(StoredValue<Option<AbortHandle>>);

impl Task {
    /// Creates a task that is not running.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Runs the work. Returns `false`, and does nothing, if the task is already running.
    pub fn run(self, work: impl Future<Output = ()> + 'static) -> bool {
        self.run_boxed(work.boxed_local())
    }

    /// Boxed, so that this code is in the wasm once for all tasks.
    fn run_boxed(self, work: LocalBoxFuture<'static, ()>) -> bool {
        if self.is_running() {
            return false;
        }
        let (work, handle) = abortable(work);
        self.0.set_value(Some(handle.clone()));
        spawn_local(async move {
            let _ = work.await;
            // After an abort, the stored handle may be that of the next run.
            if !handle.is_aborted() {
                self.0.try_set_value(None);
            }
        });
        true
    }

    /// Returns whether the work is in progress. Untracked.
    pub fn is_running(self) -> bool {
        self.0.try_with_value(Option::is_some) == Some(true)
    }

    /// Aborts the work: it does not continue after the `await` where it waits. Work that aborts its own task continues
    /// until its next `await`.
    pub fn abort(self) {
        if let Some(Some(handle)) = self.0.try_update_value(Option::take) {
            handle.abort();
        }
    }
}

impl Default for Task {
    fn default() -> Self {
        Self::new()
    }
}
