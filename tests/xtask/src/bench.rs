//! `cargo xtask bench`: measures the response times of the page in every available browser.

use anyhow::Result;

use crate::{
    bundle, e2e_program,
    setup::{Level, set_up},
    step::print_step,
    workspace::Workspace,
};

/// Runs the benchmark, which prints one line per measurement.
/// `arguments` are a part of the name of what is measured, and `--save`.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let tools = set_up(workspace, Level::Tests(None))?;
    bundle::build_with_progress(workspace, &tools)?;
    print_step("Measuring", "15 minutes");
    e2e_program::run(workspace, &tools, "bench", arguments)
}
