//! `cargo xtask …`: serves, builds and tests Restore Desk.
//!
//! A new machine needs only cargo (from rustup) and npm (from Node). Each command installs its other tools once.

mod audit;
mod bench;
mod budgets;
mod bundle;
mod command_line;
mod compress;
mod display;
mod dist;
mod dist_check;
mod e2e_program;
mod env;
mod files;
mod minify;
mod processes;
mod progress;
mod screens;
mod serve;
mod setup;
mod sizes;
mod step;
mod styles;
mod test;
mod trunk_config;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use command_line::Command;
use setup::{BrowserSetup, Level};
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let command = match command_line::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", command_line::USAGE);
            return Ok(ExitCode::from(2));
        }
    };
    let workspace = Workspace::find()?;
    match command {
        Command::Help => print!("{}", command_line::USAGE),
        Command::Setup => {
            let tools = setup::set_up(&workspace, Level::Tests(None))?;
            println!("Setup complete.");
            for BrowserSetup { browser, result } in tools.browsers() {
                if let Err(reason) = result {
                    println!("{}: {reason}", browser.display_name());
                }
            }
        }
        Command::Serve(options) => serve::run(&workspace, &options)?,
        Command::Build => return bundle::build_and_report(&workspace),
        Command::Dist { check: false } => return dist::run(&workspace),
        Command::Dist { check: true } => return dist_check::run(&workspace),
        Command::Audit => return audit::run(&workspace),
        Command::Test {
            filter,
            browser,
            deployments,
        } => {
            let filter = filter.as_deref();
            return Ok(test::run(&workspace, filter, browser, deployments));
        }
        Command::Bench { arguments } => bench::run(&workspace, &arguments)?,
        Command::Screens { filter } => screens::take_all(&workspace, filter.as_deref())?,
        Command::ReadmePictures => screens::take_for_readme(&workspace)?,
        Command::Styles => styles::concatenate(&workspace)?,
        Command::Minify => minify::minify_staged(&workspace)?,
    }
    Ok(ExitCode::SUCCESS)
}
