//! Runs a scenario in a browser of a pool.

use std::{
    any::Any,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    task::Poll,
};

use anyhow::{Error, Result, anyhow};

use super::Scenario;
use crate::{artifacts, browser::Browser, browser_pool::BrowserPool, postconditions, user::User};

impl Scenario {
    /// Runs the scenario.
    pub fn run(&self, pool: &BrowserPool) -> Result<()> {
        pool.block_on(self.run_with(pool, async |_: &User| Ok(()), async |_: &User| Ok(())))
    }

    /// Runs the scenario, with more steps before the first and after the last.
    pub async fn run_with(
        &self,
        pool: &BrowserPool,
        before: impl AsyncFn(&User) -> Result<()>,
        after: impl AsyncFn(&User) -> Result<()>,
    ) -> Result<()> {
        let browser = pool.take(self.time_zone).await?;
        let result = self.run_in(&browser, pool, before, after).await;
        pool.put_back(browser).await;
        result
    }

    async fn run_in(
        &self,
        browser: &Browser,
        pool: &BrowserPool,
        before: impl AsyncFn(&User) -> Result<()>,
        after: impl AsyncFn(&User) -> Result<()>,
    ) -> Result<()> {
        let user = User::start(browser, &pool.bundle, self.deployment.clone()).await?;
        let run = async {
            before(&user).await?;
            self.run_steps(&user).await?;
            postconditions::check(&user, self.expected_errors).await?;
            after(&user).await
        };
        let Err(error) = run.await else {
            return Ok(());
        };
        let artifacts = match artifacts::save(&user, self.name).await {
            Ok(screenshot) => format!("screenshot: {}", screenshot.display()),
            Err(error) => format!("no screenshot: {error}"),
        };
        Err(anyhow!("{error:#}\n{artifacts}"))
    }

    /// Turns a panic into an error, so that it leaves artifacts too.
    async fn run_steps(&self, user: &User) -> Result<()> {
        let mut steps = (self.steps)(user);
        poll_fn(|context| {
            let poll = AssertUnwindSafe(|| steps.as_mut().poll(context));
            catch_unwind(poll).unwrap_or_else(|payload| Poll::Ready(Err(panic_error(&*payload))))
        })
        .await
    }
}

fn panic_error(payload: &(dyn Any + Send)) -> Error {
    let message = payload.downcast_ref::<String>().map(String::as_str);
    let message = message.or_else(|| payload.downcast_ref::<&str>().copied());
    anyhow!("panicked: {}", message.unwrap_or("no message"))
}
