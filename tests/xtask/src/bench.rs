//! `cargo xtask bench`: measures the response times of the page in every available browser.

use anyhow::Result;

use crate::{
    bundle, e2e_program,
    setup::{Level, set_up},
    step::print_step,
    workspace::Workspace,
};

/// Runs the benchmark, which prints one line per measurement.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tools = set_up(workspace, Level::Tests(None))?;
    bundle::build_with_progress(workspace, &tools)?;
    print_step("Measuring", "half a minute; 2 minutes the first time");
    e2e_program::run(workspace, &tools, "bench", None)
}
