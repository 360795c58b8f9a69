//! Where journeys take place: browsers that are handed from journey to journey, which spares seconds for each.

use std::{
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use tokio::runtime::Runtime;

use crate::{browser::Browser, bundle::Bundle, engine::Engine};

/// Browsers of one engine, and the bundle that they are shown.
#[derive(Debug)]
pub struct Stage {
    /// Which browser.
    pub engine: Engine,
    /// What is served.
    pub bundle: Arc<Bundle>,
    idle: Mutex<Vec<Browser>>,
    runtime: Runtime,
}

impl Stage {
    /// No browser yet: they start when they are needed.
    pub fn open(engine: Engine, bundle: Arc<Bundle>) -> Result<Self> {
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

    /// Runs something to its end.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// A browser in a zone, which shows nothing.
    pub async fn browser(&self, zone: &'static str) -> Result<Browser> {
        let idle = {
            let mut idle = self.idle();
            let fitting = idle.iter().position(|browser| browser.zone == zone);
            fitting.map(|position| idle.swap_remove(position))
        };
        match idle {
            Some(browser) => Ok(browser),
            None => Browser::start(self.engine, zone).await,
        }
    }

    /// Takes a browser back. One that does not come away from its page is not used again.
    pub async fn take_back(&self, browser: Browser) {
        if browser.clear().await.is_ok() {
            self.idle().push(browser);
        } else {
            browser.end().await;
        }
    }

    /// Ends all browsers.
    pub fn close(&self) {
        let browsers = std::mem::take(&mut *self.idle());
        self.block_on(async {
            for browser in browsers {
                browser.end().await;
            }
        });
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Browser>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
