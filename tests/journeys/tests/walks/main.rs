//! The journeys, grouped by what they are about.
//!
//! A `main` of our own instead of the usual one: when the last journey is over, drivers and browsers have to end.

mod access_token;
mod addresses;
mod choices;
mod delivery;
mod form;
mod keyboard;
mod links;
mod lost_answers;
mod main_job;
mod refusals;
mod sign_in;
mod stopping;
mod strange_answers;
mod warnings;

use std::{
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use journeys::{bundle::Bundle, engine::Engine, evidence, journey::Journey, stage::Stage};
use libtest_mimic::{Arguments, Failed, Trial};

/// More browsers at once would only wait for each other.
const AT_ONCE: usize = 2;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let at_once = arguments.test_threads.unwrap_or(AT_ONCE);
    arguments.test_threads = Some(at_once.min(AT_ONCE));
    let bundle = match Bundle::open() {
        Ok(bundle) => Some(Arc::new(bundle)),
        Err(_) if arguments.list => None,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    if !arguments.list {
        evidence::clear();
    }
    let venues: Vec<Arc<Venue>> = Engine::ALL
        .into_iter()
        .map(|engine| {
            Arc::new(Venue {
                engine,
                bundle: bundle.clone(),
                stage: Mutex::default(),
            })
        })
        .collect();
    let trials = venues
        .iter()
        .flat_map(|venue| journeys().into_iter().map(|journey| venue.trial(journey)));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    for venue in venues {
        venue.close();
    }
    conclusion.exit_code()
}

fn journeys() -> Vec<Journey> {
    [
        main_job::journeys(),
        keyboard::journeys(),
        sign_in::journeys(),
        access_token::journeys(),
        form::journeys(),
        choices::journeys(),
        warnings::journeys(),
        refusals::journeys(),
        lost_answers::journeys(),
        strange_answers::journeys(),
        links::journeys(),
        stopping::journeys(),
        addresses::journeys(),
        delivery::journeys(),
    ]
    .concat()
}

/// Where the stage of an engine stands, or will stand once the first journey wants it.
struct Venue {
    engine: Engine,
    bundle: Option<Arc<Bundle>>,
    stage: Mutex<Option<Arc<Stage>>>,
}

impl Venue {
    fn trial(self: &Arc<Self>, journey: Journey) -> Trial {
        let name = journey.name;
        let venue = Arc::clone(self);
        let run = move || match venue.stage().and_then(|stage| journey.run(&stage)) {
            Ok(()) => Ok(()),
            Err(error) => Err(Failed::from(format!("{error:#}"))),
        };
        Trial::test(name, run).with_kind(self.engine.name())
    }

    fn stage(&self) -> Result<Arc<Stage>> {
        let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stage) = &*stage {
            return Ok(Arc::clone(stage));
        }
        let bundle = self
            .bundle
            .clone()
            .ok_or_else(|| anyhow::anyhow!("there is no bundle"))?;
        let opened = Arc::new(Stage::open(self.engine, bundle)?);
        Ok(Arc::clone(stage.insert(opened)))
    }

    fn close(&self) {
        self.stage
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }
}
