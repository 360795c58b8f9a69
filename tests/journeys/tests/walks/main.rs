//! The journeys, grouped by what they are about.
//!
//! A `main` of our own instead of the usual one: when the last journey is over, drivers and browsers have to end.

mod access_token;
mod addresses;
mod choices;
mod delivery;
mod faults;
mod focus;
mod form;
mod form_address;
mod hearing;
mod keyboard;
mod links;
mod lost_answers;
mod main_job;
mod point_in_time;
mod preferences;
mod refusals;
mod restore_points;
mod sign_in;
mod states;
mod stopping;
mod strange_answers;
mod unable;
mod versions;
mod warnings;

use std::{
    env,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use journeys::{
    bundle::Bundle, engine::Engine, evidence, journey::Journey, stage::Stage,
    states::all as all_states,
};
use libtest_mimic::{Arguments, Failed, Trial};
use states::examine;

/// Journeys mostly wait, so there may be more of them than cores.
const AT_ONCE: usize = 3;

fn main() -> ExitCode {
    let (engines, mut arguments) = match command_line() {
        Ok(command_line) => command_line,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
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
    let sees_all = engines.contains(&Engine::SEES_ALL);
    let venues: Vec<Arc<Venue>> = engines
        .into_iter()
        .map(|engine| {
            if !arguments.list {
                evidence::clear(engine);
            }
            Arc::new(Venue {
                engine,
                bundle: bundle.clone(),
                stage: Mutex::default(),
            })
        })
        .collect();
    let trials = venues.iter().flat_map(Venue::trials);
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    for venue in venues {
        venue.close();
    }
    if conclusion.has_failed() {
        return ExitCode::FAILURE;
    }
    // Only a run of everything has seen everything.
    let is_whole = sees_all && conclusion.num_filtered_out == 0 && !arguments.list;
    match states::unseen() {
        Ok(unseen) if is_whole && !unseen.is_empty() => {
            eprintln!("in no state of the list: {unseen:?}");
            ExitCode::FAILURE
        }
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What the harness understands, and `--browser NAME` besides; without it the journeys run in all of them.
fn command_line() -> Result<(Vec<Engine>, Arguments)> {
    let mut engines = Engine::ALL.to_vec();
    let mut words: Vec<String> = env::args().collect();
    if let Some(position) = words.iter().position(|word| word == "--browser") {
        let name = words.get(position + 1).map(String::as_str);
        let engine = name.and_then(Engine::named);
        let names = Engine::ALL.map(Engine::name).join(", ");
        engines = vec![engine.with_context(|| format!("--browser needs one of {names}"))?];
        words.drain(position..position + 2);
    }
    Ok((engines, Arguments::from_iter(words)))
}

fn journeys() -> Vec<Journey> {
    [
        main_job::journeys(),
        keyboard::journeys(),
        focus::journeys(),
        hearing::journeys(),
        preferences::journeys(),
        unable::journeys(),
        sign_in::journeys(),
        access_token::journeys(),
        form::journeys(),
        form_address::journeys(),
        point_in_time::journeys(),
        restore_points::journeys(),
        choices::journeys(),
        warnings::journeys(),
        refusals::journeys(),
        lost_answers::journeys(),
        strange_answers::journeys(),
        faults::journeys(),
        versions::journeys(),
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
    fn trials(self: &Arc<Self>) -> Vec<Trial> {
        let sees_all = self.engine == Engine::SEES_ALL;
        let journeys = journeys()
            .into_iter()
            .filter(|journey| sees_all || !journey.is_in_words_only)
            .map(|journey| self.trial(journey.name, move |stage| journey.run(stage)));
        let states = all_states()
            .into_iter()
            .filter(|state| sees_all || !state.journey.is_in_words_only)
            .map(|state| self.trial(state.journey.name, move |stage| examine(&state, stage)));
        journeys.chain(states).collect()
    }

    fn trial(
        self: &Arc<Self>,
        name: &str,
        run: impl FnOnce(&Stage) -> Result<()> + Send + 'static,
    ) -> Trial {
        let venue = Arc::clone(self);
        let run = move || match venue.stage().and_then(|stage| run(&stage)) {
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
        let bundle = self.bundle.clone().context("there is no bundle")?;
        let opened = Arc::new(Stage::open(self.engine, bundle)?);
        Ok(Arc::clone(stage.insert(opened)))
    }

    fn close(&self) {
        let stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stage) = &*stage {
            stage.close();
        }
    }
}
