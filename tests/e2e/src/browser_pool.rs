//! A pool of running browsers. Scenarios share them, because starting a browser takes seconds.

use std::{
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use tokio::runtime::Runtime;

use crate::{browser::Browser, bundle::Bundle, engine::Engine};

/// Browsers of one engine, and the bundle that they load.
#[derive(Debug)]
pub struct BrowserPool {
    /// The kind of browser.
    pub engine: Engine,
    /// The bundle that scenarios serve.
    pub bundle: Arc<Bundle>,
    idle: Mutex<Vec<Browser>>,
    runtime: Runtime,
}

impl BrowserPool {
    /// Creates an empty pool. Browsers are started on demand.
    pub fn new(engine: Engine, bundle: Arc<Bundle>) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        Ok(Self {
            engine,
            bundle,
            idle: Mutex::default(),
            runtime,
        })
    }

    /// Runs a future to completion.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Returns an idle browser in this time zone, or starts one.
    pub async fn take(&self, time_zone: &'static str) -> Result<Browser> {
        let idle = {
            let mut idle = self.idle();
            let position = idle
                .iter()
                .position(|browser| browser.time_zone == time_zone);
            position.map(|position| idle.swap_remove(position))
        };
        match idle {
            Some(browser) => Ok(browser),
            None => Browser::start(self.engine, time_zone).await,
        }
    }

    /// Returns a browser to the pool. A browser that cannot be reset is closed instead.
    pub async fn put_back(&self, browser: Browser) {
        if browser.reset().await.is_ok() {
            self.idle().push(browser);
        } else {
            browser.quit().await;
        }
    }

    /// Closes all browsers.
    pub fn close(&self) {
        let browsers = std::mem::take(&mut *self.idle());
        self.block_on(async {
            for browser in browsers {
                browser.quit().await;
            }
        });
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Browser>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
