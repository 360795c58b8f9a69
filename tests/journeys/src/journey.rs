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

use crate::{closing, evidence, host::Deployment, stage::Stage, walk::Walk};

/// What a journey is made of.
pub type Steps = for<'a> fn(&'a Walk) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A journey that can be run in any browser.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Its name, with that of its module.
    pub name: &'static str,
    steps: Steps,
    deployment: Deployment,
    provoked: &'static [&'static str],
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
    /// A journey at the root of its host, with the sandbox as it always is, that provokes no failures.
    pub fn new(name: &'static str, steps: Steps) -> Self {
        Self {
            name: name.split_once("::").map_or(name, |(_, name)| name),
            steps,
            deployment: Deployment::default(),
            provoked: &[],
        }
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

    /// Requests to addresses that contain one of these may fail.
    #[must_use]
    pub fn provoking(mut self, provoked: &'static [&'static str]) -> Self {
        self.provoked = provoked;
        self
    }

    /// Walks.
    pub fn run(&self, stage: &Stage) -> Result<()> {
        stage.block_on(self.walk(stage))
    }

    async fn walk(&self, stage: &Stage) -> Result<()> {
        let walk = Walk::begin(stage, self.deployment.clone()).await?;
        let mut outcome = self.take_steps(&walk).await;
        if outcome.is_ok() {
            outcome = closing::check(&walk, stage.engine, self.provoked).await;
        }
        if let Err(failure) = outcome {
            let evidence = match evidence::save(&walk, self.name).await {
                Ok(picture) => format!("the page then: {}", picture.display()),
                Err(error) => format!("there is no picture of the page: {error}"),
            };
            outcome = Err(anyhow!("{failure:#}\n{evidence}"));
        }
        stage.take_back(walk.browser.clone()).await;
        outcome
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
