//! A journey, and what surrounds it: a host and a browser before, checks and, if need be, evidence after.

use std::{
    any::Any,
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::Poll,
};

use anyhow::{Error, Result, anyhow};
use sandbox::Options;

use crate::{
    browser::Browser,
    closing, evidence,
    host::{Deployment, Fault},
    stage::Stage,
    walk::Walk,
};

/// The zone of most journeys: it has summer time, and they rely on its clock changes.
const BERLIN: &str = "Europe/Berlin";

/// What a journey is made of.
pub type Steps = for<'a> fn(&'a Walk) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A journey that can be run in any browser.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Its name, with that of its module.
    pub name: &'static str,
    steps: Steps,
    deployment: Deployment,
    zone: &'static str,
    provoked: &'static [&'static str],
    /// Whether it differs from others by what is said only, so that one browser tells as much as three.
    pub is_in_words_only: bool,
}

/// The journey that an `async fn(&Walk) -> Result<()>` tells, under its own name.
#[macro_export]
macro_rules! journey {
    ($steps:ident) => {
        $crate::journey::Journey::new(concat!(module_path!(), "::", stringify!($steps)), |walk| {
            Box::pin($steps(walk))
        })
    };
}

impl Journey {
    /// A journey in Berlin at the root of its host, with the sandbox as it always is, that provokes no failures.
    pub fn new(name: &'static str, steps: Steps) -> Self {
        Self {
            name: name.split_once("::").map_or(name, |(_, name)| name),
            steps,
            deployment: Deployment::default(),
            zone: BERLIN,
            provoked: &[],
            is_in_words_only: false,
        }
    }

    /// Differing from others by what is said only.
    #[must_use]
    pub fn in_words_only(mut self) -> Self {
        self.is_in_words_only = true;
        self
    }

    /// With another sandbox.
    #[must_use]
    pub fn with(mut self, options: Options) -> Self {
        self.deployment.options = options;
        self
    }

    /// With page and API under another directory.
    #[must_use]
    pub fn under(mut self, directory: &'static str) -> Self {
        self.deployment.directory = directory;
        self
    }

    /// With a connection for each request. On one that it has used before, Chromium sends even a `POST` again, by
    /// itself and unseen by the page, when it closes without an answer.
    #[must_use]
    pub fn without_keep_alive(mut self) -> Self {
        self.deployment.keep_alive = false;
        self
    }

    /// With a bundle that does not work.
    #[must_use]
    pub fn broken_by(mut self, fault: Fault) -> Self {
        self.deployment.fault = Some(fault);
        self
    }

    /// In another zone of the world.
    #[must_use]
    pub fn in_zone(mut self, zone: &'static str) -> Self {
        self.zone = zone;
        self
    }

    /// The browser may complain of what contains one of these: parts of addresses, mostly.
    #[must_use]
    pub fn provoking(mut self, provoked: &'static [&'static str]) -> Self {
        self.provoked = provoked;
        self
    }

    /// Whether its page can run at all.
    pub fn is_broken(&self) -> bool {
        self.deployment.fault.is_some()
    }

    /// Walks.
    pub fn run(&self, stage: &Stage) -> Result<()> {
        stage.block_on(self.walk(stage, async |_: &Walk| Ok(()), async |_: &Walk| Ok(())))
    }

    /// Walks, with something done before the first step and something after the last.
    pub async fn walk(
        &self,
        stage: &Stage,
        before: impl AsyncFn(&Walk) -> Result<()>,
        after: impl AsyncFn(&Walk) -> Result<()>,
    ) -> Result<()> {
        let browser = stage.browser(self.zone).await?;
        let outcome = self.walk_in(&browser, stage, before, after).await;
        stage.take_back(browser).await;
        outcome
    }

    async fn walk_in(
        &self,
        browser: &Browser,
        stage: &Stage,
        before: impl AsyncFn(&Walk) -> Result<()>,
        after: impl AsyncFn(&Walk) -> Result<()>,
    ) -> Result<()> {
        let walk = Walk::begin(browser, &stage.bundle, self.deployment.clone()).await?;
        let walked = async {
            before(&walk).await?;
            self.take_steps(&walk).await?;
            closing::check(&walk, self.provoked).await?;
            after(&walk).await
        };
        let Err(failure) = walked.await else {
            return Ok(());
        };
        let evidence = match evidence::save(&walk, self.name).await {
            Ok(picture) => format!("the page then: {}", picture.display()),
            Err(error) => format!("there is no picture of the page: {error}"),
        };
        Err(anyhow!("{failure:#}\n{evidence}"))
    }

    /// A panic leaves evidence like any other failure.
    async fn take_steps(&self, walk: &Walk) -> Result<()> {
        let mut steps = (self.steps)(walk);
        poll_fn(|context| {
            let step = AssertUnwindSafe(|| steps.as_mut().poll(context));
            catch_unwind(step).unwrap_or_else(|cause| Poll::Ready(Err(words_of(&*cause))))
        })
        .await
    }
}

fn words_of(cause: &(dyn Any + Send)) -> Error {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
    anyhow!("panicked: {}", text.unwrap_or("without words"))
}
