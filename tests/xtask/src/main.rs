//! `cargo xtask …`: everything that is done with this project, on any machine.
//!
//! A fresh machine needs rustup's cargo and Node's npm; what else a command needs it sets up itself, once.

mod bench;
mod budgets;
mod bundle;
mod checkout;
mod children;
mod command_line;
mod display;
mod equipment;
mod glue;
mod screens;
mod serve;
mod setup;
mod sizes;
mod step;
mod styles;
mod test;
mod trunk_config;

use std::process::ExitCode;

use anyhow::Result;
use checkout::Checkout;
use command_line::Command;
use setup::{Need, Provided};

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
    let checkout = Checkout::find()?;
    match command {
        Command::Help => print!("{}", command_line::USAGE),
        Command::Setup => {
            let tools = setup::set_up(&checkout, Need::Tests(None))?;
            println!("Everything is set up.");
            for Provided { browser, outcome } in tools.browsers() {
                if let Err(reason) = outcome {
                    println!("Except {}: {reason}", browser.title());
                }
            }
        }
        Command::Serve(options) => serve::serve(&checkout, &options)?,
        Command::Build => return bundle::build_and_show(&checkout),
        Command::Test { filter, browser } => {
            return Ok(test::test(&checkout, filter.as_deref(), browser));
        }
        Command::Bench => bench::measure(&checkout)?,
        Command::Screens { filter } => screens::take(&checkout, filter.as_deref())?,
        Command::Styles => styles::join(&checkout)?,
        Command::Glue => glue::shrink_staged(&checkout)?,
    }
    Ok(ExitCode::SUCCESS)
}
