//! The scenarios, grouped by topic.
//!
//! A custom `main` replaces the default test harness, because the drivers and browsers must be closed after the last
//! scenario.

mod access_token;
mod announcements;
mod api_versions;
mod broken_bundle;
mod class_coverage;
mod double_submit;
mod early_sign_in;
mod failed_reads;
mod focus;
mod form_url;
mod form_validation;
mod harness;
mod keyboard;
mod leave_page;
mod lost_responses;
mod other_servers;
mod page_load;
mod panic;
mod point_in_time;
mod rejected_links;
mod rendering;
mod session_contents;
mod start_session;
mod state_checks;
mod time_zones;
mod unsupported_browsers;
mod urls;

use std::{process::ExitCode, sync::Arc};

use anyhow::{Result, ensure};
use e2e::{bundle::Bundle, engine::Engine, scenario::Scenario};
use harness::{Suite, parse_arguments};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let (engines, arguments) = parse_arguments()?;
    let bundle = match Bundle::load() {
        Ok(bundle) => Some(Arc::new(bundle)),
        Err(_) if arguments.list => None,
        Err(error) => return Err(error),
    };
    let has_chromium = engines.contains(&Engine::Chromium);
    let suites: Vec<Arc<Suite>> = engines
        .into_iter()
        .map(|engine| Arc::new(Suite::new(engine, bundle.clone())))
        .collect();
    if !arguments.list {
        for suite in &suites {
            suite.clear_artifacts();
        }
    }
    let trials = suites.iter().flat_map(|suite| suite.trials(scenarios()));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    for suite in suites {
        suite.close();
    }
    if conclusion.has_failed() {
        return Ok(ExitCode::FAILURE);
    }
    // Chromium runs all states, but only without a filter.
    if has_chromium && conclusion.num_filtered_out == 0 && !arguments.list {
        let missing = class_coverage::missing()?;
        ensure!(
            missing.is_empty(),
            "CSS classes that appear in no state: {missing:?}"
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn scenarios() -> Vec<Scenario> {
    [
        start_session::scenarios(),
        double_submit::scenarios(),
        early_sign_in::scenarios(),
        keyboard::scenarios(),
        focus::scenarios(),
        announcements::scenarios(),
        rendering::scenarios(),
        unsupported_browsers::scenarios(),
        broken_bundle::scenarios(),
        panic::scenarios(),
        access_token::scenarios(),
        leave_page::scenarios(),
        form_validation::scenarios(),
        form_url::scenarios(),
        point_in_time::scenarios(),
        time_zones::scenarios(),
        lost_responses::scenarios(),
        rejected_links::scenarios(),
        failed_reads::scenarios(),
        api_versions::scenarios(),
        session_contents::scenarios(),
        urls::scenarios(),
        page_load::scenarios(),
        other_servers::scenarios(),
    ]
    .concat()
}
