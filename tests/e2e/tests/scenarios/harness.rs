//! Runs the scenarios and the state checks as tests of libtest-mimic, in one or more browsers.

use std::{
    env,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use e2e::{
    artifacts, browser_pool::BrowserPool, bundle::Bundle, engine::Engine, scenario::Scenario,
    states,
};
use libtest_mimic::{Arguments, Failed, Trial};

use super::state_checks;

/// The number of scenarios that run in parallel. Scenarios spend most of their time waiting, so it may exceed the number
/// of cores.
const MAX_TEST_THREADS: usize = 3;

/// Parses the arguments of libtest-mimic and `--browser NAME`; without it, the tests run in all browsers.
pub fn parse_arguments() -> Result<(Vec<Engine>, Arguments)> {
    let mut engines = Engine::ALL.to_vec();
    let mut words: Vec<String> = env::args().collect();
    if let Some(position) = words.iter().position(|word| word == "--browser") {
        let name = words.get(position + 1).map(String::as_str);
        let engine = name.and_then(Engine::from_name);
        let names = Engine::ALL.map(Engine::name).join(", ");
        engines = vec![engine.with_context(|| format!("--browser needs one of {names}"))?];
        words.drain(position..position + 2);
    }
    let mut arguments = Arguments::from_iter(words);
    let threads = arguments.test_threads.unwrap_or(MAX_TEST_THREADS);
    arguments.test_threads = Some(threads.min(MAX_TEST_THREADS));
    Ok((engines, arguments))
}

/// The tests in one browser. The pool is created for the first test, because a filter may select none.
pub struct Suite {
    engine: Engine,
    bundle: Option<Arc<Bundle>>,
    pool: Mutex<Option<Arc<BrowserPool>>>,
}

impl Suite {
    /// Prepares the tests. Listing the tests needs no bundle.
    pub fn new(engine: Engine, bundle: Option<Arc<Bundle>>) -> Self {
        Self {
            engine,
            bundle,
            pool: Mutex::default(),
        }
    }

    /// Removes the artifacts of earlier runs.
    pub fn clear_artifacts(&self) {
        artifacts::clear(self.engine);
    }

    /// The scenarios and the state checks for this browser.
    pub fn trials(self: &Arc<Self>, scenarios: Vec<Scenario>) -> Vec<Trial> {
        let scenarios = scenarios
            .into_iter()
            .filter(|scenario| self.includes(scenario))
            .map(|scenario| self.trial(scenario.name, move |pool| scenario.run(pool)));
        let states = states::all()
            .into_iter()
            .filter(|state| self.includes(&state.scenario))
            .map(|state| {
                self.trial(state.scenario.name, move |pool| {
                    state_checks::check(&state, pool)
                })
            });
        scenarios.chain(states).collect()
    }

    fn includes(&self, scenario: &Scenario) -> bool {
        self.engine == Engine::Chromium || !scenario.is_chromium_only
    }

    fn trial(
        self: &Arc<Self>,
        name: &str,
        run: impl FnOnce(&BrowserPool) -> Result<()> + Send + 'static,
    ) -> Trial {
        let suite = Arc::clone(self);
        let run = move || match suite.pool().and_then(|pool| run(&pool)) {
            Ok(()) => Ok(()),
            Err(error) => Err(Failed::from(format!("{error:#}"))),
        };
        Trial::test(name, run).with_kind(self.engine.name())
    }

    fn pool(&self) -> Result<Arc<BrowserPool>> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = &*pool {
            return Ok(Arc::clone(pool));
        }
        let bundle = self.bundle.clone().context("no bundle was loaded")?;
        let new = Arc::new(BrowserPool::new(self.engine, bundle)?);
        Ok(Arc::clone(pool.insert(new)))
    }

    /// Closes the browsers.
    pub fn close(&self) {
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = &*pool {
            pool.close();
        }
    }
}
